package no.rodtrad.intake;

/**
 * What came of the rows of a file.
 *
 * @param rows that it has
 * @param changed how many of them were not there already
 */
record RowCount(long rows, long changed) {}
