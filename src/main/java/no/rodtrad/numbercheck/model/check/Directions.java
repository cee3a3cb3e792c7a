package no.rodtrad.numbercheck.model.check;

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
            Map.entry("gikk ned", "økte"),
            Map.entry("gjekk ned", "auka"));

    private static final Map<String, String> COMPARED = Map.of(
            "mer", "mindre",
            "meir", "mindre",
            "mindre", "mer",
            "høyere", "lavere",
            "lavere", "høyere",
            "høgare", "lågare",
            "lågare", "høgare",
            "over", "under",
            "under", "over");

    private Directions() {}

    /** Empty when it has none that we know. */
    static String opposite(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var known = OPPOSITES.get(lower);
        if (known != null) return known;
        var compared = COMPARED.get(lower);
        if (compared != null) return compared;
        for (var each : OPPOSITES.entrySet()) if (lower.startsWith(each.getKey())) return each.getValue();
        return "";
    }
}
