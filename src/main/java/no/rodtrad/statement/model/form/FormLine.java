package no.rodtrad.statement.model.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One fixed line of a statutory table.
 *
 * @param code its number in the form, such as {@code 17} or {@code A.II.3}
 * @param sumOf of a sum: the lines that it is made of, each with its sign
 * @param sign 1 when the line shows expenditure, assets and allocations as positive; -1 when it shows income, debt and
 *     surplus as positive. What is shown is the sign times what is posted
 * @param basis which amounts the line takes
 * @param selectors the accounts that the line takes. On a sum: the account that carries the result forward
 * @param sameAs instead of selectors: the line of the first part that this line divides
 * @param source where the words of the line were printed
 * @param mark how firm the choice of accounts is, in the words of the list that we were given
 */
public record FormLine(
        String code,
        Kind kind,
        List<Term> sumOf,
        Floor floor,
        int sign,
        Basis basis,
        List<AccountSelector> selectors,
        Optional<SameAs> sameAs,
        FormLabel label,
        String source,
        String mark) {

    /** What a line is made of. */
    public enum Kind {
        /** Entries on accounts. */
        DETAIL,
        /** Other lines. */
        SUM,
        /** Entries on accounts, a row for each budget area. */
        AREAS,
        /** Entries on accounts, a row for each project. */
        PROJECTS,
        /**
         * Entries on accounts that only a municipality's own placing puts here, while its source does not say where
         * they belong. The regulation has no such line: it is shown only where it has something, and enters the sum, so
         * that the result is right and what is not known is seen.
         */
        RECONCILING,
        /** An amount that no entry gives: somebody states it. */
        STATED,
        /** Nothing: a heading over other lines. */
        GROUP;

        public boolean isRepeated() {
            return this == AREAS || this == PROJECTS;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When a sum is shown as it is, and else as zero. */
    public enum Floor {
        NONE,
        NEGATIVE,
        POSITIVE;

        long of(long shown) {
            return switch (this) {
                case NONE -> shown;
                case NEGATIVE -> Math.min(0, shown);
                case POSITIVE -> Math.max(0, shown);
            };
        }
    }

    /** Which amounts a line takes in the column of the accounts. */
    public enum Basis {
        /** What was posted. */
        OWN,
        /** What was budgeted. */
        BUDGET,
        /** What was posted less than budgeted, measured by size. */
        CUT,
        /** What was posted more than budgeted, measured by size. */
        EXTRA,
        /** What was posted beside the budget, more or less. */
        DIFFERENCE;

        /** What the line takes of an account, expenditure positive; cut and extra together are the difference. */
        long of(long posted, long budgeted) {
            long difference = Math.subtractExact(posted, budgeted);
            boolean grew = Math.abs(posted) > Math.abs(budgeted);
            return switch (this) {
                case OWN -> posted;
                case BUDGET -> budgeted;
                case DIFFERENCE -> difference;
                case CUT -> grew ? 0 : difference;
                case EXTRA -> grew ? difference : 0;
            };
        }
    }

    /** A line in a sum. @param sign 1 or -1 */
    public record Term(int sign, String line) {}

    /** A line of another form, whose accounts this line takes too. */
    public record SameAs(String form, String line) {}

    public FormLine {
        sumOf = List.copyOf(sumOf);
        selectors = List.copyOf(selectors);
    }

    /** Whether the line is a result that the accounts carry forward on an account of its own. */
    public boolean isCarriedForward() {
        return kind == Kind.SUM && !selectors.isEmpty();
    }
}
