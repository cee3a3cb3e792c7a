package no.rodtrad.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.rodtrad.database.Municipalities;
import no.rodtrad.investment.model.InvestmentProject;
import no.rodtrad.investment.model.InvestmentStatus;
import no.rodtrad.investment.model.ProjectState;
import no.rodtrad.investment.model.TotalFrame;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.Committee;
import no.rodtrad.organisation.model.CommitteeCode;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.organisation.model.Organisation;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of projects, told and told again. */
@RodtradTest
class InvestmentServiceTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final CommitteeCode COMMITTEE = new CommitteeCode("TEK");
    private static final Instant MARCH = Instant.parse("2024-03-01T08:00:00Z");
    private static final Instant MAY = Instant.parse("2024-05-01T08:00:00Z");

    @Autowired
    Municipalities municipalities;

    @Autowired
    OrganisationService organisation;

    @Autowired
    InvestmentService investments;

    @Test
    void a_changed_frame_counts_from_the_day_it_was_known() {
        municipalities.in(TestMunicipality.fresh(municipalities), () -> {
            store(project("100001", Optional.of(frame(40))));
            investments.changeFrame("100001", frame(55), MAY);

            assertThat(frameOn(LocalDate.of(2024, 2, 28))).isEmpty();
            assertThat(frameOn(LocalDate.of(2024, 4, 30))).hasValue(Money.thousands(40));
            assertThat(frameOn(LocalDate.of(2024, 5, 1))).hasValue(Money.thousands(55));
            return true;
        });
    }

    @Test
    void a_status_that_is_told_again_counts_from_then_on() {
        municipalities.in(TestMunicipality.fresh(municipalities), () -> {
            store(project("100001", Optional.empty()));
            investments.store(List.of(), List.of(status("100001", ProjectState.ON_PLAN)), MARCH);
            investments.store(List.of(), List.of(status("100001", ProjectState.DELAYED)), MAY);

            assertThat(statesOn(LocalDate.of(2024, 4, 30))).containsExactly(ProjectState.ON_PLAN);
            assertThat(statesOn(LocalDate.of(2024, 5, 31))).containsExactly(ProjectState.DELAYED);
            return true;
        });
    }

    @Test
    void refuses_a_project_twice_and_a_status_of_a_project_that_nobody_registered() {
        municipalities.in(TestMunicipality.fresh(municipalities), () -> {
            store(project("100001", Optional.empty()));
            var outcome = investments.store(
                    List.of(project("100001", Optional.empty())),
                    List.of(status("100002", ProjectState.ON_PLAN)),
                    MARCH);

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            refused -> assertThat(((Rejected<?>) refused).problems())
                                    .extracting(problem -> problem.found() + " " + problem.messageKey())
                                    .containsExactly(
                                            "100001 investment.problem.key-twice",
                                            "100002 investment.problem.unknown-project"));
            return true;
        });
    }

    private void store(InvestmentProject project) {
        organisation.store(
                new Organisation(List.of(new Committee(COMMITTEE, "Teknisk utvalg")), List.of(), List.of(), List.of()));
        assertThat(investments.store(List.of(project), List.of(), MARCH)).isInstanceOf(Accepted.class);
    }

    private Optional<Money> frameOn(LocalDate day) {
        return investments.projects(new AsOf(day)).stream()
                .flatMap(project -> project.frame().stream())
                .map(TotalFrame::amount)
                .findFirst();
    }

    private List<ProjectState> statesOn(LocalDate day) {
        return investments.statuses(YEAR, new AsOf(day)).stream()
                .map(InvestmentStatus::state)
                .toList();
    }

    private static TotalFrame frame(long thousands) {
        return new TotalFrame(Money.thousands(thousands), Optional.empty(), Origin.PUBLISHED);
    }

    private static InvestmentStatus status(String project, ProjectState state) {
        return new InvestmentStatus(YEAR, COMMITTEE, "KK", 1, "Ny bru", List.of(project), state, Optional.empty());
    }

    private static InvestmentProject project(String key, Optional<TotalFrame> frame) {
        return new InvestmentProject(
                key,
                "Ny bru",
                EntityCode.TREASURY,
                Optional.of(COMMITTEE),
                Optional.empty(),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                frame,
                Origin.PUBLISHED);
    }
}
