package no.rodtrad.ledger;

import static no.rodtrad.ledger.PostingColumns.AMOUNT;
import static no.rodtrad.ledger.PostingColumns.ART;
import static no.rodtrad.ledger.PostingColumns.COST_CENTRE;
import static no.rodtrad.ledger.PostingColumns.DATE;
import static no.rodtrad.ledger.PostingColumns.FUNCTION;
import static no.rodtrad.ledger.PostingColumns.NAMES;
import static no.rodtrad.ledger.PostingColumns.PERIOD;
import static no.rodtrad.ledger.PostingColumns.PROJECT;
import static no.rodtrad.ledger.PostingColumns.TEXT;
import static no.rodtrad.ledger.PostingColumns.VOUCHER;
import static no.rodtrad.ledger.PostingColumns.YEAR;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import no.rodtrad.chart.model.CostCentreCode;

/**
 * Reads a file of ledger entries. One bad line refuses the file: a month that is half imported looks complete in a
 * graph, while a refused file is noticed at once. So reading goes on after the first mistake, to name them all.
 */
final class PostingReader {

    /** Takes each good line, until the first bad one. */
    interface Sink {
        void accept(Posting posting);
    }

    private static final int OPERATION = 1;
    private static final int BALANCE_SHEET = 2;
    /** Before January: what the year began with. */
    private static final int OPENING = 0;

    private final FieldLines lines;
    private final PostingCodes codes;
    private final ProblemList problems;
    private final Posting row = new Posting();
    private final BatchTotals totals;
    private boolean good;

    /** Whether the line tells which voucher it belongs to, and its amount. */
    private boolean balanceKnown;

    /** The date last read, since neighbours mostly share it. */
    private byte[] dateText = new byte[0];

    private int dateYear = -1;
    private int dateMonth;
    private int epochDay;

    /** @param lines after the header */
    PostingReader(FieldLines lines, PostingCodes codes, ProblemList problems, BatchTotals totals) {
        this.lines = lines;
        this.codes = codes;
        this.problems = problems;
        this.totals = totals;
    }

    /** Reads a file of our own form from its header on. */
    static void readFile(InputStream in, PostingCodes codes, ProblemList problems, BatchTotals totals)
            throws IOException {
        var lines = new CsvLines(in, NAMES.size());
        if (!CsvHeader.isAsExpected(lines, NAMES, List.of(), problems)) return;
        new PostingReader(lines, codes, problems, totals).read(posting -> {});
    }

    void read(Sink sink) throws IOException {
        while (lines.next()) {
            good = true;
            balanceKnown = true;
            readLine();
            addUp();
            if (good && problems.isEmpty()) sink.accept(row);
        }
        // Then vouchers may lack a line.
        if (lines.hasLost()) totals.giveUpBalance();
        totals.reportTo(problems);
    }

    private void readLine() {
        if (!CsvHeader.isWhole(lines, NAMES.size(), problems)) {
            good = false;
            balanceKnown = false;
            return;
        }
        var bytes = lines.bytes();
        row.bytes = bytes;
        int year = digits(YEAR, 4, 4);
        if (year < YearMask.FIRST || year > YearMask.LAST) {
            bad(YEAR, "ledger.problem.year", "" + YearMask.FIRST, "" + YearMask.LAST);
            return;
        }
        row.year = year;
        row.period = digits(PERIOD, 1, 2);
        if (row.period < OPENING || row.period > 13) bad(PERIOD, "ledger.problem.period");
        row.voucher = voucher();
        readDate();
        readAccount(bytes, year);
        readAmount();
        row.projectStart = lines.start(PROJECT);
        row.projectEnd = lines.end(PROJECT);
        if (row.projectEnd - row.projectStart > 20) bad(PROJECT, "ledger.problem.project");
        row.textStart = lines.start(TEXT);
        row.textEnd = lines.end(TEXT);
    }

    private long voucher() {
        int from = lines.start(VOUCHER);
        int to = lines.end(VOUCHER);
        long number = 0;
        boolean numeric = to > from && to - from <= 15;
        for (int i = from; numeric && i < to; i++) {
            int digit = lines.bytes()[i] - '0';
            numeric = digit >= 0 && digit <= 9;
            number = 10 * number + digit;
        }
        if (!numeric) bad(VOUCHER, "ledger.problem.voucher-number");
        return number;
    }

    private void readDate() {
        int from = lines.start(DATE);
        int to = lines.end(DATE);
        if (!Arrays.equals(dateText, 0, dateText.length, lines.bytes(), from, to)) parseDate(from, to);
        if (dateYear < 0) {
            bad(DATE, "ledger.problem.date");
            return;
        }
        row.epochDay = epochDay;
        // Accounts are closed in the spring, and the last vouchers of a year may be dated then.
        boolean inYear = dateYear == row.year || row.period == 13 && dateYear == row.year + 1 && dateMonth <= 6;
        if (!inYear) bad(DATE, "ledger.problem.date-outside-year", "" + row.year);
    }

    private void parseDate(int from, int to) {
        dateYear = -1;
        dateText = Arrays.copyOfRange(lines.bytes(), from, to);
        try {
            var date = LocalDate.parse(lines.text(DATE));
            dateYear = date.getYear();
            dateMonth = date.getMonthValue();
            epochDay = Math.toIntExact(date.toEpochDay());
        } catch (DateTimeException e) {
            // Said once for each line that has it.
            dateYear = -1;
        }
    }

