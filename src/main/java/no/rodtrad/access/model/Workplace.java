package no.rodtrad.access.model;

import java.util.OptionalInt;

/**
 * A cost centre, seen with the eyes of those who work there.
 *
 * @param serviceUnit the unit above it
 * @param budgetArea the area above that; public units never cross it
 * @param employees empty when nobody has told us how many they are
 */
public record Workplace(String costCentre, String serviceUnit, String budgetArea, OptionalInt employees) {

    /** Unknown counts as none, so that what we do not know is never shown alone. */
    int knownEmployees() {
        return employees.orElse(0);
    }
}
