package no.rodtrad.demo.eksempelvik;

import java.util.List;

/** What the council decided for the years after the books: the budget of the next year and a plan for three more. */
record PlanFacts(List<Year> years, List<Measure> measures, List<Investment> investments, List<Change> changes) {

    static final int FIRST_YEAR = EksempelvikBooks.LAST_YEAR + 1;
    static final int LAST_YEAR = FIRST_YEAR + 3;

    PlanFacts {
        years = List.copyOf(years);
        measures = List.copyOf(measures);
        investments = List.copyOf(investments);
        changes = List.copyOf(changes);
    }

    /**
     * One year of the plan.
     *
     * @param percent of the last original budget that all of operations is carried on with, before any measure
     */
    record Year(int year, BudgetBook.Case decided, int percent) {}

    /** A change beside what is carried on, in one year; positive is more expenditure or less income. */
    record Measure(int year, String centre, String art, String text, long ore) {}

    /**
     * What a later case moves in one of the years.
     *
     * @param decided with the key of the year's adjustment
     */
    record Change(int year, BudgetBook.Case decided, String centre, String art, long ore) {}

    /** What a project comes to in a year, without value added tax. */
    record Investment(int year, InvestmentRow row) {}
}
