package no.rodtrad.demo.eksempelvik;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.rodtrad.demo.eksempelvik.Tally.Column;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.money.DemoMoney;
import no.rodtrad.demo.money.Seed;
import no.rodtrad.kernel.Outcome;

/**
 * What stands beside the entries: registers of funds, loans, projects and counterparts, estimates of central income,
 * full-cost calculations, and what every statement must come to. All generated, in øre.
 */
public final class EksempelvikRegisters {

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
            boolean counts) {

        private ExternalLoan of(long owed) {
            return new ExternalLoan(key, entity, lender, purpose, owed, due, fixedUntil, counts);
        }
    }

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
     * @param reason how we know
     */
    public record Counterpart(
            String dealing,
            String pair,
            String entity,
            int accountClass,
            String account,
            String costCentre,
            String area,
            String counterpart,
            String reason) {}

    private final EksempelvikReader.Read read;
    private final BookFacts facts;
    private final EksempelvikBooks books;

    EksempelvikRegisters(EksempelvikReader.Read read) {
        this.read = read;
        this.books = read.books();
        this.facts = books.facts();
    }

    /** The same every time from the same facts. */
    public static Outcome<EksempelvikRegisters> read(FactFolder folder) {
        return EksempelvikReader.read(folder).map(EksempelvikRegisters::new);
    }

    /** The entries and budgets that the registers stand beside. */
    public DemoMoney money() {
        return new DemoMoney(
                read.committees(),
                read.areas(),
                read.units(),
                read.centres(),
                books.postings(),
                books.budgets(),
                read.entities());
    }

    /** The funds at the beginning of 2021; their movements are entries on their accounts. */
    public List<Fund> funds() {
        return books.funds();
    }

    /** Every month of every internal loan. */
    public List<LoanFund.Month> internalLoans() {
        return books.loans();
    }

    public List<SelfCost.Year> selfCost() {
        return books.selfCost();
    }

    /** What is carried forward from each year of origin. */
    public List<SelfCost.Layer> selfCostOrigins() {
        return books.layers();
    }

    /** What is counted apart from any form. Lines that come to nothing may be missing. */
    public List<ExpectedTotal> expected() {
        return Expected.of(books);
    }

    public List<Counterpart> counterparts() {
        return facts.registers().counterparts();
    }

    public List<Project> projects() {
        return facts.registers().projects();
    }

    /** The last loan of the loan fund takes the rest of what its balance sheet shows. */
    public List<ExternalLoan> externalLoans() {
        var loans = facts.registers().loans();
        long fund = -books.tally().closing(EksempelvikBooks.LAST_YEAR, Entity.LF, BalanceAccount.LOANS);
        long named = loans.stream()
                .map(BookFacts.LoanFact::loan)
                .filter(loan -> loan.entity().equals(Entity.LF.name()))
                .mapToLong(ExternalLoan::ore)
                .sum();
        return loans.stream()
                .map(each -> each.takesRest() ? each.loan().of(fund - named) : each.loan())
                .toList();
    }

    /** Dividends and the owner's withdrawal, by who gave them. */
    public List<Dividend> dividends() {
        var dividends = new ArrayList<Dividend>();
        for (int year = EksempelvikBooks.FIRST_YEAR; year <= EksempelvikBooks.LAST_YEAR; year++) {
            for (var cell : OperatingCell.of(facts, year, new Seed(EksempelvikBooks.SEED))) {
                if (cell.item().nature() != Nature.DIVIDEND) continue;
                var company = cell.item().text().replace("Utbytte ", "").replace("Eieruttak fra ", "");
                dividends.add(new Dividend(company, year, cell.accountsOre(), cell.originalOre()));
            }
        }
        return dividends;
    }

    /** Each central income as it was believed four times a year; the outcome is in the accounts. */
    public List<Estimate> estimates() {
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

    private List<Line> centralIncome(int year) {
        var lines = new TreeSet<Line>(Comparator.comparing(Line::centre).thenComparing(Line::nature));
        for (var cell : OperatingCell.of(facts, year, new Seed(EksempelvikBooks.SEED))) {
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

    private long sum(int year, Line line, Column column) {
        return books.tally()
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
