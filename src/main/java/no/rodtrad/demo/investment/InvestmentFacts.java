package no.rodtrad.demo.investment;

import java.util.List;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.kernel.Outcome;

/**
 * Everything that the annual report prints about the investments of a year, and the krone below each printed thousand.
 *
 * @param projects in the order of the printed table
 * @param printed2a the rows of the printed first part, in its order
 * @param printed2b the rows of the printed second part, sums with them
 * @param statuses the rows of the tables of status, sums with them
 */
public record InvestmentFacts(
        List<ProjectFact> projects,
        List<LineFact> lines,
        List<PrintedRow> printed2a,
        List<PrintedProject> printed2b,
        List<StatusFact> statuses) {

    /** A row of the second part, and the end of the id of the figures that it is compared with. */
    record PrintedProject(String scope, PrintedRow row) {}

    public InvestmentFacts {
        projects = List.copyOf(projects);
        lines = List.copyOf(lines);
        printed2a = List.copyOf(printed2a);
        printed2b = List.copyOf(printed2b);
        statuses = List.copyOf(statuses);
    }

    /** Reads the folder {@code investment} among the facts; what is wrong in it is said with its place. */
    public static Outcome<InvestmentFacts> read(FactFolder folder) {
        return new InvestmentReader(folder).read();
    }
}
