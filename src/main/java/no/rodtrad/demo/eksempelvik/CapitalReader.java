package no.rodtrad.demo.eksempelvik;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.rodtrad.demo.eksempelvik.BookFacts.Interest;
import no.rodtrad.demo.eksempelvik.BookFacts.InternalLoan;
import no.rodtrad.demo.eksempelvik.EksempelvikRegisters.Project;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.demo.money.AccountCodes;

/** Reads what lasts longer than a year: investments, funds, loans, interest and the balance that it began with. */
final class CapitalReader {

    static final String INVESTMENTS = "books/investments.csv";
    static final String DISPOSITIONS = "books/dispositions.csv";
    static final String FUNDS = "books/funds.csv";
    static final String INTERNAL_LOANS = "books/internal-loans.csv";

    private static final String RATES = "books/interest-rates.csv";
    private static final Pattern FUND_ACCOUNT = Pattern.compile("25[1356]\\d\\d");
    private static final Pattern MONTH = Pattern.compile("20\\d\\d-(0[1-9]|1[0-2])");

    /** More than any rate that the central bank has set. */
    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(25);

    /** The rest of the balance sheet follows from these, from the funds and from the internal loans. */
    private static final Set<BalanceAccount> OPENED = EnumSet.of(
            BalanceAccount.PROPERTY,
            BalanceAccount.EQUIPMENT,
            BalanceAccount.SHARES,
            BalanceAccount.LENDING,
            BalanceAccount.ON_LENDING,
            BalanceAccount.PENSION_ASSET,
            BalanceAccount.PENSION_DEBT,
            BalanceAccount.LOANS,
            BalanceAccount.START_LOANS,
            BalanceAccount.PREMIUM_CLAIM,
            BalanceAccount.PREMIUM_DEBT,
            BalanceAccount.CUSTOMERS,
            BalanceAccount.OTHER_CLAIM,
            BalanceAccount.PAY_OWED,
            BalanceAccount.SUPPLIERS);

    private final FactFolder folder;
    private final Fields fields;

    CapitalReader(FactFolder folder, Fields fields) {
        this.folder = folder;
        this.fields = fields;
    }

    List<Fund> funds() {
        var list = new ArrayList<Fund>();
        for (var row : folder.read(FUNDS).rows()) {
            row.alone("entity", "account");
            var entity = Fields.entity(row);
            list.add(new Fund(
                    row.ownKey("code"),
                    entity,
                    row.formed("account", FUND_ACCOUNT.asMatchPredicate(), "25600"),
                    row.required("name"),
                    row.required("giver"),
                    row.required("purpose"),
                    row.text("condition"),
                    fields.centre(row, "unit", entity),
                    row.optional("last_use").map(_ -> row.day("last_use")),
                    row.yes("earmark"),
                    Fields.positive(row, "opening_kr")));
        }
        return list;
    }

    Map<Integer, List<Disposition>> dispositions(List<Fund> funds) {
        var byYear = new TreeMap<Integer, List<Disposition>>();
        Fields.years().forEach(year -> byYear.put(year, new ArrayList<>()));
        for (var row : folder.read(DISPOSITIONS).rows()) {
            row.alone("entity", "nature", "fund", "cost_centre");
            var entity = Fields.entity(row, "entity", Entity.BORROWERS::contains);
            var nature = Fields.nature(row, Disposition::isPlanned);
            var item = Item.of(
                    entity,
                    nature,
                    fields.centre(row, "cost_centre", entity),
                    row.formed("art", Fields.THREE_DIGITS, "540"),
                    AccountCodes.function(row),
                    row.required("text"));
            var fund = fund(row, item, funds);
            for (var each : byYear.entrySet()) {
                amount(row, "b" + each.getKey(), Disposition.isUse(nature))
                        .ifPresent(ore -> each.getValue().add(new Disposition(item, fund, ore)));
            }
        }
        return byYear;
    }

    /** Transfers and covers go past the funds; everything else is with one of the entity's own. */
    private static Optional<String> fund(FactRow row, Item item, List<Fund> funds) {
        var code = row.text("fund");
        boolean past = item.nature() == Nature.TO_INVESTMENT || item.nature() == Nature.COVER_OF_DEFICIT;
        if (past) {
            if (!code.isEmpty()) row.problem("fund", "demo.problem.not-empty");
            return Optional.empty();
        }
        boolean known = funds.stream().anyMatch(each -> each.code().equals(code) && each.entity() == item.entity());
        row.known("fund", code, known);
        return Optional.of(code);
    }

    /** Nothing, or an amount of the right sign, in øre. */
    private static Optional<Long> amount(FactRow row, String column, boolean income) {
        return row.optionalNumber(column, income ? -Fields.MOST : 0, income ? 0 : Fields.MOST)
                .map(kroner -> 100 * kroner);
    }

