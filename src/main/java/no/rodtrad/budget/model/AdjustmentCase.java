package no.rodtrad.budget.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.FiscalYear;

/**
 * What was adjusted at once: the adjustments that one decision made, in one year or several, or a single one that
 * names no decision. The first budget of a year is no adjustment.
 *
 * @param key its name in addresses and figures: letters, digits, hyphens and underscores
 * @param year the first year it changes
 * @param adjustments at least one, from the oldest
 */
public record AdjustmentCase(
        String key, FiscalYear year, Optional<DecisionId> decision, List<AdjustmentHead> adjustments) {

    public AdjustmentCase {
        adjustments = List.copyOf(adjustments);
        if (adjustments.isEmpty()) throw new IllegalArgumentException("A case without adjustments: " + key);
    }

    /** The cases that adjustments make, in the order in which their first adjustments stand. */
    public static List<AdjustmentCase> of(Collection<AdjustmentHead> adjustments) {
        var byKey = new LinkedHashMap<String, List<AdjustmentHead>>();
        for (var head : adjustments) {
            if (head.kind() == AdjustmentKind.ORIGINAL) continue;
            byKey.computeIfAbsent(keyOf(head), _ -> new ArrayList<>()).add(head);
        }
        var cases = new ArrayList<AdjustmentCase>();
        byKey.forEach((key, heads) -> cases.add(new AdjustmentCase(
                key,
                heads.stream()
                        .map(AdjustmentHead::year)
                        .min(FiscalYear::compareTo)
                        .orElseThrow(),
                heads.getFirst().decision(),
                heads)));
        return cases;
    }

    private static String keyOf(AdjustmentHead head) {
        // A full stop divides the name of a figure, so it cannot be part of the key.
        return head.decision()
                .map(DecisionId::value)
                .orElseGet(() -> head.id().value())
                .replace('.', '_');
    }

    /** What is said of it: the words of its first adjustment. */
    public AdjustmentHead head() {
        return adjustments.getFirst();
    }

    /** The adjustments that change that year. */
    public List<AdjustmentHead> in(FiscalYear other) {
        return adjustments.stream().filter(head -> head.year().equals(other)).toList();
    }
}
