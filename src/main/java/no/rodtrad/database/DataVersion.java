package no.rodtrad.database;

/**
 * Implemented by modules whose data pages are put together from: a number that grows whenever such data of the
 * municipality that the caller works in change. The sum of all of them grows with each.
 */
public interface DataVersion {

    long dataVersion();
}
