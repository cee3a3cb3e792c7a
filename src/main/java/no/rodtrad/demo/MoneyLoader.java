package no.rodtrad.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import no.rodtrad.budget.BudgetService;
import no.rodtrad.budget.model.AdjustmentAuthority;
import no.rodtrad.budget.model.AdjustmentHead;
import no.rodtrad.budget.model.AdjustmentId;
import no.rodtrad.budget.model.AdjustmentKind;
import no.rodtrad.budget.model.BudgetAdjustment;
import no.rodtrad.budget.model.BudgetEntry;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.AccountCode;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.chart.model.WrittenAccount;
import no.rodtrad.decision.DecisionService;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.decision.model.DecisionDate;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.demo.DemoMunicipality.Step;
import no.rodtrad.demo.money.BudgetBatch;
import no.rodtrad.demo.money.BudgetLine;
import no.rodtrad.demo.money.DemoMoney;
import no.rodtrad.demo.money.Posting;
import no.rodtrad.demo.money.PostingBatch;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.ValidityPeriod;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerRow;
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
import no.rodtrad.organisation.model.ServiceUnit;
import org.springframework.stereotype.Component;

/** Hands a demonstration's money to the services that take in anybody's money. */
@Component
class MoneyLoader {

    private final OrganisationService organisation;
    private final ChartService chart;
    private final DecisionService decisions;
    private final BudgetService budget;
    private final LedgerService ledger;

    MoneyLoader(
            OrganisationService organisation,
            ChartService chart,
            DecisionService decisions,
            BudgetService budget,
            LedgerService ledger) {
        this.organisation = organisation;
        this.chart = chart;
        this.decisions = decisions;
        this.budget = budget;
        this.ledger = ledger;
    }

    List<Step> steps(DemoMoney money) {
        return List.of(
                new Step("Organisasjon", () -> organisation(money)),
                new Step("Ansvar", () -> costCentres(money)),
                new Step("Budsjett og justeringer", () -> budget(money)),
                new Step("Regnskap", () -> ledger(money)));
    }

    private Outcome<Integer> organisation(DemoMoney money) {
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
        var entities = money.entities().stream()
                .map(each -> new AccountingEntity(
                        new EntityCode(each.code()),
                        each.name(),
                        EntityKind.ofCode(each.kind()).orElseThrow()))
                .toList();
        return organisation.store(new Organisation(committees, areas, units, List.of(), entities));
    }

    private Outcome<Integer> costCentres(DemoMoney money) {
        return chart.storeCostCentres(money.costCentres().stream()
                .map(each -> new no.rodtrad.chart.model.CostCentre(
                        new CostCentreCode(each.code()),
                        each.name(),
                        each.serviceUnit(),
                        new BudgetAreaCode(each.area()),
                        new EntityCode(each.entity()),
                        OptionalInt.of(each.employees()),
                        new ValidityPeriod(each.validFrom(), Optional.empty()),
                        Origin.GENERATED))
                .toList());
    }

    private Outcome<Integer> budget(DemoMoney money) {
        decisions.store(
                money.budgets().stream().flatMap(each -> madeIn(each).stream()).toList());
        int lines =
                money.budgets().stream().mapToInt(each -> each.lines().size()).sum();
        return budget.store(
                        money.budgets().stream().map(MoneyLoader::adjustment).toList())
                .map(_ -> lines);
    }

    /** What the batch was decided in. One that the list of decisions holds already is left as it stands there. */
    private static Optional<Decision> madeIn(BudgetBatch batch) {
        return decision(batch)
                .map(id -> new Decision(
                        id,
                        batch.decidedBy(),
                        Optional.of(batch.caseNumber()).filter(number -> !number.isEmpty()),
                        batch.dateState().equals("printed")
                                ? DecisionDate.printed(batch.decisionDate())
                                : DecisionDate.assumed(batch.decisionDate()),
                        batch.what(),
                        morningOf(batch.knownOn())));
    }

    /** The source prints no case and no day for some of the council's adjustments; they are named by their round. */
    private static Optional<DecisionId> decision(BudgetBatch batch) {
        return switch (batch.kind()) {
            case ORIGINAL -> Optional.of(DecisionId.ofCase(batch.decidedBy() + " " + batch.decisionDate()));
            case VOTED, REAPPROPRIATION ->
                Optional.of(
                        batch.caseNumber().isEmpty()
                                ? new DecisionId(batch.decidedBy() + "-" + batch.key())
                                : DecisionId.ofCase(batch.decidedBy() + " " + batch.caseNumber()));
            case DELEGATED, TECHNICAL -> Optional.empty();
        };
    }

    private static BudgetAdjustment adjustment(BudgetBatch batch) {
        var authority = switch (batch.kind()) {
            case ORIGINAL, VOTED, REAPPROPRIATION -> AdjustmentAuthority.COUNCIL;
            case DELEGATED -> AdjustmentAuthority.DELEGATED;
            case TECHNICAL -> AdjustmentAuthority.TECHNICAL;
        };
        var head = new AdjustmentHead(
                new AdjustmentId(batch.key()),
                new FiscalYear(batch.fiscalYear()),
                AdjustmentKind.valueOf(batch.kind().name()),
                authority,
                decision(batch),
                batch.round(),
                batch.what(),
                authority == AdjustmentAuthority.DELEGATED
                        ? Optional.of(AdjustmentHead.AUTHORITY_NOT_FOUND)
                        : Optional.empty(),
                batch.origin(),
                morningOf(batch.knownOn()));
        return new BudgetAdjustment(
                head,
                batch.lines().stream()
                        .map(line -> new BudgetEntry(account(line), Money.ore(line.ore()), line.origin(), line.text()))
                        .toList());
    }

    private static AccountCode account(BudgetLine line) {
        var written = WrittenAccount.of(line.art(), false).orElseThrow();
        return new AccountCode(
                written.accountClass(),
                Optional.of(line.function()),
                written.digits(),
                new CostCentreCode(line.costCentre()),
                Optional.of(line.project()).filter(project -> !project.isEmpty()));
    }

    private Outcome<Integer> ledger(DemoMoney money) {
        Outcome<Integer> rows = new Accepted<>(0);
        for (var batch : money.postings())
            rows = rows.flatMap(before -> ledger(batch).map(count -> before + count));
        return rows;
    }

    private Outcome<Integer> ledger(PostingBatch batch) {
        var meta = LedgerBatch.whole(batch.name(), Origin.GENERATED, morningOf(batch.knownOn()))
                .of(new EntityCode(batch.entity()));
        return ledger.importBatch(meta, batch.postings().stream().map(each -> row(batch, each)))
                .map(receipt -> Math.toIntExact(receipt.batch().totals().entries()));
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
}
