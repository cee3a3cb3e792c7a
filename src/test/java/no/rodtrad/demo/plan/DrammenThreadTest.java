package no.rodtrad.demo.plan;

import static no.rodtrad.thread.model.ThreadLinkState.DOCUMENTED;
import static no.rodtrad.thread.model.ThreadLinkState.MISSING;
import static no.rodtrad.thread.model.ThreadLinkState.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.rodtrad.database.Municipalities;
import no.rodtrad.demo.ShippedFacts;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Ref;
import no.rodtrad.plan.PlanService;
import no.rodtrad.plan.model.MeasureOutcome;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.plan.model.PlanElementKind;
import no.rodtrad.plan.model.PlanTree;
import no.rodtrad.reporting.ReportingService;
import no.rodtrad.reporting.model.MeasureFate;
import no.rodtrad.reporting.model.ReportedItem;
import no.rodtrad.reporting.model.ReportedYear;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import no.rodtrad.thread.ThreadService;
import no.rodtrad.thread.model.ThreadLink;
import no.rodtrad.thread.model.ThreadLinkKind;
import no.rodtrad.thread.model.ThreadLinkState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Counts the links of Drammen's 87 measures. No source prints which krone a measure cost or which main goal a strategy
 * serves, and the thread may not pretend otherwise.
 */
@RodtradTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrammenThreadTest {

    private static final AsOf NOW = new AsOf(LocalDate.of(2025, 4, 1));

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private PlanDemo demo;

    @Autowired
    private PlanService plans;

    @Autowired
    private ThreadService threads;

    @Autowired
    private ReportingService reporting;

    private PlanTree tree;
    private List<ThreadLink> links;
    private ReportedYear reported;
    private Map<Ref, PlanElement> measures;

    @BeforeAll
    void load() {
        var key = TestMunicipality.fresh(municipalities);
        municipalities.in(key, () -> {
            ShippedFacts.loadPlanOfDrammen(demo);
            tree = plans.tree(NOW);
            links = threads.links(NOW);
            reported = reporting.year(new FiscalYear(2024), NOW);
            return Boolean.TRUE;
        });
        measures = tree.measures().stream().collect(Collectors.toMap(PlanElement::ref, Function.identity()));
    }

    @Test
    void has_every_measure_plan_strategy_and_outcome() {
        assertThat(tree.measures()).hasSize(87);
        assertThat(tree.plans()).hasSize(146);
        assertThat(tree.all(PlanElementKind.STRATEGY)).hasSize(44);
        assertThat(reported.items()).hasSize(170);
    }

    @Test
    void every_measure_stands_under_its_focus_area() {
        assertThat(states(fromMeasures(ThreadLinkKind.PART_OF, "focus_area"))).isEqualTo(Map.of(DOCUMENTED, 87));
    }

    @Test
    void every_reference_to_a_strategy_is_printed() {
        assertThat(states(fromMeasures(ThreadLinkKind.CONTRIBUTES_TO, "strategy")))
                .isEqualTo(Map.of(DOCUMENTED, 106));
    }

    @Test
    void no_source_says_which_main_goal_a_strategy_serves() {
        var toGoal = links.stream()
                .filter(link -> link.from().kind().equals("strategy") && link.kind() == ThreadLinkKind.CONTRIBUTES_TO)
                .toList();

        assertThat(states(toGoal)).isEqualTo(Map.of(PROPOSED, 23, MISSING, 21));
        assertThat(toGoal).allMatch(link -> link.reason().isPresent());
    }

    @Test
    void the_programme_area_is_printed_for_whole_chapters_only() {
        var byMeasure = fromMeasures(ThreadLinkKind.PART_OF, "area").stream()
                .collect(Collectors.groupingBy(ThreadLink::from, TreeMap::new, Collectors.toSet()));

        assertThat(byMeasure.values())
                .allMatch(
                        each -> each.stream().map(ThreadLink::state).distinct().count() == 1);
        var counts = byMeasure.values().stream()
                .map(each -> each.iterator().next().state())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1)));
        assertThat(counts).isEqualTo(Map.of(DOCUMENTED, 16, PROPOSED, 71));
    }

    @Test
    void no_measure_is_linked_to_a_krone() {
        var money = links.stream()
                .filter(link -> link.kind() == ThreadLinkKind.FINANCED_BY || link.kind() == ThreadLinkKind.CHARGED_TO)
                .toList();

        assertThat(states(money)).isEqualTo(Map.of(MISSING, 87));
    }

    @Test
    void outcomes_are_joined_as_the_files_say() {
        var joined = reported.items().stream()
                .collect(Collectors.groupingBy(
                        item -> item.kind() + " "
                                + reported.linkOf(item).orElseThrow().state(),
                        TreeMap::new,
                        Collectors.summingInt(_ -> 1)));

        assertThat(joined)
                .isEqualTo(Map.of(
                        "MEASURE DOCUMENTED", 56,
                        "MEASURE PROPOSED", 20,
                        "MEASURE MISSING", 29,
                        "PRIORITY PROPOSED", 50,
                        "PRIORITY MISSING", 15));
        assertThat(measures.keySet().stream()
                        .collect(Collectors.groupingBy(this::firmest, Collectors.summingInt(_ -> 1))))
                .isEqualTo(Map.of(DOCUMENTED, 55, PROPOSED, 21, MISSING, 11));
    }

    @Test
    void every_measure_has_an_outcome_or_a_loose_end() {
        var fates = measures.keySet().stream().map(reported::fate).toList();

        assertThat(fates).filteredOn(fate -> fate.item().isPresent()).hasSize(55);
        assertThat(fates)
                .filteredOn(fate -> fate.item().isEmpty() && fate.outcome().isPresent())
                .hasSize(23);
        assertThat(fates).filteredOn(fate -> fate.equals(MeasureFate.UNKNOWN)).hasSize(9);
        assertThat(links)
                .filteredOn(link -> link.wanted().filter("outcome"::equals).isPresent())
                .hasSize(9);
    }

    @Test
    void where_report_and_reading_differ_both_are_kept_and_the_report_counts() {
        assertThat(measures.values())
                .filteredOn(
                        measure -> reported.fate(measure.ref()).otherReading().isPresent())
                .extracting(PlanElement::key)
                .contains("tp.fs.fh.06", "tp.ku.khl.05", "tp.hso.iaa.01");
        var fate = reported.fate(new Ref("measure", "tp.fs.fh.06"));
        assertThat(fate.outcome()).contains(MeasureOutcome.MOVED_TO_OPERATIONS);
        assertThat(fate.otherReading()).contains(MeasureOutcome.ENDED);
    }

    @Test
    void counts_outcomes_as_published() {
        assertThat(reported.counts())
                .isEqualTo(Map.of(
                        MeasureOutcome.CONTINUED_IN_NEXT_PLAN, 63,
                        MeasureOutcome.MOVED_TO_OPERATIONS, 56,
                        MeasureOutcome.IN_PROGRESS, 26,
                        MeasureOutcome.COMPLETED, 12,
                        MeasureOutcome.DELAYED, 6,
                        MeasureOutcome.PROPOSED_ENDED, 4,
                        MeasureOutcome.NOT_DONE, 3));
        assertThat(reported.items())
                .filteredOn(item -> item.kind() == ReportedItem.Kind.PRIORITY)
                .hasSize(65);
    }

    private ThreadLinkState firmest(Ref measure) {
        return reported.under(measure).stream()
                .map(joined -> joined.link().state())
                .min(ThreadLinkState::compareTo)
                .orElse(MISSING);
    }

    private List<ThreadLink> fromMeasures(ThreadLinkKind kind, String toKind) {
        return links.stream()
                .filter(link -> measures.containsKey(link.from()) && link.kind() == kind)
                .filter(link -> link.to().filter(to -> to.kind().equals(toKind)).isPresent())
                .toList();
    }

    private static Map<ThreadLinkState, Integer> states(List<ThreadLink> links) {
        return Arrays.stream(ThreadLinkState.values())
                .filter(state -> links.stream().anyMatch(link -> link.state() == state))
                .collect(Collectors.toMap(Function.identity(), state -> (int)
                        links.stream().filter(link -> link.state() == state).count()));
    }
}
