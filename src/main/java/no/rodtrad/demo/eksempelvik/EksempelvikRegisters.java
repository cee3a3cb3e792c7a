package no.rodtrad.demo.eksempelvik;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.rodtrad.demo.eksempelvik.Tally.Column;
import no.rodtrad.demo.money.Seed;

/**
 * What stands beside the entries: registers of funds, loans, projects and counterparts, estimates of central income,
 * full-cost calculations, and what every statement must come to. All generated, in øre.
 */
public final class EksempelvikRegisters {

    private static final String FACTS = "eksempelvik/books/";

    /** How much of the way from budget to outcome was seen at the first and second tertial and in December. */
    private static final int[] SEEN = {0, 35, 70, 95};

    private static final long HUNDRED_THOUSAND = 10_000_000;

    /** When an estimate was made. */
    public enum Version {
        BUDGET,
        FIRST_TERTIAL,
        SECOND_TERTIAL,
        DECEMBER
    }

    /**
     * What a central income was believed to become.
     *
     * @param line its name in the accounts
     * @param ore income negative, as in entries
     */
    public record Estimate(String line, int year, Version version, long ore, String source, LocalDate knownOn) {}

    /** What a company gave, and what was budgeted; income negative, as in entries. */
    public record Dividend(String company, int year, long accountsOre, long originalOre) {}

    /**
     * A loan outside the municipality at the end of 2024.
     *
     * @param ore what is owed, positive
     * @param fixedUntil empty when its rate floats
     * @param counts towards the minimum repayment; on-lending does not
     */
    public record ExternalLoan(
            String key,
            String entity,
            String lender,
            String purpose,
            long ore,
            LocalDate due,
            Optional<LocalDate> fixedUntil,
            boolean counts) {}

    /**
     * An investment project.
     *
     * @param committee code, or empty
     * @param place where it is, or empty
     * @param frameOre what it may cost in all years together; zero when it has no frame
     */
    public record Project(
            String code,
            String entity,
            String name,
            String committee,
            String place,
            String description,
            long frameOre,
            int started,
            int plannedEnd,
            String stateIn2024) {}

    /**
     * One side of internal trade: what stands on this account is with that counterpart.
     *
     * @param dealing both sides have the same, and come to zero together
     * @param pair of accounts, as in {@code policy/forms/eliminations.csv}
     * @param area budget area of the cost centre; empty on the balance sheet
     * @param account three or four digits of an art or of a balance account, without the class
     */
    public record Counterpart(
            String dealing,
            String pair,
            String entity,
            int accountClass,
            String account,
            String costCentre,
            String area,
            String counterpart) {}

    private static final class Made {

        /** The books are the same every time, so they are made once for all registers. */
        static final EksempelvikBooks BOOKS = EksempelvikBooks.generate();
    }

    private EksempelvikRegisters() {}

    /** The funds at the beginning of 2021; their movements are entries on their accounts. */
    public static List<Fund> funds() {
        return Made.BOOKS.funds();
    }

    /** Every month of every internal loan. */
    public static List<LoanFund.Month> internalLoans() {
        return Made.BOOKS.loans();
    }

    public static List<SelfCost.Year> selfCost() {
        return Made.BOOKS.selfCost();
    }

    /** What is carried forward from each year of origin. */
    public static List<SelfCost.Layer> selfCostOrigins() {
        return Made.BOOKS.layers();
    }

    /** What is counted apart from any form. Lines that come to nothing may be missing. */
    public static List<ExpectedTotal> expected() {
        return Expected.of(Made.BOOKS);
    }

    public static List<Counterpart> counterparts() {
        return FactFile.read(FACTS + "counterparts.csv").stream()
                .map(row -> new Counterpart(
                        row.getField("dealing"),
                        row.getField("pair"),
                        row.getField("entity"),
                        Integer.parseInt(row.getField("account_class")),
                        row.getField("art"),
                        row.getField("cost_centre"),
                        row.getField("area"),
                        row.getField("counterpart")))
                .toList();
    }

    public static List<Project> projects() {
        return FactFile.read(FACTS + "projects.csv").stream()
                .map(row -> new Project(
                        row.getField("project"),
                        row.getField("entity"),
                        row.getField("name"),
                        row.getField("committee"),
                        row.getField("place"),
                        row.getField("description"),
                        100 * Long.parseLong(row.getField("frame_kr")),
                        Integer.parseInt(row.getField("started")),
                        Integer.parseInt(row.getField("planned_end")),
                        row.getField("state_2024")))
                .toList();
    }

