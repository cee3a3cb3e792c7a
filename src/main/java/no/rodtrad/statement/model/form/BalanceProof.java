package no.rodtrad.statement.model.form;

import java.util.List;
import no.rodtrad.kernel.Money;

/**
 * A change in the balance, and the same change by the accounts. When the two differ, entries are missing on one side.
 *
 * @param id such as {@code working-capital} or {@code fund-general-reserve}
 * @param opening at the beginning of the year; equity and funds positive
 * @param balance the change by the balance, row by row
 * @param accounts the change by the accounts, row by row
 * @param specification rows that tell more of the change; what they leave is {@link #unspecified()}
 */
public record BalanceProof(String id, Money opening, List<Row> balance, List<Row> accounts, List<Row> specification) {

    /** A row of a proof. */
    public record Row(ProofRow rule, Money amount) {}

    public BalanceProof {
        balance = List.copyOf(balance);
        accounts = List.copyOf(accounts);
        specification = List.copyOf(specification);
    }

    public Money change() {
        return sum(balance);
    }

    public Money closing() {
        return opening.plus(change());
    }

    /** Zero when the balance proves the flow. */
    public Money difference() {
        return change().minus(sum(accounts));
    }

    public boolean holds() {
        return difference().isZero();
    }

    /** What the rows of the specification do not tell: write-downs, gains and losses, value added tax. */
    public Money unspecified() {
        return change().minus(sum(specification));
    }

    private static Money sum(List<Row> rows) {
        return Money.sum(rows.stream().map(Row::amount).toList());
    }
}
