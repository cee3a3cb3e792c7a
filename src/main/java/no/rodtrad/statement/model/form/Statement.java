package no.rodtrad.statement.model.form;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Money;

/**
 * One form filled in for a year. The order of the sums it is made of does not matter.
 *
 * @param columns those that are there, in their order
 * @param lines in the order of the form
 * @param unplaced what no line takes
 * @param breaks identities that do not hold; empty when all is well
 */
public record Statement(
        StatementForm form,
        int year,
        List<StatementColumn> columns,
        List<StatementLine> lines,
        List<UnplacedSum> unplaced,
        List<StatementBreak> breaks) {

    public Statement {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        unplaced = List.copyOf(unplaced);
        breaks = List.copyOf(breaks);
    }

    /**
     * Fills in a form.
     *
     * @param sums of the columns of entries that are there; variances follow from them. The sums of last year are
     *     placed on the lines of this year's form
     * @throws NoSuchElementException when there is no such form in that year
     */
    public static Statement of(
            StatementForms forms,
            String form,
            int year,
            Map<StatementColumn, List<AccountSum>> sums,
            MappingOverrides overrides) {
        return of(forms, forms.form(form, year), year, sums, overrides, Map.of());
    }

    /**
     * Fills in a form of a version that is chosen, with lines that no entry gives.
     *
     * @param stated amounts of lines of kind {@code STATED} in the column of the accounts, as posted
     */
    public static Statement of(
            StatementForms forms,
            StatementForm form,
            int year,
            Map<StatementColumn, List<AccountSum>> sums,
            MappingOverrides overrides,
            Map<String, Money> stated) {
        return new StatementMaker(forms, form, year, overrides, stated).make(sums);
    }

    /** A line by its number, also a row of a second part. @throws NoSuchElementException when it is not there */
    public StatementLine line(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException(form.name() + " has no line " + code));
    }

    public Optional<StatementLine> find(String code) {
        for (var line : lines) {
            if (line.code().equals(code)) return Optional.of(line);
            for (var part : line.parts()) if (part.code().equals(code)) return Optional.of(part);
        }
        return Optional.empty();
    }

    /** What a line shows in a column of entries. @throws NoSuchElementException when one of them is not there */
    public Money amount(String line, StatementColumn column) {
        return line(line).amount(column).orElseThrow(() -> new NoSuchElementException("No column " + column));
    }

    /** What is not placed in a column, as posted. */
    public Money unplaced(StatementColumn column) {
        return Money.sum(unplaced.stream()
                .filter(each -> each.column() == column)
                .map(each -> each.sum().amount())
                .toList());
    }

    /** Whether an edition may be frozen with it. */
    public boolean isSound() {
        return breaks.isEmpty()
                && unplaced.stream().allMatch(each -> each.sum().amount().isZero());
    }
}
