package no.rodtrad.numbercheck.model;

/** Alternatives of a pattern that several checks look for, so that each is kept in one place. In lower case. */
public final class Phrases {

    /** Between a part and its share: "10 av 40 utgjør 25 prosent". */
    public static final String IS_SHARE = "(?:utgjør|utgjorde|utgjer|tilsvarer|tilsvarar|tilsvarte|tilsvarende"
            + "|tilsvarande|svarer til|svarar til|det vil si|det vil seie|dvs\\.?|altså|eller|som er|er)";

    /** A per cent beside one of these is of a change, and no share. */
    public static final String CHANGED =
            "økning|auke|nedgang|vekst|økte|auka|redusert|høyere|høgare|lavere|lågare|meir|mer enn";

    public static final String MORE = "mer|meir|høyere|høgare|flere|fleire|over|dyrere|dyrare";

    public static final String LESS = "mindre|lavere|lågare|færre|under|billigere|billegare";

    /** A sentence that begins so goes on with what the one before it says. */
    public static final String GOES_ON =
            "^(?:det|dette) (?:er|var|gir|ga|gjev|gav|utgjør|utgjorde|utgjer|tilsvarer|tilsvarar|betyr|innebærer) ";

    private Phrases() {}
}
