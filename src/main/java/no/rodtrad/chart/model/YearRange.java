package no.rodtrad.chart.model;

/** The fiscal years in which a code may be used, both ends included. */
public record YearRange(int from, int to) {

    public boolean contains(int year) {
        return from <= year && year <= to;
    }
}
