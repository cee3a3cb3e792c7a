package no.rodtrad.intake.saft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import no.rodtrad.intake.saft.SaftPart.End;
import org.springframework.modulith.NamedInterface;

/** Reads a SAF-T file for what it says and whether it adds up. Needs no database, and takes nothing in. */
@NamedInterface("saft")
public final class SaftCheck {

    private SaftCheck() {}

    /** Whether a file looks like SAF-T Financial, packed or not. */
    public static boolean isSaft(Path file) {
        return SaftSource.isSaft(file);
    }

    /**
     * Reads the whole file.
     *
     * @throws UncheckedIOException when the file cannot be read from the disk
     */
    public static SaftReport of(Path file) {
        return of(file, SaftLimits.USUAL);
    }

    /**
     * Reads the whole file, and once more by the schema of its version.
     *
     * @param schemas a folder with Skatteetaten's schemas
     * @throws UncheckedIOException when the file or a schema cannot be read from the disk
     */
    public static SaftReport of(Path file, Path schemas) {
        var findings = new SaftFindings(String.valueOf(file.getFileName()));
        var checks = read(file, SaftLimits.USUAL, findings);
        try {
            if (checks.head().isPresent()) {
                new SaftSchemas(schemas)
                        .check(file, SaftLimits.USUAL, checks.head().get(), findings);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return report(findings, checks);
    }

    static SaftReport of(Path file, SaftLimits limits) {
        var findings = new SaftFindings(String.valueOf(file.getFileName()));
        return report(findings, read(file, limits, findings));
    }

    private static SaftChecks read(Path file, SaftLimits limits, SaftFindings findings) {
        var checks = new SaftChecks(findings);
        try (var source = SaftSource.open(file, limits)) {
            var reader = new SaftReader(source.in(), limits, findings);
            SaftPart part;
            do {
                part = reader.next();
                checks.accept(part);
            } while (!(part instanceof End));
        } catch (SaftRefusal refusal) {
            findings.error(refusal.line(), "", refusal.found(), refusal.key());
        } catch (ArithmeticException tooMuch) {
            findings.error(0, "", "", "overflow");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return checks;
    }

    static SaftReport report(SaftFindings findings, SaftChecks checks) {
        return new SaftReport(
                checks.head(),
                checks.totals(),
                checks.control(),
                checks.passedOver(),
                findings.told(),
                findings.count(SaftSeverity.ERROR),
                findings.count(SaftSeverity.WARNING),
                findings.count(SaftSeverity.INFO));
    }
}
