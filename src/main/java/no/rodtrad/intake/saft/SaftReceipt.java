package no.rodtrad.intake.saft;

import java.util.Optional;
import no.rodtrad.ledger.model.LedgerImport;
import org.springframework.modulith.NamedInterface;

/**
 * What came of taking in a file.
 *
 * @param report with what was unusual about it
 * @param batch empty when the same entries were there already
 */
@NamedInterface("saft")
public record SaftReceipt(SaftReport report, Optional<LedgerImport> batch) {}
