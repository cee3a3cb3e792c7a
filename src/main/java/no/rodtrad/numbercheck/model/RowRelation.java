package no.rodtrad.numbercheck.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds between the columns of a table in most of its rows. It is found by trying: the rows that agree tell how
 * the report reckons, and so which sign it uses.
 */
public sealed interface RowRelation {

    /** One column is the others added and subtracted: {@code signs} tell how. */
    record Linear(int result, int[] parts, int[] signs) implements RowRelation {

        @Override
        public @Nullable BigDecimal expected(List<@Nullable PrintedNumber> row) {
            var sum = BigDecimal.ZERO;
            int missing = 0;
            for (int i = 0; i < parts.length; i++) {
                var part = row.get(parts[i]);
                // Of many, those that nothing is printed for are nought: what came and went of a fund.
                if (part == null && (++missing == parts.length || parts.length == 2)) return null;
                if (part == null) continue;
                sum = signs[i] > 0 ? sum.add(part.value()) : sum.subtract(part.value());
            }
            return sum;
        }

        @Override
        public BigDecimal tolerance(List<@Nullable PrintedNumber> row) {
            var slack = BigDecimal.ZERO;
            for (int part : parts) slack = slack.add(slack(row.get(part)));
            return slack.add(slack(row.get(result)));
        }

        @Override
        public @Nullable Boolean agrees(List<@Nullable PrintedNumber> row) {
            return isFarOff(row) ? Boolean.FALSE : RowRelation.super.agrees(row);
        }

        /** Most that is tried is: seen in whole numbers, and what is near is reckoned with its rounding. */
        private boolean isFarOff(List<@Nullable PrintedNumber> row) {
            var printed = row.get(result);
            if (printed == null || !printed.isInThousandths()) return false;
            long off = -printed.thousandths();
            long steps = printed.stepInThousandths();
            for (int i = 0; i < parts.length; i++) {
                var part = row.get(parts[i]);
                if (part == null || !part.isInThousandths()) return false;
                off += signs[i] * part.thousandths();
                steps += part.stepInThousandths();
            }
            return Math.abs(off) > steps;
        }

        private static BigDecimal slack(@Nullable PrintedNumber cell) {
            return cell == null ? BigDecimal.ZERO : cell.slack();
        }

        @Override
        public int[] columns() {
            var all = new int[parts.length + 1];
            System.arraycopy(parts, 0, all, 0, parts.length);
            all[parts.length] = result;
            return all;
        }

        /** The sign with which a part counts; 0 when it is none. */
        public int signOf(int column) {
            for (int i = 0; i < parts.length; i++) if (parts[i] == column) return signs[i];
            return 0;
        }
    }

    /**
     * One column is another, or the change from {@code base} to {@code part}, in per cent of the base.
     *
     * @param change whether the part is taken less the base first
     * @param sign 1 or -1; 0 when per cents are printed without signs
     */
    record Percent(int result, int part, int base, boolean change, int sign) implements RowRelation {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
        /** Thousandths: products of these have room in a long. */
        private static final long MOST = 10_000_000_000_000L;

        private static final long MOST_PERCENT = 500_000;
        private static final long MOST_TIMES = 1_000_000;

        @Override
        public @Nullable BigDecimal expected(List<@Nullable PrintedNumber> row) {
            var top = row.get(part);
            var below = row.get(base);
            if (top == null || below == null || below.isZero()) return null;
            var amount = change ? top.value().subtract(below.value()) : top.value();
            var percent = amount.multiply(HUNDRED).divide(below.abs(), MathContext.DECIMAL64);
            return sign == 0 ? percent.abs() : sign < 0 ? percent.negate() : percent;
        }

        @Override
        public BigDecimal tolerance(List<@Nullable PrintedNumber> row) {
            var top = row.get(part);
            var below = row.get(base);
            var printed = row.get(result);
            if (top == null || below == null || printed == null || below.isZero()) return BigDecimal.ZERO;
            var hidden = top.slack().multiply(below.abs()).add(top.abs().multiply(below.slack()));
            var share = hidden.multiply(HUNDRED).divide(below.abs().multiply(below.abs()), MathContext.DECIMAL64);
            return share.add(printed.slack());
        }

