package no.rodtrad.investment.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import no.rodtrad.kernel.Money;

/** When the loans fall due, in bands of years from a day. The bands add up to the debt. */
public record MaturityProfile(LocalDate day, List<Band> bands) {

    /**
     * Loans due from {@code fromYears} (not included) to {@code toYears} (included) after the day. The first band takes
     * what is overdue too.
     *
     * @param toYears empty for the last band, which has no end
     */
    public record Band(int fromYears, OptionalInt toYears, Money amount, int loans) {}

    public MaturityProfile {
        bands = List.copyOf(bands);
    }

    /** @param edges years, rising, such as 1, 2, 5, 10 */
    public static MaturityProfile of(List<HedgeShare.Loan> loans, LocalDate day, List<Integer> edges) {
        var bands = new ArrayList<Band>();
        int from = 0;
        for (int to : edges) {
            if (to <= from) throw new IllegalArgumentException("Edges must rise: " + edges);
            bands.add(band(loans, day, from, OptionalInt.of(to)));
            from = to;
        }
        bands.add(band(loans, day, from, OptionalInt.empty()));
        return new MaturityProfile(day, bands);
    }

    private static Band band(List<HedgeShare.Loan> loans, LocalDate day, int from, OptionalInt to) {
        var due = loans.stream()
                .filter(loan -> from == 0 || loan.due().isAfter(day.plusYears(from)))
                .filter(loan -> to.isEmpty() || !loan.due().isAfter(day.plusYears(to.getAsInt())))
                .toList();
        return new Band(
                from, to, Money.sum(due.stream().map(HedgeShare.Loan::balance).toList()), due.size());
    }
}
