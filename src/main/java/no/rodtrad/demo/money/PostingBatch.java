package no.rodtrad.demo.money;

import java.time.LocalDate;
import java.util.List;

/**
 * The ledger of one period, as it was delivered.
 *
 * @param period 1 to 12, and 13 for the closing of the year
 * @param knownOn the day from which the council could know it
 */
public record PostingBatch(String name, int fiscalYear, int period, LocalDate knownOn, List<Posting> postings) {

    public PostingBatch {
        postings = List.copyOf(postings);
    }
}
