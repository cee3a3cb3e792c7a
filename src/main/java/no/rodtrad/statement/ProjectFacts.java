package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Block.Fact;
import no.rodtrad.investment.model.InvestmentProject;
import no.rodtrad.investment.model.ProjectState;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.RefTitles;
import no.rodtrad.kernel.Titled;
import no.rodtrad.organisation.model.AccountingEntity;
import no.rodtrad.organisation.model.Committee;
import no.rodtrad.statement.model.project.ProjectFigures;
import no.rodtrad.thread.ThreadService;
import no.rodtrad.thread.model.ThreadLink;
import no.rodtrad.thread.model.ThreadLinkState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What sources say of a project in words, and what it is there for. What they do not say is said too. */
@Component
class ProjectFacts {

    private final ThreadService thread;
    private final ObjectProvider<RefTitles> titles;

    ProjectFacts(ThreadService thread, ObjectProvider<RefTitles> titles) {
        this.thread = thread;
        this.titles = titles;
    }

    Block of(ProjectFigures figures, InvestmentProject project) {
        var organisation = figures.organisation();
        var facts = new ArrayList<Fact>();
        facts.add(fact("entity", organisation.entity(project.entity()).map(AccountingEntity::name)));
        facts.add(fact(
                "committee",
                project.committee().flatMap(organisation::committee).map(Committee::name)));
        facts.add(fact("place", project.place()));
        facts.add(fact("description", project.description()));
        facts.add(fact("priority", number(project.priority())));
        if (project.plannedEnd().isPresent()) facts.add(fact("planned-end", number(project.plannedEnd())));
        facts.add(new Fact(label("state"), state(figures, project)));
        facts.addAll(purposes(project, figures.asOf()));
        return new Block.Facts(facts);
    }

    /** The measures and areas that the thread says it is money for; a project that nobody has tied to any is loose. */
    private List<Fact> purposes(InvestmentProject project, AsOf asOf) {
        var facts = thread.links(asOf).stream()
                .filter(link -> link.state() == ThreadLinkState.DOCUMENTED)
                .filter(link -> link.to().equals(Optional.of(project.ref())))
                .map(ThreadLink::from)
                .distinct()
                .flatMap(from -> title(from).stream())
                .map(from -> new Fact(label("purpose"), Phrase.of("statement.project.name", from)))
                .toList();
        return facts.isEmpty()
                ? List.of(new Fact(label("purpose"), Phrase.of("statement.project.purpose.none")))
                : facts;
    }

    /** What a thing is called; empty when no module owns it. */
    Optional<Titled> title(Ref ref) {
        return titles.orderedStream()
                .flatMap(each -> Stream.ofNullable(each.titles(List.of(ref)).get(ref)))
                .findFirst();
    }

    private static Fact fact(String what, Optional<String> found) {
        return new Fact(
                label(what),
                found.map(text -> Phrase.of("statement.project.name", text))
                        .orElseGet(() -> Phrase.of("statement.project.not-published")));
    }

    private static Phrase label(String what) {
        return Phrase.of("statement.project.fact." + what);
    }

    private static Optional<String> number(OptionalInt number) {
        return number.isPresent() ? Optional.of(Integer.toString(number.getAsInt())) : Optional.empty();
    }

    private static Phrase state(ProjectFigures figures, InvestmentProject project) {
        var state = figures.tables().stream()
                .flatMap(table -> table.children().stream())
                .flatMap(row -> row.status().stream())
                .filter(status -> status.projects().contains(project.key()))
                .map(status -> status.state())
                .findFirst()
                .orElse(ProjectState.NONE);
        return Phrase.of("statement.project.state." + state.label());
    }
}
