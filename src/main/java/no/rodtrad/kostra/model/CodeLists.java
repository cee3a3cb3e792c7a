package no.rodtrad.kostra.model;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * The codes that may stand in one delivery.
 *
 * @param ofYear the year whose lists these are: the nearest that is known
 * @param functions without blanks; none when the form has no functions
 * @param expired functions that are taken in with a warning
 * @param chapters four characters, filled with blanks
 * @param arts three characters; none when arts are not controlled
 * @param sectors three characters, filled with blanks
 * @param combinations the codes that a control of combinations names, by its number
 */
public record CodeLists(
        int ofYear,
        SortedSet<String> functions,
        Set<String> expired,
        SortedSet<String> chapters,
        SortedSet<String> arts,
        SortedSet<String> sectors,
        Map<String, Set<String>> combinations) {

    public CodeLists {
        combinations = Map.copyOf(combinations);
    }

    /** @param rule number of a control, such as {@code 025} */
    public Set<String> combination(String rule) {
        return combinations.getOrDefault(rule, Set.of());
    }
}
