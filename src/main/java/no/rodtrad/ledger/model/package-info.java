/** Ledger entries, imports of them, and their sums. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.ledger.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
