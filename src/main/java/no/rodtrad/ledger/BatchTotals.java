package no.rodtrad.ledger;

import java.util.TreeMap;
import no.rodtrad.kernel.Money;
import no.rodtrad.ledger.model.ControlTotals;

/** What a batch adds up to: as a whole, by voucher, by cost centre and art, and which vouchers it holds. */
final class BatchTotals {

    /** First and last voucher number of a year. */
    record Span(long first, long last) {}

    final RollUp rollUp = new RollUp();
    final TreeMap<Integer, Span> spans = new TreeMap<>();
    private final VoucherBalance vouchers = new VoucherBalance();
    private boolean balanceKnown = true;
    private long entries;
    private long debit;
    private long credit;
    private int spanYear = -1;
    private long firstVoucher;
    private long lastVoucher;

    /** A line came whose voucher or amount cannot be read: then the balance of vouchers says nothing. */
    void giveUpBalance() {
        balanceKnown = false;
    }

    /** @throws ArithmeticException when a sum is beyond what a number here can hold */
    void addToVoucher(int line, Posting row) {
        vouchers.add(line, row.year, row.voucher, row.amountOre);
    }

    /** @throws ArithmeticException when a sum is beyond what a number here can hold */
    void add(Posting row) {
        entries++;
        if (row.amountOre > 0) {
            debit = Math.addExact(debit, row.amountOre);
        } else {
            credit = Math.subtractExact(credit, row.amountOre);
        }
        rollUp.add(row);
        if (row.year != spanYear) {
            closeSpan();
            spanYear = row.year;
            firstVoucher = row.voucher;
            lastVoucher = row.voucher;
        } else if (row.voucher < firstVoucher) {
            firstVoucher = row.voucher;
        } else if (row.voucher > lastVoucher) {
            lastVoucher = row.voucher;
        }
    }

    /** Tells about what is out of balance, when all lines are read. */
    void reportTo(ProblemList problems) {
        closeSpan();
        if (!balanceKnown) return;
        try {
            vouchers.reportTo((line, year, voucher, sum) -> {
                var found = Long.toString(voucher);
                var key = "ledger.problem.voucher-unbalanced";
                problems.add(line, "voucher", found, key, Money.ore(sum).inKroner(), Integer.toString(year));
            });
        } catch (ArithmeticException e) {
            problems.add(0, "amount_ore", "", "ledger.problem.overflow");
        }
    }

    ControlTotals control() {
        return new ControlTotals(entries, Money.ore(debit), Money.ore(credit));
    }

    private void closeSpan() {
        if (spanYear < 0) return;
        spans.merge(
                spanYear,
                new Span(firstVoucher, lastVoucher),
                (a, b) -> new Span(Math.min(a.first(), b.first()), Math.max(a.last(), b.last())));
        spanYear = -1;
    }
}
