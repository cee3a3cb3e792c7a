package no.rodtrad.document;

import no.rodtrad.kernel.Phrase;

/** The way to a page about money. @param path below the municipality, with the choice of year */
public record MoneyLink(String path, Phrase title, Phrase summary) {}
