package no.rodtrad.investment.model;

import java.time.LocalDate;
import no.rodtrad.kernel.Money;

/** A draw (positive) or an instalment (negative) on an internal loan. Interest counts from its day. */
public record LoanMovement(LocalDate day, Money change) {}
