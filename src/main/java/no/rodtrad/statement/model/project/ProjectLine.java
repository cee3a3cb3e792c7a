package no.rodtrad.statement.model.project;

import java.util.List;
import java.util.Optional;
import no.rodtrad.investment.model.InvestmentProject;
import no.rodtrad.investment.model.InvestmentStatus;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.statement.model.form.StatementColumn;

/**
 * A line of the tables of projects: a project, one art of it, or a sum.
 *
 * @param scope last part of the ids of its figures, such as {@code project-111011} or {@code projects-part-1}
 * @param children what it is the sum of; empty on an art
 * @param project on the line of a project
 * @param status on a line of a table of status
 * @param entries on an art
 */
public record ProjectLine(
        String scope,
        Phrase label,
        List<ProjectLine> children,
        Optional<InvestmentProject> project,
        Optional<InvestmentStatus> status,
        List<ProjectEntries> entries) {

    public ProjectLine {
        children = List.copyOf(children);
        entries = List.copyOf(entries);
    }

    static ProjectLine sum(String scope, Phrase label, List<ProjectLine> children) {
        return new ProjectLine(scope, label, children, Optional.empty(), Optional.empty(), List.of());
    }

    static ProjectLine ofStatus(String scope, InvestmentStatus status, List<ProjectLine> projects) {
        var label = Phrase.of("statement.project.name", status.name());
        return new ProjectLine(scope, label, projects, Optional.empty(), Optional.of(status), List.of());
    }

    public Ref ref(StatementColumn column, int year) {
        return Ref.figure(column.code() + "." + year + "." + scope);
    }
}
