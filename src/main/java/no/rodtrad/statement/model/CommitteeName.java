package no.rodtrad.statement.model;

import java.util.List;

/** Names of committees, as a table has room for them. */
final class CommitteeName {

    private static final List<String> FIRST_WORDS =
            List.of("Hovedutvalg for ", "Hovedutvalget for ", "Hovudutval for ");

    private CommitteeName() {}

    /** «Tekniske tjenester» for «Hovedutvalg for tekniske tjenester»: the heading of the column says the rest. */
    static String shortened(String name) {
        for (var words : FIRST_WORDS) {
            if (name.startsWith(words)) {
                return name.substring(words.length(), words.length() + 1).toUpperCase(java.util.Locale.ROOT)
                        + name.substring(words.length() + 1);
            }
        }
        return name;
    }
}
