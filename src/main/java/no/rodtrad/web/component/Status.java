package no.rodtrad.web.component;

import java.util.Locale;
import java.util.Optional;

/** How far a thing has come: the nine outcomes of a measure, and the mark on a text that is too old. */
public enum Status {
    NOT_STARTED("off"),
    IN_PROGRESS("run"),
    DELAYED("late"),
    COMPLETED("ok"),
    MOVED_TO_OPERATIONS("ok"),
    CONTINUED_IN_NEXT_PLAN("run"),
    NOT_DONE("late"),
    PROPOSED_ENDED("off"),
    ENDED("off"),
    /** Fray: nobody has written about it for too long. */
    TOO_OLD("loose");

    private final String look;

    Status(String look) {
        this.look = look;
    }

    /** Reads {@code moved_to_operations}, {@code moved-to-operations} and {@code movedToOperations}. */
    public static Optional<Status> ofCode(String code) {
        var bare = code.replace("_", "").replace("-", "").toUpperCase(Locale.ROOT);
        for (var status : values()) {
            if (status.name().replace("_", "").equals(bare)) return Optional.of(status);
        }
        return Optional.empty();
    }

    /** Which colour the icon has. The icon and the word say the same. */
    public String look() {
        return look;
    }

    /** Key of its word. */
    public String messageKey() {
        return "web.status." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
