package no.rodtrad.demo.money;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.rodtrad.demo.fact.FactRow;

/** Reads the parts of the account string from facts. */
public final class AccountCodes {

    private static final Predicate<String> ART = Pattern.compile("\\d{4}").asMatchPredicate();
    private static final Predicate<String> FUNCTION = Pattern.compile("\\d{3}").asMatchPredicate();
    private static final Predicate<String> CENTRE = Pattern.compile("\\d{6}").asMatchPredicate();
    private static final Predicate<String> PROJECT =
            Pattern.compile("(\\d{6})?").asMatchPredicate();

    /** In kroner: ten times a large municipality's year, and small enough that no product of it overflows. */
    private static final long MOST = 100_000_000_000L;

    private AccountCodes() {}

    /** KOSTRA's three digits and one of our own. */
    public static String art(FactRow row) {
        return row.formed("art", ART, "1000");
    }

    public static String function(FactRow row) {
        return row.formed("function", FUNCTION, "120");
    }

    public static String costCentre(FactRow row, String column) {
        return row.formed(column, CENTRE, "010101");
    }

    public static String project(FactRow row) {
        return row.formed("project", PROJECT, "100001");
    }

    /** An amount printed in whole kroner, as øre. */
    static long kroner(FactRow row, String column) {
        return 100 * row.number(column, -MOST, MOST);
    }
}
