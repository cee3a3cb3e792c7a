package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that the check knows. They are data: see {@code policy/numbercheck/words.properties}. */
public final class Vocabulary {

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed();

    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final Map<String, QuickPattern> patterns = new HashMap<>();
    private final Set<String> abbreviations;
    private final Map<String, Integer> numerals = new HashMap<>();
    private final Map<String, QuickPattern> prefixes = new ConcurrentHashMap<>();
    private final Map<String, List<String>> keys = new ConcurrentHashMap<>();

    /** @param raw a key and its words, separated by {@code |} */
    public Vocabulary(Map<String, String> raw) {
        for (var key : new TreeSet<>(raw.keySet())) {
            var words = new ArrayList<String>();
            for (var word : raw.getOrDefault(key, "").split("\\|")) if (!word.isBlank()) words.add(word.strip());
            words.sort(LONGEST_FIRST);
            groups.put(key, List.copyOf(words));
            patterns.put(key, pattern(words));
        }
        abbreviations = Set.copyOf(words("abbreviation"));
        for (var key : groups.keySet()) {
            if (!key.startsWith("numeral.")) continue;
            for (var word : words(key)) numerals.put(word, Integer.parseInt(key.substring(8)));
        }
    }

    /** The longest first. */
    public List<String> words(String group) {
        return groups.getOrDefault(group, List.of());
    }

    /** Whole words of a group, in lower case text. */
    public QuickPattern find(String group) {
        return quick(group);
    }

    public boolean has(String group, String lowerText) {
        return quick(group).in(lowerText);
    }

    public boolean has(String group, ReportSentence sentence) {
        return quick(group).in(sentence);
    }

    private QuickPattern quick(String group) {
        var known = patterns.get(group);
        if (known == null) throw new IllegalArgumentException("No words called " + group);
        return known;
    }

    /** The keys that begin so, for example {@code direction.}. */
    public List<String> keys(String prefix) {
        return keys.computeIfAbsent(
                prefix,
                _ -> groups.keySet().stream()
                        .filter(key -> key.startsWith(prefix))
                        .toList());
    }

    /** Whether any word of the groups whose keys begin so stands in a text: most texts have none. */
    public boolean hasAny(String prefix, String lowerText) {
        return any(prefix).inRare(lowerText);
    }

    public boolean hasAny(String prefix, ReportSentence sentence) {
        return any(prefix).in(sentence);
    }

    private QuickPattern any(String prefix) {
        return prefixes.computeIfAbsent(
                prefix,
                _ -> pattern(keys(prefix).stream()
                        .flatMap(key -> words(key).stream())
                        .distinct()
                        .sorted(LONGEST_FIRST)
                        .toList()));
    }

    public boolean isAbbreviation(String lowerWord) {
        return abbreviations.contains(lowerWord);
    }

    /** 5 for {@code fem}; null when it is no number in words. */
    public @Nullable Integer numeral(String lowerWord) {
        return numerals.get(lowerWord);
    }

    /** A count in digits or in words; null when it is none, or has more digits than what is counted. */
    public @Nullable Integer count(String lowerWord) {
        if (!Character.isDigit(lowerWord.charAt(0))) return numeral(lowerWord);
        return COUNT.matcher(lowerWord).matches() ? Integer.valueOf(lowerWord) : null;
    }

    /** 1 to 12 for the name of a month; 0 when it is none. */
    public int month(String lowerWord) {
        for (int month = 1; month <= 12; month++) if (words("month." + month).contains(lowerWord)) return month;
        return 0;
    }

    /** By first letters, and what no word begins with is passed over at once: alternatives are tried one by one. */
    private static QuickPattern pattern(List<String> words) {
        var rests = new LinkedHashMap<String, List<String>>();
        for (var word : words) {
            int second = word.offsetByCodePoints(0, 1);
            boolean open = word.endsWith("*");
            var rest = Pattern.quote(word.substring(second, word.length() - (open ? 1 : 0))) + (open ? "\\p{L}*" : "");
            rests.computeIfAbsent(Pattern.quote(word.substring(0, second)), _ -> new ArrayList<>())
                    .add(rest);
        }
        var alternatives = rests.entrySet().stream()
                .map(each -> each.getKey() + "(?:" + String.join("|", each.getValue()) + ")")
                .collect(Collectors.joining("|"));
        var first = rests.isEmpty() ? "" : "(?=[" + String.join("", rests.keySet()) + "])";
        return QuickPattern.of(first + "(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])");
    }
}
