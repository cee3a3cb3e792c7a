package no.rodtrad.statistic.web;

import no.rodtrad.kernel.ShownFigure;

/** A city district, ready to show. */
public record DistrictCard(String name, ShownFigure population) {}
