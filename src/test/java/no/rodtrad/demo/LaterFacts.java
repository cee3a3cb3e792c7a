package no.rodtrad.demo;

import static no.rodtrad.demo.ShippedFacts.accepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.rodtrad.budget.BudgetService;
import no.rodtrad.budget.model.AdjustmentAuthority;
import no.rodtrad.budget.model.AdjustmentHead;
import no.rodtrad.budget.model.AdjustmentId;
import no.rodtrad.budget.model.AdjustmentKind;
import no.rodtrad.budget.model.BudgetAdjustment;
import no.rodtrad.budget.model.BudgetEntry;
import no.rodtrad.chart.model.AccountCode;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.chart.model.WrittenAccount;
import no.rodtrad.decision.DecisionService;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.decision.model.DecisionDate;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerRow;
import no.rodtrad.organisation.ChangeLog;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that can become known of 2024 after a day: postings, a decided adjustment, and for each kind of fact a
 * later statement of all there is of it. Done in the municipality and the transaction of the caller.
 */
final class LaterFacts {

    static final String POSTED = "Etterposteringer";
    static final String DECIDED = "Sen justering";
    static final String STATED = "Rettet melding";

    private static final Instant POSTED_AT = MoneyLoader.morningOf(LocalDate.of(2025, 6, 2));
    private static final Instant DECIDED_AT = MoneyLoader.morningOf(LocalDate.of(2025, 6, 3));
    private static final Instant STATED_AT = MoneyLoader.morningOf(LocalDate.of(2025, 6, 4));

    /** Amounts of fact that are stated once more, twice as large, and prints that differ from what we have. */
    private static final List<String> STATED_AGAIN = List.of("""
            INSERT INTO statement_note_fact
            SELECT register, year, item, part, position, name, 2 * value, unit, rounded_to, words, decision,
                'Rettet melding', place, origin, :knownAt, :knownAt
            FROM statement_note_fact WHERE year = 2024 AND unit = 'kroner'
            ON CONFLICT DO NOTHING
            """, """
            INSERT INTO statement_published_figure
            SELECT DISTINCT ON (figure) figure, 'Rettet trykk', printed + 1, unit, printed_column, note,
                :knownAt, :knownAt
            FROM statement_published_figure
            """, """
            INSERT INTO statistic_value
            SELECT key, series, year, part, part_name, value + 1, unit, source, place, origin, :knownAt, :knownAt
            FROM statistic_value
            """, """
            INSERT INTO investment_frame
            SELECT project, 2 * amount_ore, decision, origin, :knownAt, :knownAt FROM investment_frame
            """, """
            INSERT INTO investment_status
            SELECT fiscal_year, committee, section, position, name, projects, 'stopped', note, :knownAt, :knownAt
            FROM investment_status
            """, """
            INSERT INTO rule_rule
            SELECT key, position, name_nb, name_nn, name_en, value, base, direction, threshold || ' + 1', unit,
                decision, source, valid_from, valid_to, mark, :knownAt, :knownAt
            FROM rule_rule WHERE threshold IS NOT NULL
            """);

    /** A unit of the treasury with entries, and a project that money was spent on. */
    private static final String COST_CENTRE = """
            SELECT c.code FROM ledger_entry e JOIN chart_cost_centre c ON c.number = e.cost_centre
            WHERE e.fiscal_year = 2024 AND e.account_class = 1 AND e.amount_ore > 0 AND e.function = 202
                AND c.entity = 'KK'
            ORDER BY e.amount_ore DESC LIMIT 1
            """;

    private final ApplicationContext application;
    private final JdbcClient db;

    LaterFacts(ApplicationContext application) {
        this.application = application;
        this.db = application.getBean(JdbcClient.class);
    }

    void become_known() {
        var centre = db.sql(COST_CENTRE).query(String.class).single();
        post(centre);
        decide(centre);
        for (var statement : STATED_AGAIN) {
            db.sql(statement)
                    .param("knownAt", STATED_AT.atOffset(java.time.ZoneOffset.UTC))
                    .update();
        }
        application.getBean(ChangeLog.class).record("test");
    }

    private void post(String centre) {
        long million = 100_000_000L;
        var rows = Stream.of(
                row("11200", "120", centre, "", million),
                row("02300", "222", centre, "", 2 * million),
                row("2101", "", "000000", "", -3 * million));
        accepted(application
                .getBean(LedgerService.class)
                .importBatch(LedgerBatch.whole(POSTED, Origin.GENERATED, POSTED_AT), rows));
    }

    private static LedgerRow row(String art, String function, String centre, String project, long ore) {
        return new LedgerRow(2024, 13, 990_001, LocalDate.of(2024, 12, 31), art, function, centre, project, ore, "Sen");
    }

    private void decide(String centre) {
        var id = new DecisionId("KST-2024-999");
        application
                .getBean(DecisionService.class)
                .store(List.of(new Decision(
                        id,
                        "KST",
                        Optional.of("999/24"),
                        DecisionDate.printed(LocalDate.of(2024, 12, 17)),
                        "Justering som ble kjent sent",
                        DECIDED_AT)));
        var head = new AdjustmentHead(
                new AdjustmentId("sen-justering"),
                new FiscalYear(2024),
                AdjustmentKind.VOTED,
                AdjustmentAuthority.COUNCIL,
                Optional.of(id),
                DECIDED,
                "Justering som ble kjent sent",
                Optional.empty(),
                Origin.GENERATED,
                DECIDED_AT);
        accepted(application
                .getBean(BudgetService.class)
                .store(List.of(new BudgetAdjustment(
                        head,
                        List.of(
                                entry("11200", centre, 3_000_000),
                                entry("16000", centre, -3_000_000),
                                entry("02300", centre, 5_000_000),
                                entry("09100", centre, -5_000_000))))));
    }

    private static BudgetEntry entry(String art, String centre, long kroner) {
        var written = WrittenAccount.of(art, false).orElseThrow();
        var account = new AccountCode(
                written.accountClass(),
                Optional.of("222"),
                written.digits(),
                new CostCentreCode(centre),
                Optional.empty());
        return new BudgetEntry(account, Money.kroner(kroner), Origin.GENERATED, "Linje");
    }
}
