package no.rodtrad.plan.web;

import java.util.List;
import no.rodtrad.kernel.Phrase;

/** Decisions, newest first, by year. */
public record DecisionsPage(List<Year> years, String chosen, List<Body> bodies) {

    /** Decisions of one year; 0 stands for those without a date. */
    public record Year(int year, List<Row> rows) {}

    /** A decision in a list. */
    public record Row(String id, String subject, Phrase date, Phrase body, String caseNumber) {}

    /**
     * A body that has decided something.
     *
     * @param isName whether its name is the municipality's own, in the municipality's language
     */
    public record Body(String code, Phrase name, boolean isName) {}
}
