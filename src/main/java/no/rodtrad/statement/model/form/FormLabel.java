package no.rodtrad.statement.model.form;

import java.util.Set;
import no.rodtrad.kernel.LanguageChoice;

/**
 * The words of a form in three languages.
 *
 * @param ours the languages that we have worded ourselves, since no printed source had them
 */
public record FormLabel(String nb, String nn, String en, Set<LanguageChoice> ours) {

    public FormLabel {
        ours = Set.copyOf(ours);
    }

    public String in(LanguageChoice language) {
        return switch (language) {
            case NB -> nb;
            case NN -> nn;
            case EN -> en;
        };
    }

    public boolean isOurs(LanguageChoice language) {
        return ours.contains(language);
    }
}
