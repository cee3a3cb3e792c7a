package no.rodtrad.demo.note;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.rodtrad.demo.eksempelvik.EksempelvikRegisters;
import no.rodtrad.demo.eksempelvik.Entity;
import no.rodtrad.demo.eksempelvik.Fund;
import no.rodtrad.demo.eksempelvik.LoanFund;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.money.DemoMoney;
import no.rodtrad.demo.note.FactMaker.Part;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.statement.model.note.NoteFact;

/** What Eksempelvik's registers hold beside its entries. All of it is generated. */
public final class EksempelvikNotes {

    private static final int FIRST = 2021;
    private static final int LAST = 2024;
    private static final int CLOSED_DAY = 22;
    private static final String WHOLE = "municipality";

    private final FactFolder folder;
    private final EksempelvikRegisters registers;
    private final DemoMoney money;
    private final List<NoteFact> facts = new ArrayList<>();

    private EksempelvikNotes(FactFolder folder, EksempelvikRegisters registers) {
        this.folder = folder;
        this.registers = registers;
        this.money = registers.money();
    }

    private static final int FORECAST_DAY = 15;

    /** Reads the registers, and the movements of the funds from their entries. */
    public static Outcome<List<NoteFact>> read(FactFolder folder, EksempelvikRegisters registers) {
        var notes = new EksempelvikNotes(folder, registers);
        int position = 0;
        for (var fund : registers.funds()) notes.fund(fund, position++);
        notes.fullCost();
        notes.dividends();
        notes.estimates();
        notes.loans();
        for (int year = FIRST; year <= LAST; year++) notes.internalLoans(year);
        notes.pension();
        notes.forecasts();
        return folder.outcome(() -> List.copyOf(notes.facts));
    }

    /** A year's registers are known when it is closed. */
    private FactMaker maker(String register, String place, int year) {
        return new FactMaker(
                register,
                "Eksempelvik kommunes register",
                place,
                Origin.GENERATED,
                noon(LocalDate.of(year + 1, 2, CLOSED_DAY)),
                facts);
    }

