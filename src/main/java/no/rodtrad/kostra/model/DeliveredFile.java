package no.rodtrad.kostra.model;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A delivery with its records, ready for the controls.
 *
 * @param records without those whose amount is 0
 */
public record DeliveredFile(Delivery delivery, CodeLists codes, List<KostraRecord> records) {

    public DeliveredFile {
        records = List.copyOf(records);
    }

    public Stream<KostraRecord> where(Predicate<KostraRecord> condition) {
        return records.stream().filter(condition);
    }

    public boolean any(Predicate<KostraRecord> condition) {
        return records.stream().anyMatch(condition);
    }

    /** The sum of the records, NOK 1000. */
    public long sum(Predicate<KostraRecord> condition) {
        long sum = 0;
        for (var each : records) if (condition.test(each)) sum += each.amount();
        return sum;
    }
}
