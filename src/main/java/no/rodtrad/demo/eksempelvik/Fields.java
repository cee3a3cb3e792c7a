package no.rodtrad.demo.eksempelvik;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.demo.money.AccountCodes;
import no.rodtrad.demo.money.CostCentre;
import no.rodtrad.demo.money.Season;

/**
 * Reads the fields that many files of the books have.
 *
 * @param centres every cost centre by its code
 */
record Fields(FactFolder folder, Map<String, CostCentre> centres) {

    /** In kroner: more than this small municipality turns over, and no product of two of them overflows. */
    static final long MOST = 1_000_000_000;

    static final Predicate<String> THREE_DIGITS = Pattern.compile("\\d{3}").asMatchPredicate();

    static IntStream years() {
        return IntStream.rangeClosed(EksempelvikBooks.FIRST_YEAR, EksempelvikBooks.LAST_YEAR);
    }

    /** Kroner as øre. */
    static long ore(FactRow row, String column) {
        return ore(row, column, -MOST, MOST);
    }

    static long positive(FactRow row, String column) {
        return ore(row, column, 0, MOST);
    }

    static long ore(FactRow row, String column, long least, long most) {
        return 100 * row.number(column, least, most);
    }

    /** Nothing when the field is empty. */
    static Optional<Long> optionalOre(FactRow row, String column) {
        return row.optionalNumber(column, -MOST, MOST).map(kroner -> 100 * kroner);
    }

    static Entity entity(FactRow row, String column, Predicate<Entity> which) {
        return row.code(column, code -> named(Entity.values(), code).filter(which), Entity.KK);
    }

    static Entity entity(FactRow row) {
        return entity(row, "entity", _ -> true);
    }

    static Nature nature(FactRow row, Predicate<Nature> which) {
        return row.code("nature", code -> named(Nature.values(), code).filter(which), Nature.PURCHASE);
    }

    static Season season(FactRow row) {
        return row.code("season", Season::named, Season.MONTHLY);
    }

    static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Stream.of(values).filter(each -> each.name().equals(name)).findFirst();
    }

    /** A known cost centre of that entity. */
    String centre(FactRow row, String column, Entity entity) {
        var code = AccountCodes.costCentre(row, column);
        var centre = Optional.ofNullable(centres.get(code));
        row.known(column, code, centre.isPresent());
        if (centre.isPresent() && !centre.get().entity().equals(entity.name())) {
            row.problem(column, "demo.problem.other-entity", entity.name());
        }
        return code;
    }
}
