package no.rodtrad.demo.money;

import java.util.Optional;

/**
 * A line that the council votes on.
 *
 * @param committee code of the committee; empty for the areas that are common to the municipality
 * @param table where it is printed: programme, central_income, central_expenditure, finance, dispositions or
 *     counter_item
 */
public record BudgetArea(String code, String name, Optional<String> committee, String table) {

    /** The table of the areas that belong to a committee. */
    public static final String PROGRAMME = "programme";

    public boolean isProgramme() {
        return table.equals(PROGRAMME);
    }
}
