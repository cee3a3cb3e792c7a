package no.rodtrad.statement.model.yearend;

import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;

/** Something a controller must look into before the proposal is posted. */
public record YearEndFinding(YearEndPart part, Phrase what, Money amount) {}
