package no.rodtrad.statement.model.form;

import java.util.List;
import java.util.Locale;

/** What a municipality chooses for its statements, each in a file of its own. */
public enum ChoiceKind {
    /** Whom its entities dealt with. */
    COUNTERPARTS(CounterpartRule.HEADER),
    /** Accounts that stand on another line than the forms say. */
    PLACINGS(OverridesReader.MAPPINGS),
    /** Forms that are shown with other signs. */
    SIGNS(OverridesReader.SIGNS),
    /** What lies outside the frames of budget areas. */
    FRAMES(FrameRule.HEADER);

    private final List<String> header;

    ChoiceKind(List<String> header) {
        this.header = header;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ChoiceKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The file that it is read from. */
    public String file() {
        return code() + ".csv";
    }

    /** The columns of the file. */
    public List<String> header() {
        return header;
    }

    /** A file where nothing is chosen. */
    public FormFile nothing() {
        return FormFile.of(file(), header, List.of());
    }
}
