package no.rodtrad.statement.model.fullcost;

import java.util.Optional;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;

/** One line of the calculation. @param origin the year whose balance it concerns, when it is one year's */
public record FullCostStep(Phrase what, Optional<FiscalYear> origin, Money amount) {}
