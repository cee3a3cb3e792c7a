package no.rodtrad.database;

import java.time.Instant;
import no.rodtrad.kernel.MunicipalityKey;

/** A municipality on this installation. */
public record Municipality(MunicipalityKey key, String name, Instant recordedAt) {

    private static final String KIND = " kommune";

    /** The name without its kind: «Drøbak» for «Drøbak kommune». */
    public String shortName() {
        return name.endsWith(KIND) ? name.substring(0, name.length() - KIND.length()) : name;
    }
}
