package no.rodtrad.statement.model.note;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Ref;
import no.rodtrad.rule.model.RuleBook;

/**
 * What the notes of a year are made of.
 *
 * @param facts what is stated, of all years
 * @param rules of the municipality, with those of the law
 */
public record NoteBasis(FiscalYear year, AsOf asOf, NoteFacts facts, RuleBook rules, Books books) {

    /** What the books say, asked for when a note needs it. */
    public interface Books {

        /** Sums by account of the municipal treasury, in all classes. */
        List<AccountSum> sums(FiscalYear year);

        /** What the year began with on the balance sheet of the treasury. */
        List<AccountSum> opening(FiscalYear year);

        /** A figure of the operating statement, when there is one. */
        Optional<Figure> figure(Ref ref);
    }

    /** Sums of one class on accounts that begin with one of those digits. */
    static List<AccountSum> on(List<AccountSum> sums, AccountClass accountClass, Set<String> beginnings) {
        return sums.stream()
                .filter(sum -> sum.accountClass() == accountClass)
                .filter(sum -> beginnings.stream().anyMatch(sum.account()::startsWith))
                .toList();
    }
}
