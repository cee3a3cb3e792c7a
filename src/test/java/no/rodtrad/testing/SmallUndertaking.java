package no.rodtrad.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.ValidityPeriod;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.AccountingEntity;
import no.rodtrad.organisation.model.BudgetArea;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.BudgetTable;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.organisation.model.EntityKind;
import no.rodtrad.organisation.model.Organisation;

/** Beside the {@link SmallMunicipality}: an undertaking with one cost centre, {@code 700101}. */
public final class SmallUndertaking {

    public static final EntityCode CODE = new EntityCode("EKF");

    private SmallUndertaking() {}

    /** To be called inside the municipality. */
    public static void in(OrganisationService organisation, ChartService chart) {
        var area =
                new BudgetArea(new BudgetAreaCode("EKF"), "Eiendom KF", Optional.empty(), BudgetTable.OTHER_ENTITY, 90);
        var entity = new AccountingEntity(CODE, "Eiendom KF", EntityKind.MUNICIPAL_UNDERTAKING);
        organisation.store(new Organisation(List.of(), List.of(area), List.of(), List.of(), List.of(entity)));
        chart.storeCostCentres(List.of(new CostCentre(
                new CostCentreCode("700101"),
                "Eiendom",
                "7001",
                area.code(),
                CODE,
                OptionalInt.of(12),
                new ValidityPeriod(LocalDate.of(2020, 1, 1), Optional.empty()),
                Origin.GENERATED)));
    }
}
