package no.rodtrad.intake.saft;

import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** The versions of SAF-T Financial that are known here. All three write the same namespace. */
@NamedInterface("saft")
public enum SaftVersion {
    V1_10("1.10"),
    V1_20("1.20"),
    V1_30("1.30");

    static final String NAMESPACE = "urn:StandardAuditFile-Taxation-Financial:NO";

    private final String number;

    SaftVersion(String number) {
        this.number = number;
    }

    /** As in the file, such as {@code 1.30}. */
    public String number() {
        return number;
    }

    /** The version with that number, written with one decimal or two; empty for one that is not known here. */
    public static Optional<SaftVersion> of(String written) {
        for (var version : values()) {
            if (version.number.equals(written) || version.number.equals(written + "0")) return Optional.of(version);
        }
        return Optional.empty();
    }
}
