package no.rodtrad.investment.model;

import java.util.Locale;
import java.util.Optional;

/** How a project goes compared with its plan. */
public enum ProjectState {
    ON_PLAN,
    DELAYED,
    NOT_ASSESSED,
    COMPLETED,
    STOPPED,
    /** The source has the row and says nothing of how it goes. */
    NONE;

    /** As in the database and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in addresses and in the keys of texts. */
    public String label() {
        return code().replace('_', '-');
    }

    public static Optional<ProjectState> ofCode(String code) {
        for (var state : values()) if (state.code().equals(code)) return Optional.of(state);
        return Optional.empty();
    }
}
