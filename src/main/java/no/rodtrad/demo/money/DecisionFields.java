package no.rodtrad.demo.money;

import java.time.LocalDate;
import java.util.regex.Pattern;
import no.rodtrad.demo.fact.FactRow;

/** Reads who decided a budget, in which case, and when. */
public final class DecisionFields {

    /** It begins the name of a decision, so its first letter is one that a name may begin with. */
    private static final Pattern BODY = Pattern.compile("[A-Za-z][A-Za-zÆØÅæøå ]{0,39}");

    private static final Pattern CASE = Pattern.compile("(\\d{1,5}/\\d\\d)?");

    private DecisionFields() {}

    public static String decidedBy(FactRow row) {
        return row.formed("decided_by", BODY.asMatchPredicate(), "KST");
    }

    /** Empty when it is not printed. */
    public static String caseNumber(FactRow row) {
        return row.formed("case_number", CASE.asMatchPredicate(), "198/24");
    }

    /** The day, which lies in the year. */
    public static LocalDate dateIn(int year, FactRow row) {
        var date = row.date("date");
        if (date.getYear() == year) return date;
        row.problem("date", "demo.problem.outside-year", Integer.toString(year));
        return LocalDate.of(year, 12, 31);
    }
}
