package no.rodtrad.demo.money;

import java.time.LocalDate;
import java.util.List;

/**
 * The ledger of one entity in one period, as it was delivered.
 *
 * @param entity whose accounting system it comes from
 * @param period 1 to 12, 13 for the closing of the year, 0 for the balance the year began with
 * @param knownOn the day from which the council could know it
 */
public record PostingBatch(
        String name, String entity, int fiscalYear, int period, LocalDate knownOn, List<Posting> postings) {

    public PostingBatch {
        postings = List.copyOf(postings);
    }

    /** One of the treasury's. */
    public PostingBatch(String name, int fiscalYear, int period, LocalDate knownOn, List<Posting> postings) {
        this(name, Entity.TREASURY, fiscalYear, period, knownOn, postings);
    }
}
