package no.rodtrad.budget.model;

import java.time.Instant;
import no.rodtrad.kernel.Origin;
import no.rodtrad.ledger.model.ControlTotals;
import no.rodtrad.ledger.model.ImportScope;

/** A file of budget entries that was taken in. */
public record BudgetImport(
        int id,
        String name,
        String sha256,
        ImportScope scope,
        Origin origin,
        Instant knownAt,
        Instant recordedAt,
        ControlTotals totals) {}
