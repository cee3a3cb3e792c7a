package no.rodtrad.kernel;

/** The languages of the pages. Addresses carry no prefix for bokmål, {@code /nn} and {@code /en} for the others. */
public enum LanguageChoice {
    NB,
    NN,
    EN;

    /** As in {@code lang} attributes and names of message files. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