    /** The last loan of the loan fund takes the rest of what its balance sheet shows. */
    public static List<ExternalLoan> externalLoans() {
        var rows = FactFile.read(FACTS + "external-loans.csv");
        long fund = -Made.BOOKS.tally().closing(EksempelvikBooks.LAST_YEAR, Entity.LF, BalanceAccount.LOANS);
        long named = rows.stream()
                .filter(row -> row.getField("entity").equals(Entity.LF.name()))
                .filter(row -> !row.getField("balance_2024_kr").equals("REST"))
                .mapToLong(row -> 100 * Long.parseLong(row.getField("balance_2024_kr")))
                .sum();
        return rows.stream().map(row -> loan(row, fund - named)).toList();
    }

    private static ExternalLoan loan(NamedCsvRecord row, long rest) {
        var balance = row.getField("balance_2024_kr");
        var fixed = row.getField("fixed_until");
        return new ExternalLoan(
                row.getField("loan"),
                row.getField("entity"),
                row.getField("lender"),
                row.getField("purpose"),
                balance.equals("REST") ? rest : 100 * Long.parseLong(balance),
                LocalDate.parse(row.getField("due")),
                fixed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(fixed)),
                row.getField("counts_for_repayment").equals("yes"));
    }

    /** Dividends and the owner's withdrawal, by who gave them. */
    public static List<Dividend> dividends() {
        var dividends = new ArrayList<Dividend>();
        for (int year = EksempelvikBooks.FIRST_YEAR; year <= EksempelvikBooks.LAST_YEAR; year++) {
            for (var cell : OperatingCell.of(year, new Seed(EksempelvikBooks.SEED))) {
                if (cell.item().nature() != Nature.DIVIDEND) continue;
                var company = cell.item().text().replace("Utbytte ", "").replace("Eieruttak fra ", "");
                dividends.add(new Dividend(company, year, cell.accountsOre(), cell.originalOre()));
            }
        }
        return dividends;
    }

    /** Each central income as it was believed four times a year; the outcome is in the accounts. */
    public static List<Estimate> estimates() {
        var estimates = new ArrayList<Estimate>();
        for (int year = EksempelvikBooks.FIRST_YEAR; year <= EksempelvikBooks.LAST_YEAR; year++) {
            for (var line : centralIncome(year)) {
                long outcome = sum(year, line, Column.ACCOUNTS);
                long original = sum(year, line, Column.ORIGINAL);
                for (var version : Version.values()) {
                    long moved = (outcome - original) * SEEN[version.ordinal()] / 100;
                    long ore = version == Version.BUDGET ? original : rounded(original + moved);
                    estimates.add(new Estimate(
                            line.text(), year, version, ore, source(version, year), knownOn(version, year)));
                }
            }
        }
        return estimates;
    }

    private record Line(String text, String centre, Nature nature) {}

    private static List<Line> centralIncome(int year) {
        var lines = new TreeSet<Line>(Comparator.comparing(Line::centre).thenComparing(Line::nature));
        for (var cell : OperatingCell.of(year, new Seed(EksempelvikBooks.SEED))) {
            var item = cell.item();
            boolean central = item.entity() == Entity.KK && item.centre().startsWith("91");
            if (central) lines.add(new Line(name(item), item.centre(), item.nature()));
        }
        return List.copyOf(lines);
    }

    /** Property tax and other state grants are several accounts and one estimate each. */
    private static String name(Item item) {
        return switch (item.nature()) {
            case PROPERTY_TAX -> "Eiendomsskatt";
            case GENERAL_STATE_GRANT -> "Andre statlige tilskudd";
            case OTHER_TAX -> "Konsesjonsavgift";
            default -> item.text();
        };
    }

    private static long sum(int year, Line line, Column column) {
        return Made.BOOKS
                .tally()
                .sum(key -> key.year() == year
                        && key.column() == column
                        && key.centre().equals(line.centre())
                        && key.nature() == line.nature());
    }

    private static long rounded(long ore) {
        return Math.floorDiv(ore + HUNDRED_THOUSAND / 2, HUNDRED_THOUSAND) * HUNDRED_THOUSAND;
    }

    private static String source(Version version, int year) {
        return switch (version) {
            case BUDGET -> "Handlings- og økonomiplan %d–%d".formatted(year, year + 3);
            case FIRST_TERTIAL -> "1. tertialrapport " + year;
            case SECOND_TERTIAL -> "2. tertialrapport " + year;
            case DECEMBER -> "Prognose desember " + year;
        };
    }

    private static LocalDate knownOn(Version version, int year) {
        return switch (version) {
            case BUDGET -> LocalDate.of(year - 1, 12, 17);
            case FIRST_TERTIAL -> LocalDate.of(year, 5, 31);
            case SECOND_TERTIAL -> LocalDate.of(year, 9, 30);
            case DECEMBER -> LocalDate.of(year, 12, 10);
        };
    }
}
