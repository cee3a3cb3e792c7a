package no.rodtrad.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.intake.model.IntakeRequest;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.ledger.ProblemList;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.plan.PlanService;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.plan.model.PlanElementKind;
import no.rodtrad.plan.model.PlanSource;
import no.rodtrad.plan.model.PlanTree;
import org.springframework.stereotype.Component;

/** Takes in rows of measures, each under a focus area that is there. One with the same key and title is left alone. */
@Component
class MeasureTaking {

    private static final String KEY = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";

    private final PlanService plans;
    private final OrganisationService organisation;
    private final Clock clock;

    MeasureTaking(PlanService plans, OrganisationService organisation, Clock clock) {
        this.plans = plans;
        this.organisation = organisation;
        this.clock = clock;
    }

    Outcome<RowCount> take(Path file, Mapping mapping, MappedFile form, IntakeRequest request) {
        var now = clock.instant();
        var knownAt = request.knownAt().orElse(now);
        var tree = plans.tree(AsOf.at(now));
        // The time is what tells two files of the same name apart.
        var source = new PlanSource("file-" + now.toEpochMilli(), request.name(), knownAt, request.name());
        var problems = new ProblemList(request.name());
        var places = new MappedTable.Places(request.name(), form);
        var measures = new ArrayList<PlanElement>();
        MappedTable.read(
                file,
                mapping,
                form,
                problems,
                table -> measure(table, tree, source, measures.size(), knownAt).ifPresent(measure -> {
                    var before = places.lines().putIfAbsent(measure.key(), table.line());
                    if (before == null) measures.add(measure);
                    else table.problem("key", "ledger.problem.duplicate", before.toString());
                }));
        if (!problems.isEmpty()) return new Rejected<>(problems.problems());
        var added = measures.stream()
                .filter(each -> tree.element(each.ref())
                        .filter(there -> there.title().equals(each.title()))
                        .isEmpty())
                .toList();
        if (!added.isEmpty() && plans.add(source, added) instanceof Rejected<Integer>(var found)) {
            return new Rejected<>(found.stream().map(places::inFile).toList());
        }
        return new Accepted<>(new RowCount(measures.size(), added.size()));
    }

    private Optional<PlanElement> measure(
            MappedTable table, PlanTree tree, PlanSource source, int order, Instant knownAt) {
        boolean good = table.has("key") & table.has("title") & table.has("parent");
        if (good && !table.text("key").matches(KEY)) {
            table.problem("key", "intake.problem.measure-key");
            good = false;
        }
        var parent = tree.element(PlanElementKind.FOCUS_AREA, table.text("parent"));
        if (good && parent.isEmpty()) {
            table.problem("parent", "plan.problem.unknown-focus-area");
            good = false;
        }
        var committee = table.filled("committee");
        var code = committee.flatMap(each -> ProjectTaking.committee(each, organisation.organisation()));
        if (committee.isPresent() && code.isEmpty()) {
            table.problem("committee", "intake.problem.unknown-committee");
            good = false;
        }
        if (!good) return Optional.empty();
        return Optional.of(new PlanElement(
                table.text("key"),
                PlanElementKind.MEASURE,
                Optional.of(table.text("parent")),
                parent.flatMap(PlanElement::plan),
                1000 + order,
                table.text("title"),
                true,
                table.filled("summary"),
                false,
                committee.map(List::of).orElse(List.of()),
                code.map(each -> List.of(each.value())).orElse(List.of()),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                source.key(),
                knownAt));
    }
}
