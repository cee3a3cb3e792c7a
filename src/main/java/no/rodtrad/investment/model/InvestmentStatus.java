package no.rodtrad.investment.model;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.organisation.model.CommitteeCode;

/**
 * What a table of status says of a project in a year. The table may show several projects as one.
 *
 * @param section which of the committee's tables: code of an entity, or {@code OTHER}
 * @param position in that table, from 1
 * @param name as printed
 * @param projects keys of the projects that the row is made of
 * @param note what is said besides, in the municipality's own words
 */
public record InvestmentStatus(
        FiscalYear year,
        CommitteeCode committee,
        String section,
        int position,
        String name,
        List<String> projects,
        ProjectState state,
        Optional<String> note) {

    /** The section of what stands in no other table. */
    public static final String OTHER = "OTHER";

    public InvestmentStatus {
        projects = List.copyOf(projects);
        if (projects.isEmpty()) throw new IllegalArgumentException("A status of nothing: " + name);
    }
}
