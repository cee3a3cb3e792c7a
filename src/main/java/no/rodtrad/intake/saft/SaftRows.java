package no.rodtrad.intake.saft;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.chart.model.KostraCodes;
import no.rodtrad.intake.saft.SaftDimensions.Share;
import no.rodtrad.intake.saft.SaftMapping.TextSource;
import no.rodtrad.intake.saft.SaftPart.Account;
import no.rodtrad.intake.saft.SaftPart.End;
import no.rodtrad.intake.saft.SaftPart.Line;
import no.rodtrad.intake.saft.SaftPart.TransactionStart;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.ledger.model.LedgerRow;

/**
 * The lines of a file as rows for the ledger, made while the file is read and checked. What stops the reading becomes a
 * finding, and ends the rows; whoever asked for them looks at the findings before anything counts.
 */
final class SaftRows implements Iterator<LedgerRow> {

    private static final long OPENING_VOUCHER = 0;
    private static final int OPENING = 0;

    private final SaftReader reader;
    private final SaftChecks checks;
    private final SaftFindings findings;
    private final SaftMapping mapping;
    private final SaftAccounts accounts;
    private final SaftDimensions dimensions;
    private final ArrayDeque<LedgerRow> ready = new ArrayDeque<>();
    private Optional<TransactionStart> voucher = Optional.empty();
    private boolean begun;
    private boolean ended;

    /** The line of the file that each row was made of. */
    private int[] lines = new int[1 << 10];

    private int rows;

    SaftRows(SaftReader reader, SaftChecks checks, SaftFindings findings, SaftMapping mapping, KostraCodes codes) {
        this.reader = reader;
        this.checks = checks;
        this.findings = findings;
        this.mapping = mapping;
        this.accounts = new SaftAccounts(mapping, codes);
        this.dimensions = new SaftDimensions(mapping, findings);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) read();
        return !ready.isEmpty();
    }

    @Override
    public LedgerRow next() {
        if (!hasNext()) throw new NoSuchElementException();
        return ready.removeFirst();
    }

    /** The line of the file that a row was made of, counted from 1; 0 for a row that was never made. */
    int lineOf(int row) {
        return row >= 1 && row <= rows ? lines[row - 1] : 0;
    }

    private void read() {
        try {
            var part = reader.next();
            checks.accept(part);
            switch (part) {
                case TransactionStart start -> begin(start);
                case Line line -> add(line);
                case End _ -> ended = true;
                default -> {
                    // Only what is posted becomes rows.
                }
            }
        } catch (SaftRefusal refusal) {
            findings.error(refusal.line(), "", refusal.found(), refusal.key());
            ended = true;
        } catch (ArithmeticException tooMuch) {
            findings.error(0, "", "", "overflow");
            ended = true;
        } catch (IOException unreadable) {
            findings.error(0, "", "", "truncated");
            ended = true;
        }
    }

    private void begin(TransactionStart start) {
        if (!begun) open();
        begun = true;
        voucher = Optional.of(start);
        if (!start.id().isEmpty() && !SaftVoucher.isNumber(start.id())) {
            findings.once(SaftSeverity.INFO, start.line(), "TransactionID", "", "voucher-number-made", start.id());
        }
    }

    /** What the year began with, when the file begins with the year. */
    private void open() {
        var period = checks.head().flatMap(SaftHead::period);
        if (!mapping.opening() || period.isEmpty() || !period.get().beginsYear()) return;
        int year = period.get().firstYear();
        if (!FiscalYear.isValid(year)) return;
        long sum = 0;
        for (var account : checks.accounts()) {
            long amount = account.openingOre().orElse(0);
            if (amount == 0) continue;
            var ours = ours(account, account.line());
            if (ours.isEmpty() || !SaftAccounts.isBalance(ours.get())) continue;
            sum = Math.addExact(sum, amount);
            var row = new LedgerRow(
                    year,
                    OPENING,
                    OPENING_VOUCHER,
                    LocalDate.of(year, 1, 1),
                    ours.get(),
                    "",
                    CostCentreCode.BALANCE_SHEET,
                    "",
                    amount,
                    "");
            ready(row, account.line());
        }
        if (sum != 0) findings.error(0, "OpeningDebitBalance", SaftChecks.kroner(sum), "opening-unbalanced");
    }

    private void add(Line line) {
        if (voucher.isEmpty() || line.debitOre().isPresent() == line.creditOre().isPresent()) return;
        var start = voucher.get();
        var account = checks.account(line.account());
        var date = date(start);
        // What is missing here has been told by the checks.
        if (account.isEmpty() || start.id().isEmpty() || start.year() < 0 || start.period() < 0) return;
        if (date.isEmpty()) {
            findings.once(SaftSeverity.ERROR, start.line(), "TransactionDate", start.id(), "voucher-without-date");
            return;
        }
        var ours = ours(account.get(), line.line());
        if (ours.isEmpty()) return;
        boolean balance = SaftAccounts.isBalance(ours.get());
        for (var share : dimensions.shares(line)) row(start, date.get(), line, ours.get(), balance, share);
    }

    private void row(TransactionStart start, LocalDate date, Line line, String account, boolean balance, Share share) {
        var row = new LedgerRow(
                start.year(),
                start.period(),
                SaftVoucher.number(start.id()),
                date,
                account,
                balance ? "" : share.function(),
                balance ? CostCentreCode.BALANCE_SHEET : share.costCentre(),
                share.project(),
                share.amountOre(),
                text(start, line));
        ready(row, line.line());
    }

    private Optional<String> ours(Account account, int line) {
        var ours = accounts.ours(account);
        if (ours.isEmpty()) {
            var code = (account.category() + " " + account.code()).strip();
            findings.once(SaftSeverity.ERROR, line, "AccountID", account.id(), "unmapped-account", code);
        }
        return ours;
    }

    /** The day of the voucher; when that is of another year, as for a late invoice, the day it was posted. */
    private static Optional<LocalDate> date(TransactionStart start) {
        if (start.date().isEmpty()) return start.postingDate();
        boolean ofYear = start.date().get().getYear() == start.year();
        boolean postedInYear =
                start.postingDate().filter(day -> day.getYear() == start.year()).isPresent();
        return !ofYear && postedInYear ? start.postingDate() : start.date();
    }

    private String text(TransactionStart start, Line line) {
        if (mapping.text() == TextSource.NONE) return "";
        boolean ofLine =
                mapping.text() == TextSource.LINE && !line.description().isEmpty();
        return ofLine ? line.description() : start.description();
    }

    private void ready(LedgerRow row, int line) {
        if (rows == lines.length) lines = Arrays.copyOf(lines, rows + (rows >> 1));
        lines[rows++] = line;
        ready.addLast(row);
    }
}
