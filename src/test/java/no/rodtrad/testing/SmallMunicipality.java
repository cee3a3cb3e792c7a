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
import no.rodtrad.organisation.model.BudgetArea;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.BudgetTable;
import no.rodtrad.organisation.model.Committee;
import no.rodtrad.organisation.model.CommitteeCode;
import no.rodtrad.organisation.model.Organisation;

/** One committee, two budget areas and three cost centres: enough for entries and budgets to stand on. */
public final class SmallMunicipality {

    private SmallMunicipality() {}

    /** To be called inside the municipality. */
    public static void in(OrganisationService organisation, ChartService chart) {
        var committee = new Committee(new CommitteeCode("HUO"), "Hovedutvalg for oppvekst");
        var school = area("P01", "Skole", 1, Optional.of(committee.code()), BudgetTable.PROGRAMME);
        var tax = area("S1", "Skatt", 2, Optional.empty(), BudgetTable.CENTRAL_INCOME);
        organisation.store(new Organisation(List.of(committee), List.of(school, tax), List.of(), List.of()));
        chart.storeCostCentres(List.of(
                costCentre("010101", "Bakken skole", "P01"),
                costCentre("010102", "Lia skole", "P01"),
                costCentre("910101", "Skatt", "S1")));
    }

    private static BudgetArea area(
            String code, String name, int position, Optional<CommitteeCode> committee, BudgetTable table) {
        return new BudgetArea(new BudgetAreaCode(code), name, committee, table, position);
    }

    private static CostCentre costCentre(String code, String name, String area) {
        return new CostCentre(
                new CostCentreCode(code),
                name,
                "0101",
                new BudgetAreaCode(area),
                OptionalInt.of(40),
                new ValidityPeriod(LocalDate.of(2020, 1, 1), Optional.empty()),
                Origin.GENERATED);
    }
}
