package no.rodtrad.statement.model.note;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Ref;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.rule.model.RuleBook;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.form.StatementFigures;

/**
 * What the notes of a year are made of.
 *
 * @param facts what is stated, of all years
 * @param rules of the municipality, with those of the law
 * @param yearEnds as they should be, worked out once for all notes that ask
 */
public record NoteBasis(FiscalYear year, AsOf asOf, NoteFacts facts, RuleBook rules, Books books, YearEnds yearEnds) {

    public NoteBasis(FiscalYear year, AsOf asOf, NoteFacts facts, RuleBook rules, Books books) {
        this(year, asOf, facts, rules, books, new YearEnds());
    }

    /** What the books say, asked for when a note needs it. */
    public interface Books {

        /** Every accounting entity of the municipality. */
        Set<EntityCode> entities();

        /** Sums by account of some entities, in all classes. */
        List<AccountSum> sums(FiscalYear year, Set<EntityCode> entities);

        /** What the year began with on the balance sheet of some entities. */
        List<AccountSum> opening(FiscalYear year, Set<EntityCode> entities);

        /** Sums of the revised budget by account of some entities, in all classes. */
        List<AccountSum> revised(FiscalYear year, EntityCode entity);

        /** A statutory statement of one entity, where it can be made. */
        Optional<StatementFigures> statement(String form, FiscalYear year, EntityCode entity);

        /** How many of an entity's cross-checks and proofs are broken; empty when there was nothing to check. */
        OptionalInt brokenChecks(FiscalYear year, EntityCode entity);

        /** How many errors the receivers of an entity's accounts would find; empty when there is nothing to send in. */
        OptionalInt filingErrors(FiscalYear year, EntityCode entity);

        /**
         * How many of an entity's projects have money left that the year after did not take up again; empty when the
         * budget of the year after is not known.
         */
        OptionalInt projectsLeftOpen(FiscalYear year, EntityCode entity);

        /**
         * How many dealings between an entity and another do not come to nothing when the accounts are consolidated;
         * empty when they cannot be consolidated.
         */
        OptionalInt openDealings(FiscalYear year, EntityCode entity);

        /** What an entity is called. */
        String name(EntityCode entity);

        /** The operating statement; without lines when nothing is known of the year. */
        OperatingFigures operating(FiscalYear year);

        /** The year before, as it was known a year before. */
        OperatingFigures operatingYearBefore(FiscalYear year);

        /** How many months of the year are known: 12 when it is over. */
        int monthsKnown(FiscalYear year);

        /** Whether the closing period of the entity's year is known. */
        boolean isClosed(FiscalYear year, EntityCode entity);

        /** The budget areas of the services. */
        Set<BudgetAreaCode> programmeAreas();

        /** A figure that is made elsewhere, when there is one. */
        Optional<Figure> figure(Ref ref);
    }

    /** The same for another year. */
    NoteBasis in(FiscalYear other) {
        return new NoteBasis(other, asOf, facts, rules, books);
    }

    /** Sums of one class on accounts that begin with one of those digits. */
    static List<AccountSum> on(List<AccountSum> sums, AccountClass accountClass, Set<String> beginnings) {
        return sums.stream()
                .filter(sum -> sum.accountClass() == accountClass)
                .filter(sum -> beginnings.stream().anyMatch(sum.account()::startsWith))
                .toList();
    }
}