    private void readAccount(byte[] bytes, int year) {
        boolean onBalanceSheet = isBalanceSheet(bytes);
        row.costCentre = 0;
        row.function = -1;
        if (!readClass(onBalanceSheet)) return;
        if (row.period == OPENING && row.accountClass != BALANCE_SHEET)
            bad(PERIOD, "ledger.problem.opening-not-balance");
        if (onBalanceSheet) {
            if (!codes.isBalanceAccount(row.art)) bad(ART, "ledger.problem.unknown-chapter");
            if (lines.end(FUNCTION) > lines.start(FUNCTION)) bad(FUNCTION, "ledger.problem.function-on-balance");
            return;
        }
        if (!codes.hasArt(row.accountClass, row.art, year)) {
            bad(
                    ART,
                    codes.hasArt(1 - row.accountClass, row.art, year)
                            ? "ledger.problem.art-of-other-class"
                            : orEmpty(ART, "ledger.problem.unknown-art", "ledger.problem.no-art"),
                    "" + year);
        }
        row.function = digits(FUNCTION, 3, 3);
        if (row.function < 0 || !codes.hasFunction(row.accountClass, row.function, year)) {
            var key = orEmpty(FUNCTION, "ledger.problem.unknown-function", "ledger.problem.no-function");
            bad(FUNCTION, key, "" + year);
        }
        readCostCentre(bytes, year);
    }

    /** As in {@code WrittenAccount}, by bytes: the class and four digits. */
    private boolean readClass(boolean onBalanceSheet) {
        int written = lines.end(ART) - lines.start(ART);
        int art = digits(ART, 3, 5);
        if (written == 5 && art >= 30_000) {
            bad(ART, "ledger.problem.account-class");
            return false;
        }
        if (written == 5 && art / 10_000 == BALANCE_SHEET != onBalanceSheet) {
            bad(ART, "ledger.problem.class-and-cost-centre");
            return false;
        }
        if (written == 3) art *= 10;
        if (onBalanceSheet && written < 5) art = art / 1000 == BALANCE_SHEET ? art % 1000 * 10 : -1;
        if (art < 0) {
            var unknown = onBalanceSheet ? "ledger.problem.unknown-chapter" : "ledger.problem.unknown-art";
            bad(ART, orEmpty(ART, unknown, "ledger.problem.no-art"), "" + row.year);
            return false;
        }
        row.accountClass = onBalanceSheet ? BALANCE_SHEET : written == 5 ? art / 10_000 : OPERATION;
        row.art = art % 10_000;
        return true;
    }

    private void readCostCentre(byte[] bytes, int year) {
        int costCentre = codes.costCentre(bytes, lines.start(COST_CENTRE), lines.end(COST_CENTRE));
        if (costCentre < 0) {
            bad(
                    COST_CENTRE,
                    orEmpty(COST_CENTRE, "ledger.problem.unknown-cost-centre", "ledger.problem.no-cost-centre"));
        } else if (!codes.isValid(costCentre, year)) {
            bad(COST_CENTRE, "ledger.problem.cost-centre-not-valid", "" + year);
        } else if (!codes.isOwn(costCentre, year)) {
            bad(COST_CENTRE, "ledger.problem.cost-centre-of-other-entity");
        } else {
            row.costCentre = codes.number(costCentre);
        }
    }

    private boolean isBalanceSheet(byte[] bytes) {
        int from = lines.start(COST_CENTRE);
        if (lines.end(COST_CENTRE) - from != CostCentreCode.BALANCE_SHEET.length()) return false;
        for (int i = from; i < lines.end(COST_CENTRE); i++) if (bytes[i] != '0') return false;
        return true;
    }

    private void readAmount() {
        row.amountOre = lines.amount(AMOUNT);
        if (row.amountOre != FieldLines.NO_AMOUNT) return;
        int length = lines.length(AMOUNT);
        int digits = length > 0 && lines.first(AMOUNT) == '-' ? length - 1 : length;
        bad(AMOUNT, digits > FieldLines.MOST_DIGITS ? "ledger.problem.too-large" : "ledger.problem.no-number");
    }

    /** The number in a field of digits only, or -1. */
    private int digits(int column, int fewest, int most) {
        int from = lines.start(column);
        int to = lines.end(column);
        if (to - from < fewest || to - from > most) return -1;
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = lines.bytes()[i] - '0';
            if (digit < 0 || digit > 9) return -1;
            number = 10 * number + digit;
        }
        return number;
    }

    private void addUp() {
        try {
            if (!balanceKnown) {
                totals.giveUpBalance();
                return;
            }
            totals.addToVoucher(lines.line(), row);
            if (good) totals.add(row);
        } catch (ArithmeticException e) {
            bad(AMOUNT, "ledger.problem.overflow");
        }
    }

    /** What is not there cannot be unknown. */
    private String orEmpty(int column, String unknown, String empty) {
        return lines.end(column) > lines.start(column) ? unknown : empty;
    }

    private void bad(int column, String messageKey, String... arguments) {
        good = false;
        if (column == YEAR || column == VOUCHER || column == AMOUNT) balanceKnown = false;
        problems.add(lines.line(), NAMES.get(column), lines.text(column), messageKey, arguments);
    }
}
