package no.rodtrad.statement.model.project;

import java.util.Optional;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Ref;
import no.rodtrad.statement.model.form.StatementColumn;

/**
 * Entries of one source on one art of a project.
 *
 * @param column the first column that they count in: what is in the original budget is in the voted and revised too
 * @param art three digits
 * @param source the import, the original budget or the adjustment
 * @param decision behind the source, when one is named
 */
public record ProjectEntries(
        String project,
        StatementColumn column,
        String art,
        Money amount,
        long entries,
        Origin origin,
        Ref source,
        Optional<Ref> decision) {

    /** What is spent on investments of one's own, on grants, shares and lending; not loans, funds and income. */
    boolean isSpending() {
        int kostra = Integer.parseInt(art);
        return kostra <= 500 || kostra == 520 || kostra == 521 || kostra == 529;
    }

    /** Value added tax that is compensated. */
    boolean isTax() {
        return art.equals("429");
    }

    /** Income that names the project: a grant to it, or what was sold of it. */
    boolean isEarmarked() {
        return Integer.parseInt(art) >= 600;
    }

    boolean isIn(StatementColumn wanted) {
        return switch (wanted) {
            case ACCOUNTS -> column == StatementColumn.ACCOUNTS;
            case ORIGINAL, VOTED, REVISED -> column != StatementColumn.ACCOUNTS && column.compareTo(wanted) <= 0;
            case VARIANCE, VARIANCE_VOTED, VARIANCE_PERCENT, LAST_YEAR, BEFORE, CHANGE, AFTER -> false;
        };
    }
}
