package no.rodtrad.demo.investment;

import java.util.Optional;
import no.rodtrad.demo.money.BudgetArea;

/**
 * A project of the printed table of projects (2B).
 *
 * @param key six digits, ours: the project of every entry on it
 * @param entity whose accounts it is in
 * @param programme code of its {@link BudgetArea}, when the table names one
 * @param part which line of the first part it divides, 1 to 4
 * @param name as printed; the same name may stand under several programme areas
 * @param art what is bought, three digits: our reading of the name
 * @param function three digits: our reading of the name
 * @param place named in the title, when one is
 * @param district code of the district that the place is in
 */
record ProjectFact(
        String key,
        String entity,
        Optional<String> programme,
        Optional<String> committee,
        int part,
        String name,
        String art,
        String function,
        TaxKind tax,
        Optional<String> place,
        Optional<String> district,
        ColumnAmounts amounts) {

    /** Whether value added tax is compensated on it. */
    enum TaxKind {
        NONE,
        COMPENSATED,
        /** Deducted as a rule, and so given a share of the compensation only when the others cannot carry it. */
        LAST_OF_ALL
    }
}
