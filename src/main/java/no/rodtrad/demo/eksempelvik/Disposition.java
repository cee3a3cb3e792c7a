package no.rodtrad.demo.eksempelvik;

import java.util.Optional;

/**
 * A movement between a year and a fund, another year or the investment accounts, as the budget of the year has it.
 *
 * @param fund code of the fund, when there is one
 */
record Disposition(Item item, Optional<String> fund, long revisedOre) {

    /** Whether a budget may plan it; the others follow from how the year ends. */
    static boolean isPlanned(Nature nature) {
        return switch (nature) {
            case TO_INVESTMENT, TO_RESERVE, FROM_RESERVE, COVER_OF_DEFICIT, TO_RESTRICTED, FROM_RESTRICTED -> true;
            case CAPITAL_TO_FREE, CAPITAL_FROM_FREE, CAPITAL_TO_RESTRICTED, CAPITAL_FROM_RESTRICTED -> true;
            default -> false;
        };
    }

    /** Use of a fund is negative, as in entries. */
    static boolean isUse(Nature nature) {
        return switch (nature) {
            case FROM_RESERVE, FROM_RESTRICTED, CAPITAL_FROM_FREE, CAPITAL_FROM_RESTRICTED -> true;
            default -> false;
        };
    }

    static Item transfer(Entity entity) {
        var centre = entity == Entity.KK ? "940201" : "070101";
        return Item.of(entity, Nature.TO_INVESTMENT, centre, "570", "880", "Overføring til investering");
    }

    static Item received(Entity entity) {
        var centre = entity == Entity.KK ? "940201" : "070101";
        return Item.of(entity, Nature.FROM_OPERATION, centre, "970", "880", "Overføring fra drift");
    }

    static Item allocation(Entity entity) {
        return Item.of(entity, Nature.TO_RESERVE, centre(entity), "540", "880", "Avsetning til disposisjonsfond");
    }

    static Item use(Entity entity) {
        var centre = entity == Entity.KK ? "940101" : centre(entity);
        return Item.of(entity, Nature.FROM_RESERVE, centre, "940", "880", "Bruk av disposisjonsfond");
    }

    static Item cover(Entity entity) {
        return Item.of(
                entity, Nature.COVER_OF_DEFICIT, centre(entity), "530", "880", "Dekning av tidligere års merforbruk");
    }

    static Item deficit(Entity entity) {
        return Item.of(entity, Nature.DEFICIT_CARRIED, centre(entity), "980", "899", "Merforbruk ført fram");
    }

    static Item freeAllocation(Entity entity) {
        return Item.of(
                entity, Nature.CAPITAL_TO_FREE, centre(entity), "540", "880", "Avsetning til ubundet investeringsfond");
    }

    static Item uncovered(Entity entity) {
        return Item.of(entity, Nature.UNCOVERED_CARRIED, centre(entity), "980", "899", "Udekket beløp ført fram");
    }

    static Item coverOfUncovered(Entity entity) {
        return Item.of(
                entity,
                Nature.COVER_OF_UNCOVERED,
                centre(entity),
                "530",
                "880",
                "Dekning av tidligere års udekket beløp");
    }

    private static String centre(Entity entity) {
        return switch (entity) {
            case KK -> "940301";
            case EKF -> "070101";
            case LF -> "080101";
        };
    }
}
