package no.rodtrad.kernel;

/**
 * Words of our own about one thing, written in each language: an argument of a {@link Phrase} where a message of its
 * own would be too much. A name is no such thing: it is the same in all languages, and a {@code String}.
 */
public record OurWords(String nb, String nn, String en) {

    public String in(LanguageChoice language) {
        return switch (language) {
            case NB -> nb;
            case NN -> nn;
            case EN -> en;
        };
    }

    /** With a capital letter first, for where they stand alone. */
    public OurWords capitalised() {
        return new OurWords(capitalised(nb), capitalised(nn), capitalised(en));
    }

    private static String capitalised(String words) {
        int end = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
        return words.substring(0, end).toUpperCase(java.util.Locale.ROOT) + words.substring(end);
    }
}