    Map<Integer, List<InvestmentRow>> investments(List<Project> projects) {
        var byYear = new TreeMap<Integer, List<InvestmentRow>>();
        Fields.years().forEach(year -> byYear.put(year, new ArrayList<>()));
        for (var row : folder.read(INVESTMENTS).rows()) {
            row.alone("entity", "project", "nature");
            var entity = Fields.entity(row, "entity", Entity.BORROWERS::contains);
            var nature = Fields.nature(row, Investments::isPosted);
            var art = row.formed("art", Fields.THREE_DIGITS, "230");
            var item = Item.of(
                            entity,
                            nature,
                            fields.centre(row, "cost_centre", entity),
                            art,
                            AccountCodes.function(row),
                            row.required("text"))
                    .on(project(row, entity, projects));
            var counter = row.optional("counter").map(_ -> counter(row));
            if (counter.isEmpty() && Investments.changesBalance(nature)) row.required("counter");
            boolean taxed = row.yes("vat");
            int share =
                    Math.toIntExact(row.optionalNumber("book_share", 0, 1000).orElse(0L));
            for (var each : byYear.entrySet()) {
                int year = each.getKey();
                amount(row, "a" + year, art.charAt(0) >= '6')
                        .ifPresent(ore ->
                                each.getValue().add(new InvestmentRow(item.in(year), counter, taxed, share, ore)));
            }
        }
        return byYear;
    }

    private static BalanceAccount counter(FactRow row) {
        return row.code("counter", code -> Fields.named(BalanceAccount.values(), code), BalanceAccount.PROPERTY);
    }

    /** Only an extraordinary instalment belongs to no project. */
    private static String project(FactRow row, Entity entity, List<Project> projects) {
        var code = AccountCodes.project(row);
        boolean known = projects.stream()
                .anyMatch(each -> each.code().equals(code) && each.entity().equals(entity.name()));
        row.known("project", code, known || code.isEmpty());
        return code;
    }

    List<Opening.Amount> opening() {
        var list = new ArrayList<Opening.Amount>();
        for (var row : folder.read("books/opening.csv").rows()) {
            row.alone("entity", "account");
            var account = row.code(
                    "account",
                    code -> Fields.named(BalanceAccount.values(), code).filter(OPENED::contains),
                    BalanceAccount.PROPERTY);
            boolean asset = account.line().startsWith("A") || account.line().startsWith("B");
            long ore = Fields.ore(row, "amount_kr", asset ? 0 : -Fields.MOST, asset ? Fields.MOST : 0);
            list.add(new Opening.Amount(Fields.entity(row), account, ore));
        }
        return list;
    }

    List<InternalLoan> internalLoans() {
        var list = new ArrayList<InternalLoan>();
        for (var row : folder.read(INTERNAL_LOANS).rows()) {
            list.add(new InternalLoan(
                    row.ownKey("loan"),
                    Fields.entity(row, "borrower", Entity.BORROWERS::contains),
                    Fields.positive(row, "opening_kr"),
                    Math.toIntExact(row.number("years", 1, 100))));
        }
        return list;
    }

    /** Every kind has a rate from the first month of the books, or from before it. */
    Interest interest() {
        var kinds = new HashMap<String, TreeMap<YearMonth, BigDecimal>>();
        for (var kind : List.of("internal", "external", "self-cost")) kinds.put(kind, new TreeMap<>());
        var table = folder.read(RATES);
        for (var row : table.rows()) {
            row.alone("kind", "from");
            var rates = row.code(
                    "kind", kind -> Optional.ofNullable(kinds.get(kind)), new TreeMap<YearMonth, BigDecimal>());
            var from = row.formed("from", MONTH.asMatchPredicate(), "2021-01");
            var rate = row.decimal("rate");
            if (rate.signum() < 0 || rate.compareTo(HIGHEST_RATE) > 0) {
                row.problem("rate", "demo.problem.range", "0", HIGHEST_RATE.toString());
            }
            rates.put(YearMonth.parse(from), rate);
        }
        var first = YearMonth.of(EksempelvikBooks.FIRST_YEAR, 1);
        kinds.forEach((kind, rates) -> {
            if (rates.floorKey(first) == null) table.problem("kind", kind + " " + first, "demo.problem.row-missing");
        });
        return new Interest(rates(kinds, "internal"), rates(kinds, "external"), rates(kinds, "self-cost"));
    }

    private static Rates rates(Map<String, TreeMap<YearMonth, BigDecimal>> kinds, String kind) {
        return new Rates(kinds.getOrDefault(kind, new TreeMap<>()));
    }

    BookFacts.Registers registers() {
        return new RegisterReader(folder, fields).read();
    }
}
