package no.rodtrad.intake.model;

import java.util.Optional;
import no.rodtrad.intake.model.mapping.MappingKind;
import no.rodtrad.kernel.Ref;
import no.rodtrad.ledger.model.ControlTotals;

/**
 * The answer to a file that was taken in, or that could have been when it was only tried.
 *
 * @param isNew false when the very same file, or all that it says, was there already: nothing changed then
 * @param rows that it has of its kind
 * @param totals what its amounts add up to; empty for kinds without
 * @param batch by which it can be named later, as when it is taken back; empty when nothing was kept
 */
public record IntakeReceipt(
        MappingKind kind, String name, boolean isNew, long rows, Optional<ControlTotals> totals, Optional<Ref> batch) {}
