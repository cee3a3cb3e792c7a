package no.rodtrad.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.demo.DemoMunicipality.Step;
import no.rodtrad.demo.money.DemoMoney;
import no.rodtrad.demo.money.Posting;
import no.rodtrad.demo.money.PostingBatch;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
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
import org.springframework.stereotype.Component;

/** Hands a demonstration's money to the services that take in anybody's money. */
@Component
class MoneyLoader {

    private final OrganisationService organisation;
    private final ChartService chart;
    private final LedgerService ledger;

    MoneyLoader(OrganisationService organisation, ChartService chart, LedgerService ledger) {
        this.organisation = organisation;
        this.chart = chart;
        this.ledger = ledger;
    }

    List<Step> steps(Supplier<DemoMoney> money) {
        return List.of(
                new Step("Organisasjon", () -> organisation(money.get())),
                new Step("Ansvar", () -> costCentres(money.get())),
                new Step("Regnskap", () -> ledger(money.get())));
    }

    private long organisation(DemoMoney money) {
        var position = new AtomicInteger();
        var committees = money.committees().stream()
                .map(each -> new Committee(new CommitteeCode(each.code()), each.name()))
                .toList();
        var areas = money.areas().stream()
                .map(each -> new BudgetArea(
                        new BudgetAreaCode(each.code()),
                        each.name(),
                        each.committee().map(CommitteeCode::new),
                        BudgetTable.ofCode(each.table()).orElseThrow(),
                        position.incrementAndGet()))
                .toList();
        var units = money.units().stream()
                .map(each -> new ServiceUnit(each.code(), each.name()))
                .toList();
        return accepted(organisation.store(new Organisation(committees, areas, units, List.of())));
    }

    private long costCentres(DemoMoney money) {
        return accepted(chart.storeCostCentres(money.costCentres().stream()
                .map(each -> new no.rodtrad.chart.model.CostCentre(
                        new CostCentreCode(each.code()),
                        each.name(),
                        each.serviceUnit(),
                        new BudgetAreaCode(each.area()),
                        OptionalInt.of(each.employees()),
                        new ValidityPeriod(each.validFrom(), Optional.empty()),
                        Origin.GENERATED))
                .toList()));
    }

    private long ledger(DemoMoney money) {
        long rows = 0;
        for (var batch : money.postings()) {
            var meta = LedgerBatch.whole(batch.name(), Origin.GENERATED, morningOf(batch.knownOn()));
            rows += accepted(ledger.importBatch(meta, batch.postings().stream().map(each -> row(batch, each))))
                    .batch()
                    .totals()
                    .entries();
        }
        return rows;
    }

    private static LedgerRow row(PostingBatch batch, Posting posting) {
        return new LedgerRow(
                batch.fiscalYear(),
                posting.period(),
                posting.voucher(),
                posting.date(),
                posting.art(),
                posting.function(),
                posting.costCentre(),
                posting.project(),
                posting.ore(),
                posting.text());
    }

    /** Known on a day is known when the day begins at work. */
    static Instant morningOf(LocalDate day) {
        return day.atTime(8, 0).atZone(AsOf.ZONE).toInstant();
    }

    /** What we made ourselves must pass the checks for everybody; if it does not, the program is wrong. */
    static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Accepted<T>(var value) -> value;
            case Rejected<T>(var problems) ->
                throw new IllegalStateException("The demonstration's own data is refused: " + problems.getFirst()
                        + (problems.size() > 1 ? " and " + (problems.size() - 1) + " more" : ""));
        };
    }
}
