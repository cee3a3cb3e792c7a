package no.rodtrad.intake.saft;

import org.springframework.modulith.NamedInterface;

/** How much a finding matters. Only an error keeps a file out. */
@NamedInterface("saft")
public enum SaftSeverity {
    ERROR,
    WARNING,
    INFO;

    /** As in the names of messages and in JSON. */
    public String code() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "info";
        };
    }
}