        /** Multiplied out by the base twice, so that nothing is divided: exact, and it is tried very often. */
        @Override
        public @Nullable Boolean agrees(List<@Nullable PrintedNumber> row) {
            var top = row.get(part);
            var below = row.get(base);
            var printed = row.get(result);
            if (top == null || below == null || printed == null || below.isZero()) return null;
            if (isFarOff(top, below, printed)) return false;
            var whole = below.abs();
            var amount = (change ? top.value().subtract(below.value()) : top.value()).multiply(HUNDRED);
            if (sign == 0) amount = amount.abs();
            else if (sign < 0) amount = amount.negate();
            var off = amount.subtract(printed.value().multiply(whole)).abs();
            var hidden = top.slack()
                    .multiply(whole)
                    .add(top.abs().multiply(below.slack()))
                    .multiply(HUNDRED);
            var rounding = printed.slack().multiply(whole);
            return off.subtract(rounding).multiply(whole).compareTo(hidden) <= 0;
        }

        /** Most that is tried is: seen in whole numbers, and what is near is reckoned with its rounding. */
        private boolean isFarOff(PrintedNumber top, PrintedNumber below, PrintedNumber printed) {
            if (!top.isInThousandths() || !below.isInThousandths() || !printed.isInThousandths()) return false;
            long whole = Math.abs(below.thousandths());
            long part = Math.abs(top.thousandths());
            if (whole > MOST || part > MOST || Math.abs(printed.thousandths()) > MOST_PERCENT) return false;
            if (part / whole > MOST_TIMES) return false;
            long amount = top.thousandths() - (change ? below.thousandths() : 0);
            if (sign == 0) amount = Math.abs(amount);
            else if (sign < 0) amount = -amount;
            // Both sides times the base, and what a step can hide, which is twice what rounding can.
            long off = 100_000 * amount - printed.thousandths() * whole;
            long hidden = 100_000 * (top.stepInThousandths() + below.stepInThousandths() * (part / whole + 1));
            return Math.abs(off) > hidden + printed.stepInThousandths() * whole;
        }

        @Override
        public int[] columns() {
            return new int[] {part, base, result};
        }
    }

    /** The column that follows from the others. */
    int result();

    /** What the result should be; null when it cannot be reckoned in this row. */
    @Nullable
    BigDecimal expected(List<@Nullable PrintedNumber> row);

    /** What rounding can hide. */
    BigDecimal tolerance(List<@Nullable PrintedNumber> row);

    int[] columns();

    /** Whether it can be reckoned in this row, and agrees with what is printed. */
    default boolean holdsIn(List<@Nullable PrintedNumber> row) {
        return Boolean.TRUE.equals(agrees(row));
    }

    /** Whether it can be reckoned in this row, and does not agree. */
    default boolean failsIn(List<@Nullable PrintedNumber> row) {
        // What is not printed may be nought, and may as well have been left out.
        for (int column : columns()) if (row.get(column) == null) return false;
        return Boolean.FALSE.equals(agrees(row));
    }

    /** Whether what is printed is what is expected, as far as rounding lets see; null when it cannot be reckoned. */
    default @Nullable Boolean agrees(List<@Nullable PrintedNumber> row) {
        var printed = row.get(result());
        var expected = expected(row);
        if (printed == null || expected == null) return null;
        return expected.subtract(printed.value()).abs().compareTo(tolerance(row)) <= 0;
    }

    /**
     * All that hold in most of these rows.
     *
     * @param columns what the head tells of each column; may be empty
     */
    static List<RowRelation> in(List<List<@Nullable PrintedNumber>> rows, int width, List<TableColumn> columns) {
        var found = new ArrayList<RowRelation>();
        if (width < 2 || width > 12 || rows.isEmpty()) return found;
        var search = new RelationSearch(rows, width, columns, found);
        search.linear();
        search.percents();
        return found;
    }
}
