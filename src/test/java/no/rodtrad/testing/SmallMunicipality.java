package no.rodtrad.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.ValidityPeriod;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.AccountingEntity;
import no.rodtrad.organisation.model.BudgetArea;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.BudgetTable;
import no.rodtrad.organisation.model.Committee;
import no.rodtrad.organisation.model.CommitteeCode;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.organisation.model.EntityKind;
import no.rodtrad.organisation.model.Organisation;
import org.springframework.context.ApplicationContext;

/**
 * One committee, two budget areas and three cost centres, and beside the treasury an undertaking with one cost centre:
 * enough for entries and budgets to stand on. A new one for each test that wants one.
 */
public final class SmallMunicipality {

    public static final EntityCode UNDERTAKING = new EntityCode("EKF");

    private final Municipalities municipalities;
    private final MunicipalityKey key;

    private SmallMunicipality(Municipalities municipalities, MunicipalityKey key) {
        this.municipalities = municipalities;
        this.key = key;
    }

    public static SmallMunicipality open(ApplicationContext application) {
        var municipalities = application.getBean(Municipalities.class);
        var small = new SmallMunicipality(municipalities, TestMunicipality.fresh(municipalities));
        return small.in(() -> {
            application.getBean(OrganisationService.class).store(organisation());
            application
                    .getBean(ChartService.class)
                    .storeCostCentres(List.of(
                            costCentre("010101", "Bakken skole", "P01", EntityCode.TREASURY),
                            costCentre("010102", "Lia skole", "P01", EntityCode.TREASURY),
                            costCentre("910101", "Skatt", "S1", EntityCode.TREASURY),
                            costCentre("700101", "Eiendom", "EKF", UNDERTAKING)));
            return small;
        });
    }

    /** Does something inside the municipality. */
    public <T> T in(Supplier<T> work) {
        return municipalities.in(key, work);
    }

    private static Organisation organisation() {
        var committee = new Committee(new CommitteeCode("HUO"), "Hovedutvalg for oppvekst");
        return new Organisation(
                List.of(committee),
                List.of(
                        area("P01", "Skole", 1, Optional.of(committee.code()), BudgetTable.PROGRAMME),
                        area("S1", "Skatt", 2, Optional.empty(), BudgetTable.CENTRAL_INCOME),
                        area("EKF", "Eiendom KF", 90, Optional.empty(), BudgetTable.OTHER_ENTITY)),
                List.of(),
                List.of(),
                List.of(new AccountingEntity(UNDERTAKING, "Eiendom KF", EntityKind.MUNICIPAL_UNDERTAKING)));
    }

    private static BudgetArea area(
            String code, String name, int position, Optional<CommitteeCode> committee, BudgetTable table) {
        return new BudgetArea(new BudgetAreaCode(code), name, committee, table, position);
    }

    private static CostCentre costCentre(String code, String name, String area, EntityCode entity) {
        return new CostCentre(
                new CostCentreCode(code),
                name,
                "0101",
                new BudgetAreaCode(area),
                entity,
                OptionalInt.of(40),
                new ValidityPeriod(LocalDate.of(2020, 1, 1), Optional.empty()),
                Origin.GENERATED);
    }
}
