package no.rodtrad.statement.model.note;

import java.util.Optional;
import java.util.regex.Pattern;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;

/**
 * The name of a value in a note, and of its figure: {@code note.REGISTER.YEAR.ITEM.PART}.
 *
 * @param register such as {@code fund}
 * @param item what is told of the part, such as {@code closing}
 * @param part of what it is told, such as {@code general-reserve}
 */
public record NoteKey(String register, FiscalYear year, String item, String part) {

    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern ID =
            Pattern.compile("note\\.([a-z0-9-]+)\\.([12]\\d{3})\\.([a-z0-9][a-z0-9-]*)\\.([a-z0-9][a-z0-9-]*)");

    private static final Pattern OF_YEAR = Pattern.compile("([a-z-]+)-([12]\\d{3}|\\d{2})");

    public NoteKey {
        if (!WORD.matcher(register).matches()
                || !WORD.matcher(item).matches()
                || !WORD.matcher(part).matches()) {
            throw new IllegalArgumentException("Not a name in a note: " + register + " " + item + " " + part);
        }
    }

    /** The key in the name of a figure; empty when it is no figure of a note. */
    public static Optional<NoteKey> of(Ref ref) {
        var found = ID.matcher(ref.id());
        if (!ref.kind().equals(Ref.FIGURE) || !found.matches()) return Optional.empty();
        int year = Integer.parseInt(found.group(2));
        if (!FiscalYear.isValid(year)) return Optional.empty();
        return Optional.of(new NoteKey(found.group(1), new FiscalYear(year), found.group(3), found.group(4)));
    }

    public Ref ref() {
        return Ref.figure("note." + register + "." + year + "." + item + "." + part);
    }

    /** «Utgående saldo 2024, Disposisjonsfond». */
    Phrase label(Object name) {
        // What is left from a year, or thought in a month, is one item for each, and one text.
        var ofYear = OF_YEAR.matcher(item);
        var what = ofYear.matches()
                ? Phrase.of("statement.note." + register + "." + ofYear.group(1), ofYear.group(2))
                : Phrase.of("statement.note." + register + "." + item);
        return Phrase.of("statement.note.label", what, year.toString(), name);
    }
}
