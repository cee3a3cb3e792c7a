package no.rodtrad.demo.investment;

import java.util.List;
import java.util.Optional;
import no.rodtrad.demo.investment.PrintedRow.Kind;

/**
 * A row of the tables of status, one table for each committee and entity.
 *
 * @param group code of the entity, or {@code OTHER} for what the tables gather as other projects
 * @param position in its table, from 1
 * @param projects keys of the projects that it is made of; of a sum all those above it
 * @param status code of the printed status; empty when none is printed
 * @param reason how the projects were found
 */
record StatusFact(
        String committee,
        String group,
        Optional<String> programme,
        String name,
        Kind kind,
        int position,
        List<String> projects,
        Optional<String> status,
        Optional<String> printedStatus,
        String reason,
        PrintedRow printed) {

    StatusFact {
        projects = List.copyOf(projects);
    }
}
