package no.rodtrad.numbercheck.model.check;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** The opposite of a word of direction. */
final class Directions {

    private static final Map<String, String> OPPOSITES = Map.ofEntries(
            Map.entry("merforbruk", "mindreforbruk"),
            Map.entry("meirforbruk", "mindreforbruk"),
            Map.entry("mindreforbruk", "merforbruk"),
            Map.entry("merinntekt", "mindreinntekt"),
            Map.entry("meirinntekt", "mindreinntekt"),
            Map.entry("mindreinntekt", "merinntekt"),
            Map.entry("merutgift", "mindreutgift"),
            Map.entry("mindreutgift", "merutgift"),
            Map.entry("overskudd", "underskudd"),
            Map.entry("underskudd", "overskudd"),
            Map.entry("overskot", "underskot"),
            Map.entry("underskot", "overskot"),
            Map.entry("økte", "gikk ned"),
            Map.entry("auka", "gjekk ned"),
            Map.entry("økning", "nedgang"),
            Map.entry("auke", "nedgang"),
            Map.entry("nedgang", "økning"),
            Map.entry("gikk opp", "gikk ned"),
            Map.entry("gjekk opp", "gjekk ned"),
            Map.entry("økt", "redusert"),
            Map.entry("redusert", "økt"),
            Map.entry("reduserte", "økte"),
            Map.entry("reduksjon", "økning"),
            Map.entry("steg", "falt"),
            Map.entry("falt", "steg"),
            Map.entry("vekst", "nedgang"),
            Map.entry("overforbruk", "mindreforbruk"),
            Map.entry("overskrid", "mindreforbruk"),
            Map.entry("gikk ned", "økte"),
            Map.entry("gjekk ned", "auka"));

    private static final Map<String, String> COMPARED = Map.ofEntries(
            Map.entry("mer", "mindre"),
            Map.entry("meir", "mindre"),
            Map.entry("mindre", "mer"),
            Map.entry("høyere", "lavere"),
            Map.entry("lavere", "høyere"),
            Map.entry("høgare", "lågare"),
            Map.entry("lågare", "høgare"),
            Map.entry("flere", "færre"),
            Map.entry("fleire", "færre"),
            Map.entry("færre", "flere"),
            Map.entry("bedre", "dårligere"),
            Map.entry("betre", "dårlegare"),
            Map.entry("dårligere", "bedre"),
            Map.entry("dårlegare", "betre"),
            Map.entry("dyrere", "billigere"),
            Map.entry("dyrare", "billegare"),
            Map.entry("billigere", "dyrere"),
            Map.entry("billegare", "dyrare"),
            Map.entry("opp", "ned"),
            Map.entry("ned", "opp"),
            Map.entry("over", "under"),
            Map.entry("under", "over"));

    private Directions() {}

    /** Empty when it has none that we know. */
    static String opposite(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var known = OPPOSITES.get(lower);
        if (known != null) return known;
        var compared = COMPARED.get(lower);
        if (compared != null) return compared;
        // "Reduserte" begins with "redusert" too: the longest is meant.
        return OPPOSITES.keySet().stream()
                .filter(lower::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(OPPOSITES::get)
                .orElse("");
    }
}
