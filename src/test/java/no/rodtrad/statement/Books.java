package no.rodtrad.statement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.ValidityPeriod;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerRow;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.BudgetArea;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.BudgetTable;
import no.rodtrad.organisation.model.Committee;
import no.rodtrad.organisation.model.CommitteeCode;
import no.rodtrad.organisation.model.Organisation;
import no.rodtrad.organisation.model.ServiceUnit;

/** The smallest books that have every step: two committees, three areas and a central income. For tests. */
final class Books {

    private static final AtomicInteger VOUCHER = new AtomicInteger(1);

    private final OrganisationService organisation;
    private final ChartService chart;
    private final LedgerService ledger;
    private final Clock clock;

    Books(OrganisationService organisation, ChartService chart, LedgerService ledger, Clock clock) {
        this.organisation = organisation;
        this.chart = chart;
        this.ledger = ledger;
        this.clock = clock;
    }

    void open() {
        organisation.store(new Organisation(
                List.of(
                        new Committee(new CommitteeCode("HA"), "Hovedutvalg for læring"),
                        new Committee(new CommitteeCode("HB"), "Hovedutvalg for ferdsel")),
                List.of(
                        area("P01", "Skole", "HA", BudgetTable.PROGRAMME, 1),
                        area("P02", "Barnehager", "HA", BudgetTable.PROGRAMME, 2),
                        area("P03", "Veger", "HB", BudgetTable.PROGRAMME, 3),
                        area("S1", "Skatt", "", BudgetTable.CENTRAL_INCOME, 4)),
                List.of(
                        new ServiceUnit("0101", "Skolene"), new ServiceUnit("0201", "Barnehagene"),
                        new ServiceUnit("0301", "Vegene"), new ServiceUnit("0901", "Sentralt")),
                List.of()));
        chart.storeCostCentres(List.of(
                centre("010101", "Skole 1", "0101", "P01", 20),
                centre("010102", "Skole 2", "0101", "P01", 3),
                centre("010103", "Skole 3", "0101", "P01", 30),
                centre("020101", "Barnehage 1", "0201", "P02", 9),
                centre("030101", "Veger", "0301", "P03", 7),
                centre("090101", "Skatt", "0901", "S1", 0)));
    }

    /** One voucher: the amount, and its counterpart on the balance sheet. */
    void post(int period, String costCentre, String art, String function, Money amount, Instant knownAt) {
        long voucher = VOUCHER.getAndIncrement();
        var date = LocalDate.of(2024, Math.min(period, 12), 5);
        var rows = Stream.of(
                new LedgerRow(2024, period, voucher, date, art, function, costCentre, "", amount.ore(), "bilag"),
                new LedgerRow(2024, period, voucher, date, "2101", "", "000000", "", -amount.ore(), "bilag"));
        var outcome = ledger.importBatch(LedgerBatch.whole("bilag " + voucher, Origin.GENERATED, knownAt), rows);
        if (!(outcome instanceof Accepted)) throw new AssertionError(outcome.toString());
    }

    void post(int period, String costCentre, String art, String function, Money amount) {
        post(period, costCentre, art, function, amount, clock.instant());
    }

    private static BudgetArea area(String code, String name, String committee, BudgetTable table, int position) {
        return new BudgetArea(
                new BudgetAreaCode(code),
                name,
                committee.isEmpty() ? Optional.empty() : Optional.of(new CommitteeCode(committee)),
                table,
                position);
    }

    private static CostCentre centre(String code, String name, String unit, String area, int employees) {
        return new CostCentre(
                new CostCentreCode(code),
                name,
                unit,
                new BudgetAreaCode(area),
                OptionalInt.of(employees),
                new ValidityPeriod(LocalDate.of(2020, 1, 1), Optional.empty()),
                Origin.GENERATED);
    }
}
