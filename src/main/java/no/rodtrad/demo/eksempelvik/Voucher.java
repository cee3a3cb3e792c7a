package no.rodtrad.demo.eksempelvik;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.demo.money.Posting;

/** A voucher while it is written; it is posted when it balances, and never otherwise. */
final class Voucher {

    /** An account in digits, and whether an entity of the municipality has the other side. */
    record Place(String digits, boolean internal) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byDigits = digits.compareTo(other.digits);
            return byDigits != 0 ? byDigits : Boolean.compare(internal, other.internal);
        }
    }

    private sealed interface Line {

        long ore();
    }

    private record OnItem(Item item, long ore, String text) implements Line {}

    private record OnBalance(
            BalanceAccount account, String digits, boolean internal, Optional<CapitalCause> cause, long ore)
            implements Line {}

    private final Journal journal;
    private final Entity entity;
    private final int period;
    private final LocalDate date;
    private final String text;
    private final List<Line> lines = new ArrayList<>();

    Voucher(Journal journal, Entity entity, int period, LocalDate date, String text) {
        this.journal = journal;
        this.entity = entity;
        this.period = period;
        this.date = date;
        this.text = text;
    }

    Entity entity() {
        return entity;
    }

    int period() {
        return period;
    }

    LocalDate date() {
        return date;
    }

    String text() {
        return text;
    }

    Voucher amount(Item item, long ore) {
        return amount(item, ore, text);
    }

    Voucher amount(Item item, long ore, String words) {
        if (item.entity() != entity) throw new IllegalStateException("Not in the books of " + entity + ": " + item);
        if (ore != 0) lines.add(new OnItem(item, ore, words));
        return this;
    }

    Voucher balance(BalanceAccount account, long ore) {
        return balance(account, account.digits(), false, ore);
    }

    Voucher balance(BalanceAccount account, Entity counterpart, long ore) {
        return balance(account, account.digits(counterpart), true, ore);
    }

    /** On a local account, such as that of one fund. */
    Voucher balance(BalanceAccount account, String digits, boolean internal, long ore) {
        if (ore != 0) lines.add(new OnBalance(account, digits, internal, Optional.empty(), ore));
        return this;
    }

    Voucher capital(CapitalCause cause, long ore) {
        var account = BalanceAccount.CAPITAL;
        if (ore != 0) lines.add(new OnBalance(account, account.digits(), false, Optional.of(cause), ore));
        return this;
    }

    /** More unused loans, or less when negative, with the counter account outside the balance sheet. */
    Voucher unused(BalanceAccount account, long ore) {
        boolean internal = account == BalanceAccount.UNUSED_INTERNAL_LOANS;
        balance(account, account.digits(), internal, ore);
        return balance(BalanceAccount.MEMORIA_COUNTER, BalanceAccount.MEMORIA_COUNTER.digits(), internal, -ore);
    }

    /** Into the fund when negative, as on its account. */
    Voucher fund(Fund fund, long ore) {
        if (period > 0 && ore != 0) journal.tally().fund(journal.year(), fund.code(), ore < 0 ? "to" : "from", ore);
        return balance(fund.kind(), fund.account(), false, ore);
    }

    /** What is missing for it to balance, on one account. */
    Voucher rest(BalanceAccount account) {
        return balance(account, -sum());
    }

    Voucher rest(BalanceAccount account, Entity counterpart) {
        return balance(account, counterpart, -sum());
    }

    void post() {
        if (lines.isEmpty()) return;
        if (sum() != 0) throw new IllegalStateException("Out of balance by " + sum() + " øre: " + text + " " + date);
        var tally = journal.tally();
        for (var line : lines) {
            switch (line) {
                case OnItem on -> tally.amount(journal.year(), Tally.Column.ACCOUNTS, on.item(), on.ore());
                case OnBalance on -> {
                    tally.balance(journal.year(), entity, on.account(), on.internal(), period == 0, on.ore());
                    on.cause().ifPresent(why -> tally.cause(journal.year(), entity, why, on.ore()));
                }
            }
        }
        journal.post(this);
    }

    Map<Place, Long> movements(BalanceAccount wanted) {
        var sums = new LinkedHashMap<Place, Long>();
        for (var line : lines) {
            if (line instanceof OnBalance on && on.account() == wanted) {
                sums.merge(new Place(on.digits(), on.internal()), on.ore(), Math::addExact);
            }
        }
        return sums;
    }

    void write(long number, List<Posting> postings) {
        for (var line : lines) {
            postings.add(
                    switch (line) {
                        case OnItem on -> written(number, on);
                        case OnBalance on ->
                            new Posting(
                                    period, number, date, on.digits(), "", Posting.BALANCE_SHEET, "", on.ore(), text);
                    });
        }
    }

    private Posting written(long number, OnItem on) {
        var item = on.item();
        return new Posting(
                period, number, date, item.art(), item.function(), item.centre(), item.project(), on.ore(), on.text());
    }

    private long sum() {
        long sum = 0;
        for (var line : lines) sum = Math.addExact(sum, line.ore());
        return sum;
    }
}
