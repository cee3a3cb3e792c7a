package no.rodtrad.demo;

import static no.rodtrad.thread.model.ThreadLinkState.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Supplier;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Ref;
import no.rodtrad.plan.PlanService;
import no.rodtrad.reporting.MeasurePages;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import no.rodtrad.thread.ThreadService;
import no.rodtrad.thread.model.ThreadHealth;
import no.rodtrad.thread.model.ThreadLinkKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Follows one krone from a batch of ledger entries up to the goal it serves. Start here to learn the system:
 * Eksempelvik is invented, so that one municipality has every link.
 */
@RodtradTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowOneKroneTest {

    private static final AsOf NOW = new AsOf(LocalDate.of(2025, 6, 1));
    private static final Ref BENCHES = new Ref("measure", "tp.fr.ut.01");

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Eksempelvik eksempelvik;

    @Autowired
    private ThreadService threads;

    @Autowired
    private PlanService plans;

    @Autowired
    private MeasurePages measures;

    private MunicipalityKey key;

    @BeforeAll
    void load() {
        key = TestMunicipality.fresh(municipalities);
        inEksempelvik(() -> {
            ShippedFacts.take(eksempelvik, ShippedFacts.eksempelvik());
            return Boolean.TRUE;
        });
    }

    @Test
    void a_krone_spent_can_be_followed_to_its_goal() {
        var thread = inEksempelvik(() -> threads.upFrom(ledgerEntriesFor(BENCHES), NOW));

        assertThat(thread.kinds())
                .containsSubsequence(
                        "import", "adjustment", "project", "measure", "focus_area", "strategy", "main_goal");
        assertThat(thread.linkStates()).containsOnly(DOCUMENTED);
        assertThat(titleOf(thread.at("focus_area"))).isEqualTo("Ut på tur hele året");
        assertThat(titleOf(thread.at("measure"))).isEqualTo("Benker langs turveien");
    }

    @Test
    void the_goal_leads_down_to_the_krone() {
        var thread = inEksempelvik(() -> threads.walk(new Ref("main_goal", "H1"), NOW));

        assertThat(thread.of("measure")).containsExactly(BENCHES);
        assertThat(thread.of("import")).isNotEmpty();
    }

    @Test
    void no_level_of_the_measure_is_a_loose_end() {
        var thread = inEksempelvik(() -> measures.thread(BENCHES.id(), NOW)).orElseThrow();

        assertThat(thread.health()).isEqualTo(new ThreadHealth(9, 0, 0));
    }

    @Test
    void its_page_names_the_budget_and_the_accounts_behind_it() {
        var page = inEksempelvik(() -> measures.page(BENCHES.id(), NOW)).orElseThrow();

        assertThat(page.money()).extracting(titled -> titled.ref().kind()).containsExactly("project");
        assertThat(page.entries()).extracting(titled -> titled.ref().kind()).contains("adjustment", "import");
    }

    @Test
    void before_the_first_month_was_posted_only_the_budget_is_there() {
        var thread = inEksempelvik(() -> threads.walk(BENCHES, new AsOf(LocalDate.of(2024, 1, 15))));

        assertThat(thread.of("adjustment")).isNotEmpty();
        assertThat(thread.of("import")).isEmpty();
    }

    /** A batch of entries that carries the measure's project. */
    private Ref ledgerEntriesFor(Ref measure) {
        return threads.walk(measure, NOW).down().stream()
                .filter(step -> step.link().kind() == ThreadLinkKind.CHARGED_TO)
                .flatMap(step -> step.node().stream())
                .filter(node -> node.kind().equals("import"))
                .findFirst()
                .orElseThrow();
    }

    private String titleOf(Ref ref) {
        return inEksempelvik(() -> plans.tree(NOW).element(ref)).orElseThrow().title();
    }

    private <T> T inEksempelvik(Supplier<T> work) {
        return municipalities.in(key, work);
    }
}
