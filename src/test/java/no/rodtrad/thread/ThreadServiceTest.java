package no.rodtrad.thread;

import static no.rodtrad.thread.model.ThreadLinkKind.CONTRIBUTES_TO;
import static no.rodtrad.thread.model.ThreadLinkKind.FINANCED_BY;
import static no.rodtrad.thread.model.ThreadLinkKind.PART_OF;
import static no.rodtrad.thread.model.ThreadLinkState.DOCUMENTED;
import static no.rodtrad.thread.model.ThreadLinkState.MISSING;
import static no.rodtrad.thread.model.ThreadLinkState.PROPOSED;
import static no.rodtrad.thread.model.ThreadLinkState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Ref;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import no.rodtrad.thread.model.LinkReason;
import no.rodtrad.thread.model.ThreadHealth;
import no.rodtrad.thread.model.ThreadLink;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RodtradTest
class ThreadServiceTest {

    private static final Instant EARLY = Instant.parse("2024-01-10T12:00:00Z");
    private static final Instant LATE = Instant.parse("2024-05-10T12:00:00Z");
    private static final AsOf SPRING = new AsOf(LocalDate.of(2024, 3, 1));
    private static final AsOf SUMMER = new AsOf(LocalDate.of(2024, 6, 1));

    private static final Ref GOAL = new Ref("main_goal", "H1");
    private static final Ref STRATEGY = new Ref("strategy", "S1");
    private static final Ref MEASURE = new Ref("measure", "m1");
    private static final Ref SIBLING = new Ref("measure", "m2");
    private static final Ref PRIORITY = new Ref("priority", "p1");
    private static final Ref PROJECT = new Ref("project", "5001");

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private ThreadService threads;

    @Test
    void walks_both_ways_and_never_sideways() {
        inFreshMunicipality(service -> {
            service.store(List.of(
                    ThreadLink.documented(STRATEGY, CONTRIBUTES_TO, GOAL, "plan", EARLY),
                    ThreadLink.documented(MEASURE, CONTRIBUTES_TO, STRATEGY, "plan", EARLY),
                    ThreadLink.documented(SIBLING, CONTRIBUTES_TO, STRATEGY, "plan", EARLY),
                    ThreadLink.documented(PRIORITY, PART_OF, MEASURE, "plan", EARLY),
                    ThreadLink.documented(MEASURE, FINANCED_BY, PROJECT, "plan", EARLY)));

            var thread = service.walk(MEASURE, SPRING);

            assertThat(thread.up())
                    .extracting(step -> step.node().orElseThrow())
                    .containsExactly(STRATEGY, GOAL);
            assertThat(thread.down())
                    .extracting(step -> step.node().orElseThrow())
                    .containsExactly(PRIORITY, PROJECT);
            assertThat(service.upFrom(PROJECT, SPRING).kinds())
                    .containsExactly("project", "measure", "strategy", "main_goal");
            assertThat(service.walk(GOAL, SPRING).of("measure")).containsExactly(MEASURE, SIBLING);
        });
    }

    @Test
    void comes_out_of_a_circle() {
        inFreshMunicipality(service -> {
            service.store(List.of(
                    ThreadLink.documented(GOAL, PART_OF, STRATEGY, "plan", EARLY),
                    ThreadLink.documented(STRATEGY, PART_OF, MEASURE, "plan", EARLY),
                    ThreadLink.documented(MEASURE, PART_OF, GOAL, "plan", EARLY)));

            assertThat(service.upFrom(GOAL, SPRING).kinds()).containsExactly("main_goal", "strategy", "measure");
        });
    }

    @Test
    void a_newer_row_counts_from_the_day_it_was_known() {
        inFreshMunicipality(service -> {
            var proposed = ThreadLink.proposed(
                    MEASURE, CONTRIBUTES_TO, STRATEGY, "plan", LinkReason.of("same-wording"), EARLY);
            service.store(List.of(proposed, rejected(proposed, LATE)));

            assertThat(service.walk(MEASURE, SPRING).linkStates()).containsExactly(PROPOSED);
            assertThat(service.walk(MEASURE, SUMMER).steps()).isEmpty();
            assertThat(service.links(SUMMER)).isEmpty();
        });
    }

    @Test
    void a_loose_end_is_there_until_what_it_wants_is_linked() {
        inFreshMunicipality(service -> {
            service.store(List.of(
                    ThreadLink.missing(MEASURE, FINANCED_BY, "project", "plan", LinkReason.of("no-money"), EARLY),
                    ThreadLink.documented(MEASURE, FINANCED_BY, PROJECT, "budget", LATE)));

            assertThat(service.walk(MEASURE, SPRING).linkStates()).containsExactly(MISSING);
            assertThat(service.walk(MEASURE, SPRING).looseEnds()).hasSize(1);
            assertThat(service.walk(MEASURE, SUMMER).linkStates()).containsExactly(DOCUMENTED);
        });
    }

    @Test
    void answers_nothing_about_another_municipality() {
        inFreshMunicipality(service ->
                service.store(List.of(ThreadLink.documented(MEASURE, CONTRIBUTES_TO, STRATEGY, "plan", EARLY))));
        inFreshMunicipality(
                service -> assertThat(service.walk(MEASURE, SUMMER).steps()).isEmpty());
    }

    @Test
    void refuses_a_proposal_without_its_reason() {
        assertThatThrownBy(() -> new ThreadLink(
                        MEASURE,
                        Optional.of(STRATEGY),
                        Optional.empty(),
                        CONTRIBUTES_TO,
                        PROPOSED,
                        "plan",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        EARLY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void counts_levels_by_the_firmest_link_that_carries_them() {
        var health = ThreadHealth.of(List.of(
                ThreadHealth.level(List.of(PROPOSED, DOCUMENTED)),
                ThreadHealth.level(List.of(MISSING, PROPOSED)),
                ThreadHealth.level(List.of()),
                ThreadHealth.level(List.of(MISSING))));

        assertThat(health).isEqualTo(new ThreadHealth(1, 1, 2));
    }

    private static ThreadLink rejected(ThreadLink link, Instant knownAt) {
        return new ThreadLink(
                link.from(),
                link.to(),
                link.wanted(),
                link.kind(),
                REJECTED,
                link.source(),
                link.reason(),
                link.validFrom(),
                link.validTo(),
                knownAt);
    }

    private void inFreshMunicipality(Consumer<ThreadService> test) {
        municipalities.in(TestMunicipality.fresh(municipalities), () -> {
            test.accept(threads);
            return Boolean.TRUE;
        });
    }
}
