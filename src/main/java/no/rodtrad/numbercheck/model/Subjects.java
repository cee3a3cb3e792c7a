package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds in a sentence the things that tables have rows for, also by shorter names and with other endings. */
public final class Subjects {

    /** A row of a table. */
    public record TableLine(Table table, TableRow row) {}

    /**
     * Rows named at a place in a sentence.
     *
     * @param whole whether the whole label is named
     */
    public record Subject(int start, int end, List<TableLine> lines, boolean whole) {}

    private record Alias(List<String> stems, TableLine line, boolean whole) {}

    private static final Set<String> SCOPES = Set.of(
            "private",
            "privat",
            "øvrige",
            "andre",
            "interkommunale",
            "statlige",
            "nye",
            "ny",
            "nytt",
            "tidligere",
            "netto",
            "brutto",
            "alle",
            "samtlige",
            "avsetning",
            "bruk");
    private static final Set<String> GENERAL = Set.of(
            "sum",
            "andre",
            "øvrige",
            "diverse",
            "annet",
            "anna",
            "totalt",
            "felles",
            "drift",
            "total",
            "kommunen",
            "kommune",
            "netto",
            "brutto",
            "samlet",
            "endring",
            "resultat",
            "budsjett",
            "regnskap",
            "avvik",
            "tiltak",
            "antall",
            "mål",
            "status",
            "saldo",
            "året",
            "beløp",
            "renter",
            "personer",
            "andel");

    /** "Ny brannstasjon" is called "brannstasjonen". */
    private static final Pattern NEW = Pattern.compile("^(?:Ny|Nytt|Nye) ");

    private final Map<String, List<Alias>> byFirst = new HashMap<>();
    /** Names for the same thing, each as its stems. */
    private final List<List<List<String>>> same = new ArrayList<>();

    Subjects(List<Table> tables, Vocabulary words) {
        for (var key : words.keys("same.")) {
            same.add(words.words(key).stream().map(name -> stems(name, false)).toList());
        }
        for (var table : tables) {
            for (var row : table.rows()) add(new TableLine(table, row));
        }
    }

    private void add(TableLine line) {
        var label = line.row().label();
        if (label.length() < 3 || label.length() > 90) return;
        var names = new ArrayList<String>();
        names.add(label);
        var plain = NEW.matcher(label).replaceFirst("");
        if (plain.length() > 5) names.add(plain);
        int comma = label.indexOf(',');
        if (comma > 3) names.add(label.substring(0, comma));
        int bracket = label.indexOf('(');
        if (bracket > 3) names.add(label.substring(0, bracket));
        for (var joint : List.of(" og ", "/", " – ", " - ")) {
            int at = label.indexOf(joint);
            if (at > 4 && label.indexOf(',') < 0 && !label.substring(0, at).endsWith("-")) {
                names.add(label.substring(0, at));
            }
        }
        var seen = new HashSet<List<String>>();
        for (var name : names) {
            var stems = stems(name, line.row().isSum());
            if (stems.isEmpty() || !seen.add(stems)) continue;
            if (stems.size() == 1 && stems.getFirst().length() < 3) continue;
            named(stems, line, name.equals(label));
            for (var group : same) {
                if (!group.contains(stems)) continue;
                for (var other : group) if (seen.add(other)) named(other, line, name.equals(label));
            }
        }
    }

    private void named(List<String> stems, TableLine line, boolean whole) {
        byFirst.computeIfAbsent(stems.getFirst(), _ -> new ArrayList<>()).add(new Alias(stems, line, whole));
    }

    private static List<String> stems(String name, boolean sum) {
        var words = new ArrayList<>(Stems.words(name));
        // "NAV" is a code by its letters, and a name where it stands alone.
        while (!words.isEmpty() && isCode(words.getFirst(), name) && !(words.size() == 1 && isShort(words.getFirst())))
            words.removeFirst();
        if (sum) words.removeIf(word -> GENERAL.contains(word.lower()));
        if (words.size() == 1 && GENERAL.contains(words.getFirst().lower())) return List.of();
        return words.stream().map(Stems.Word::stem).toList();
    }

    /** "EK", "7.1" or "100" before a name. */
    private static boolean isCode(Stems.Word word, String name) {
        var text = name.substring(word.start(), word.end());
        return Character.isDigit(text.charAt(0)) || text.length() <= 3 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static boolean isShort(Stems.Word word) {
        return word.lower().length() == 3 && word.lower().chars().allMatch(Character::isLetter);
    }

    /** The subjects of a sentence, from left to right; where two overlap, the longer name. */
    List<Subject> in(ReportSentence sentence, List<Stems.Word> words) {
        var found = new ArrayList<Subject>();
        for (int i = 0; i < words.size(); i++) {
            int longest = 0;
            var lines = new ArrayList<TableLine>();
            boolean whole = false;
            for (var alias : byFirst.getOrDefault(words.get(i).stem(), List.of())) {
                int length = alias.stems().size();
                if (length < longest || !fits(words, i, alias.stems())) continue;
                if (length > longest) {
                    lines.clear();
                    whole = false;
                }
                longest = length;
                lines.add(alias.line());
                whole |= alias.whole();
            }
            if (longest == 0 || isOther(sentence, words, i, longest)) continue;
            found.add(
                    new Subject(words.get(i).start(), words.get(i + longest - 1).end(), List.copyOf(lines), whole));
            i += longest - 1;
        }
        // "Gebyrinntektene for avløp": of the row, in the column of that name.
        if (found.stream().anyMatch(subject -> !isTurned(subject))) found.removeIf(Subjects::isTurned);
        return found;
    }

    /** Whether it is but the column of a table, see {@link AcrossTables}. */
    private static boolean isTurned(Subject subject) {
        return subject.lines().stream()
                .allMatch(line -> line.row().spot() == line.table().spot());
    }

    private static boolean fits(List<Stems.Word> words, int at, List<String> stems) {
        if (at + stems.size() > words.size()) return false;
        for (int i = 0; i < stems.size(); i++) if (!words.get(at + i).stem().equals(stems.get(i))) return false;
        return true;
    }

    /** "private barnehager" is not the row "Barnehager", and "Helse og mestring" is not the row "Helse". */
    private boolean isOther(ReportSentence sentence, List<Stems.Word> words, int at, int length) {
        if (at > 0 && SCOPES.contains(words.get(at - 1).lower())) return true;
        int end = words.get(at + length - 1).end();
        if (length > 1 || !sentence.lower().startsWith(" og ", end) || at + length >= words.size()) return false;
        var next = words.get(at + length);
        if (next.start() != end + 4) return false;
        return !byFirst.containsKey(next.stem());
    }
}
