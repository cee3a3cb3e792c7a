package no.rodtrad.access.model;

import java.util.List;

/**
 * The smallest part of the organisation that the public sees: one or more cost centres of one budget area.
 *
 * @param code in addresses; that of its only cost centre, or that of the first with the number of them behind
 * @param costCentres sorted, the largest in {@code leading}
 * @param leading the cost centre with the most employees, which names the unit
 * @param depth whether it may be opened
 */
public record PublicUnit(String code, String budgetArea, List<String> costCentres, String leading, Depth depth) {

    public PublicUnit {
        costCentres = List.copyOf(costCentres);
        if (!costCentres.contains(leading)) throw new IllegalArgumentException("Not one of its own: " + leading);
    }

    /** How far a unit may be opened. */
    public enum Depth {
        /** Into art groups, and each of these into months. */
        MONTHS,
        /** Not at all: the whole budget area has too few employees. Its sums are the council's appropriation. */
        SUMS_ONLY
    }
}
