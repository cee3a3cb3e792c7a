package no.rodtrad.decision.model;

import java.util.regex.Pattern;
import no.rodtrad.kernel.Ref;

/** The name of a decision for life, such as {@code KST-153-24}. */
public record DecisionId(String value) implements Comparable<DecisionId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9]+");

    public DecisionId {
        if (!isValid(value)) throw new IllegalArgumentException("Not an id of a decision: " + value);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** Made from a body in Latin letters and its case number, «KST 153/24» for instance. */
    public static DecisionId ofCase(String bodyAndCaseNumber) {
        return new DecisionId(idOfCase(bodyAndCaseNumber));
    }

    /** Whether an id can be made of a body and its case number. */
    public static boolean isCase(String bodyAndCaseNumber) {
        return isValid(idOfCase(bodyAndCaseNumber));
    }

    private static String idOfCase(String bodyAndCaseNumber) {
        var letters = bodyAndCaseNumber.strip().replaceAll("[Ææ]", "AE").replaceAll("[Øø]", "OE");
        return OTHER.matcher(letters.replaceAll("[Åå]", "AA")).replaceAll("-");
    }

    public Ref ref() {
        return new Ref("decision", value);
    }

    @Override
    public int compareTo(DecisionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
