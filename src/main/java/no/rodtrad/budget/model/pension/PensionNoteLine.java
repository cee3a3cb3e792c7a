package no.rodtrad.budget.model.pension;

import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;

/** One line of the note on pension. */
public record PensionNoteLine(Phrase what, Money amount) {}
