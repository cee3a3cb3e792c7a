package no.rodtrad.statement.web;

import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;

/** One of the numbers on the start page of the economy. */
public record EconomyNumber(Phrase label, ShownFigure figure) {}