    private static java.time.Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(AsOf.ZONE).toInstant();
    }

    private void fund(Fund fund, int position) {
        if (fund.entity() != Entity.KK) return;
        var part = new Part(fund.code().toLowerCase(Locale.ROOT), position, fund.name());
        for (int year = FIRST; year <= LAST; year++) {
            var maker = maker("fund", "Fondsregister", year);
            long opening = fundSum(fund, year, true, false);
            long to = fundSum(fund, year, false, false);
            long from = fundSum(fund, year, false, true);
            maker.ore(year, "fund-opening", part, -opening);
            maker.ore(year, "fund-to", part, -to);
            maker.ore(year, "fund-from", part, -from);
            maker.ore(year, "fund-closing", part, -opening - to - from);
            if (fund.earmark()) maker.ore(year, "earmark", part, -opening - to - from);
            for (var about : fund.earmark() ? List.of("fund", "earmark") : List.of("fund")) {
                maker.words(year, about + "-by", part, fund.giver());
                maker.words(year, about + "-purpose", part, fund.purpose());
                maker.words(year, about + "-condition", part, fund.condition());
                var last = fund.lastUse().map(LocalDate::toString).orElse("");
                maker.words(year, about + "-last-use", part, last);
            }
        }
    }

    /** Entries on the fund's account: what the year began with, or what was set aside or used in it. */
    private long fundSum(Fund fund, int year, boolean opening, boolean used) {
        return money.postings().stream()
                .filter(batch -> batch.fiscalYear() == year && (batch.period() == 0) == opening)
                .filter(batch -> batch.entity().equals(fund.entity().name()))
                .flatMap(batch -> batch.postings().stream())
                .filter(posting -> posting.art().equals(fund.account()))
                .mapToLong(posting -> posting.ore())
                .filter(ore -> opening || ore > 0 == used)
                .sum();
    }

    private void fullCost() {
        var services = new LinkedHashMap<String, Integer>();
        for (var each : registers.selfCost()) {
            services.putIfAbsent(each.service(), services.size());
            var part = service(each.service(), services);
            var maker = maker("full-cost", "Etterkalkyle", each.year());
            maker.ore(each.year(), "fees", part, each.fees());
            maker.ore(each.year(), "operating", part, each.operating());
            maker.ore(each.year(), "indirect", part, each.indirect());
            maker.ore(each.year(), "depreciation", part, each.depreciation());
            maker.ore(each.year(), "capital-interest", part, each.capitalInterest());
            maker.ore(each.year(), "result", part, each.result());
            maker.ore(each.year(), "opening", part, each.opening());
            maker.percent(each.year(), "rate", part, each.rate());
            maker.ore(each.year(), "interest", part, each.interest());
            maker.ore(each.year(), "closing", part, each.closing());
        }
        for (var layer : registers.selfCostOrigins()) {
            maker("full-cost", "Etterkalkyle", layer.year())
                    .ore(layer.year(), "origin-" + layer.origin(), service(layer.service(), services), layer.closing());
        }
    }

    private static Part service(String name, Map<String, Integer> services) {
        return new Part(FactMaker.key(name), services.getOrDefault(name, 0), name);
    }

    private void dividends() {
        int position = 0;
        for (var each : registers.dividends()) {
            var part = new Part(FactMaker.key(each.company()), position++, each.company());
            var maker = maker("dividend", "Eierregister", each.year());
            maker.ore(each.year(), "accounts", part, -each.accountsOre());
            maker.ore(each.year(), "original", part, -each.originalOre());
        }
    }

    private void estimates() {
        int position = 0;
        for (var each : registers.estimates()) {
            var part = new Part(FactMaker.key(each.line()), position++, each.line());
            var item = each.version().name().toLowerCase(Locale.ROOT).replace('_', '-');
            new FactMaker("income", each.source(), "Anslag", Origin.GENERATED, noon(each.knownOn()), facts)
                    .ore(each.year(), item, part, each.ore());
        }
    }

    private void loans() {
        var maker = maker("debt", "Låneregister", LAST);
        int position = 0;
        long sum = 0;
        for (var each : registers.externalLoans()) {
            var part =
                    new Part(FactMaker.key(each.key()), position++, each.key().toUpperCase(Locale.ROOT));
            maker.ore(LAST, "loan", part, each.ore());
            maker.words(LAST, "loan-lender", part, each.lender());
            maker.words(LAST, "loan-purpose", part, each.purpose());
            maker.words(LAST, "loan-due", part, each.due().toString());
            each.fixedUntil().ifPresent(day -> maker.words(LAST, "loan-fixed-until", part, day.toString()));
            sum += each.ore();
        }
        maker.ore(LAST, "fund-closing", new Part("total", 0, "Lån utenfor kommunen"), sum);
        var hedged = registers.externalLoans().stream()
                .filter(loan -> loan.fixedUntil()
                        .filter(day -> !day.isBefore(LocalDate.of(LAST + 1, 12, 31)))
                        .isPresent())
                .mapToLong(EksempelvikRegisters.ExternalLoan::ore)
                .sum();
        maker("rule", "Låneregister", LAST)
                .percent(
                        LAST,
                        "hedged-share",
                        new Part(WHOLE, 0, "hedged_share"),
                        BigDecimal.valueOf(hedged)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(sum), 1, java.math.RoundingMode.HALF_UP));
    }

    /** Interest was counted on what was owed after the month's draws and instalments. */
    private void internalLoans(int year) {
        var maker = maker("debt", "Lånefondets register", year);
        int position = 0;
        for (var borrower : List.of(Entity.KK, Entity.EKF)) {
            var months = registers.internalLoans().stream()
                    .filter(month -> month.year() == year && month.borrower() == borrower)
                    .toList();
            if (months.isEmpty()) continue;
            var part = new Part(borrower.name().toLowerCase(Locale.ROOT), position++, borrower.title());
            maker.ore(year, "lent-opening", part, sum(months, 1, LoanFund.Month::opening));
            maker.ore(year, "lent-closing", part, sum(months, 12, LoanFund.Month::closing));
            long posted = months.stream().mapToLong(LoanFund.Month::posted).sum();
            maker.ore(year, "interest-posted", part, posted);
            maker.ore(year, "interest-claimed", part, posted);
            maker.ore(
                    year,
                    "interest-right",
                    part,
                    months.stream().mapToLong(LoanFund.Month::interest).sum());
            maker.ore(
                    year,
                    "average",
                    part,
                    months.stream().mapToLong(LoanFund.Month::closing).sum() / 12);
        }
    }

    private static long sum(
            List<LoanFund.Month> months, int month, java.util.function.ToLongFunction<LoanFund.Month> of) {
        return months.stream()
                .filter(each -> each.month() == month)
                .mapToLong(of)
                .sum();
    }

    /** What each committee was thought to end the year with, told in the middle of the month after. */
    private void forecasts() {
        for (var row : folder.read("books/forecasts.csv").rows()) {
            int year = (int) row.number("year", FIRST, LAST);
            int month = (int) row.number("month", 1, 12);
            var committee = row.text("committee");
            var told = LocalDate.of(year, month, 1).plusMonths(1).withDayOfMonth(FORECAST_DAY);
            new FactMaker("month", "Månedsrapport", "Prognose", Origin.GENERATED, noon(told), facts)
                    .kroner(
                            year,
                            String.format(Locale.ROOT, "forecast-%02d", month),
                            new Part("committee-" + FactMaker.key(committee), 0, committee),
                            BigDecimal.valueOf(row.number("forecast_kr", Long.MIN_VALUE, Long.MAX_VALUE)),
                            1);
        }
    }

    private void pension() {
        var part = new Part(WHOLE, 0, "Pensjon");
        for (var row : folder.read("books/pension.csv").rows()) {
            int year = (int) row.number("year", FIRST, LAST);
            var maker = maker("pension", "Aktuarens oppgave", year);
            var columns = Map.of(
                    "premium", "premium_kr",
                    "net-cost", "net_cost_kr",
                    "fund-opening", "premium_fund_opening_kr",
                    "fund-added", "premium_fund_added_kr",
                    "fund-used", "premium_fund_used_kr");
            columns.forEach((item, column) ->
                    maker.kroner(year, item, part, BigDecimal.valueOf(row.number(column, 0, Long.MAX_VALUE)), 1));
            long amortised = row.number("amortised_kr", 0, Long.MAX_VALUE)
                    - row.number("amortised_negative_kr", 0, Long.MAX_VALUE);
            maker.kroner(year, "amortisation", part, BigDecimal.valueOf(amortised), 1);
        }
    }
}
