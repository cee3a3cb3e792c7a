package no.rodtrad.demo.eksempelvik;

import java.util.Optional;

/**
 * An account that amounts are posted on and budgeted for.
 *
 * @param art as in files: four digits in operations, five beginning with 0 in investments
 * @param project empty when there is none
 * @param counterpart the entity within the municipality that has the other side
 */
record Item(
        Entity entity,
        Nature nature,
        String centre,
        String art,
        String function,
        String project,
        String text,
        Optional<Entity> counterpart) {

    static Item of(Entity entity, Nature nature, String centre, String art, String function, String text) {
        return new Item(entity, nature, centre, account(nature, art), function, "", text, Optional.empty());
    }

    Item on(String newProject) {
        return new Item(entity, nature, centre, art, function, newProject, text, counterpart);
    }

    Item with(Entity other) {
        return new Item(entity, nature, centre, art, function, project, text, Optional.of(other));
    }

    /** The same account as its function was named in that year. */
    Item in(int year) {
        var then = OperatingCell.functionIn(year, function);
        return new Item(entity, nature, centre, art, then, project, text, counterpart);
    }

    /** Three digits of an art become the account of its class. */
    private static String account(Nature nature, String art) {
        var four = art.length() == 3 ? art + "0" : art;
        return nature.isInvestment() ? "0" + four : four;
    }
}
