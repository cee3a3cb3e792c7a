package no.rodtrad.statement.model.project;

import java.util.List;
import java.util.Map;
import no.rodtrad.investment.model.InvestmentProject;
import no.rodtrad.investment.model.InvestmentStatus;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.organisation.model.Organisation;
import no.rodtrad.statement.model.PublishedFigure;

/**
 * Everything about the investment projects of a year that was known at the end of a day.
 *
 * @param projects the register, in the order of its source
 * @param artNames names of arts, by their three digits
 * @param statuses the rows of the tables of status, by committee, table and position
 */
public record ProjectBasis(
        FiscalYear year,
        AsOf asOf,
        Organisation organisation,
        Map<String, String> artNames,
        List<InvestmentProject> projects,
        List<InvestmentStatus> statuses,
        List<ProjectEntries> entries,
        List<PublishedFigure> published) {

    public ProjectBasis {
        artNames = Map.copyOf(artNames);
        projects = List.copyOf(projects);
        statuses = List.copyOf(statuses);
        entries = List.copyOf(entries);
        published = List.copyOf(published);
    }
}
