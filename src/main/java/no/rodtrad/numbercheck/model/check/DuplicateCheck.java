package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.ColumnMeaning;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;

/** The same row of a table or the same statement twice: harmless to the numbers, and yet hardly meant. */
final class DuplicateCheck implements Check {

    private static final int LEAST_WORDS = 5;

    private static final Pattern CODE = Pattern.compile("^\\d{2,6}(?= )");
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");

    private static final int OFTEN = 2;

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        rows(facts, found);
        sentences(facts, found);
    }

    private static void rows(Facts facts, Consumer<NumberIssue> found) {
        for (var table : facts.report().tables()) {
            Map<String, TableRow> seen = new HashMap<>();
            for (var row : table.rows()) {
                long numbers = row.cells().stream()
                        .filter(cell -> cell != null && !cell.isZero())
                        .count();
                if (row.label().length() < 4 || numbers < 2 || row.isSum()) continue;
                var first = seen.putIfAbsent(row.quote(), row);
                if (first == null || isHead(table, first, row)) continue;
                found.accept(new Found(NumberIssueKind.DUPLICATE)
                        .level(NumberIssueLevel.SOFT)
                        .at(row.spot(), row.quote())
                        .values(printed(table, row), "")
                        .because(first.spot())
                        .says("" + first.spot().from())
                        .done());
            }
        }
    }

    /** The line of a whole stands again as the head of its parts: it begins a block of its own, or its parts follow. */
    private static boolean isHead(Table table, TableRow first, TableRow second) {
        int at = indexOf(table, second);
        if (table.rows().get(at - 1) == first) return false;
        if (second.spot().from() > table.rows().get(at - 1).spot().to() + 1) return true;
        if (at + 1 == table.rows().size()) return false;
        var code = CODE.matcher(second.label());
        var next = CODE.matcher(table.rows().get(at + 1).label());
        if (code.find() && next.find() && next.group().length() > code.group().length())
            return next.group().startsWith(code.group());
        return isSumOfNext(table, at);
    }

    private static boolean isSumOfNext(Table table, int at) {
        for (int column = 0; column < table.width(); column++) {
            var whole = table.rows().get(at).cell(column);
            if (whole == null || whole.digits().length() < 2) continue;
            var sum = BigDecimal.ZERO;
            for (int i = at + 1; i < table.rows().size(); i++) {
                var part = table.rows().get(i).cell(column);
                if (part != null) sum = sum.add(part.value());
                if (i > at + 1 && sum.compareTo(whole.value()) == 0) return true;
            }
        }
        return false;
    }

    private static int indexOf(Table table, TableRow row) {
        int at = 0;
        while (table.rows().get(at) != row) at++;
        return at;
    }

    /** The accounts of the row, or its first number. */
    private static String printed(Table table, TableRow row) {
        for (int column : table.columns(ColumnMeaning.ACCOUNTS)) {
            var cell = row.cell(column);
            if (cell != null) return cell.text();
        }
        for (var cell : row.cells()) if (cell != null && !cell.isZero()) return cell.text();
        return row.label();
    }

    /** A report that repeats itself often does so on purpose. */
    private static void sentences(Facts facts, Consumer<NumberIssue> found) {
        var all = new ArrayList<NumberIssue>();
        pairs(facts, all::add);
        if (all.size() <= OFTEN + facts.report().pages() / 40) all.forEach(found);
    }

    private static void pairs(Facts facts, Consumer<NumberIssue> found) {
        Map<Set<String>, List<ReportSentence>> same = new HashMap<>();
        Map<Integer, List<Set<String>>> bySection = new HashMap<>();
        Map<Set<String>, ReportSentence> first = new HashMap<>();
        for (var sentence : facts.report().sentences()) {
            var words = facts.stems(sentence);
            if (words.size() < LEAST_WORDS || !sentence.text().endsWith(".") || isAnaphor(facts, words)) continue;
            if (sentence.text().length() < 40) continue;
            var stems = new HashSet<String>();
            for (var word : words) if (word.stem().length() > 2) stems.add(word.stem());
            // Two sentences with other numbers are no duplicates, however short the numbers are.
            if (sentence.hasDigit())
                stems.add("0 "
                        + NOT_DIGITS.matcher(sentence.text()).replaceAll(" ").strip());
            same.computeIfAbsent(stems, _ -> new ArrayList<>()).add(sentence);
            if (first.putIfAbsent(stems, sentence) == null) {
                bySection
                        .computeIfAbsent(sentence.section(), _ -> new ArrayList<>())
                        .add(stems);
            }
        }
        for (var sentences : same.values()) {
            // What stands three times is a set phrase.
            if (sentences.size() != 2) continue;
            report(facts, sentences.getFirst(), sentences.getLast(), found);
        }
        for (var near : bySection.values()) {
            if (near.size() > 60) continue;
            for (int i = 0; i < near.size(); i++) {
                for (int j = i + 1; j < near.size(); j++) {
                    if (isNear(near.get(i), near.get(j))) report(facts, first, near.get(i), near.get(j), found);
                }
            }
        }
    }

    /** The head of a table that goes on over the page: "Regnskap Budsjett Prognose 30.9." */
    private static boolean isHead(Facts facts, ReportSentence sentence) {
        int columns = 0;
        for (var key : facts.words().keys("column.")) {
            var match = facts.words().find(key).matcher(sentence);
            while (match.find()) columns++;
        }
        return columns >= 4;
    }

    private static void report(
            Facts facts,
            Map<Set<String>, ReportSentence> sentences,
            Set<String> one,
            Set<String> other,
            Consumer<NumberIssue> found) {
        var first = sentences.get(one);
        var second = sentences.get(other);
        if (first == null || second == null) return;
        if (first.spot().from() > second.spot().from()) report(facts, second, first, found);
        else report(facts, first, second, found);
    }

    /** Nearly all words are the same, and no digit tells them apart. */
    private static boolean isNear(Set<String> one, Set<String> other) {
        if (Math.min(one.size(), other.size()) < 6) return false;
        if (digits(one) || digits(other)) return false;
        int shared = 0;
        for (var stem : one) if (other.contains(stem)) shared++;
        return shared * 100 >= 74 * Math.max(one.size(), other.size());
    }

    private static boolean digits(Set<String> stems) {
        return stems.stream().anyMatch(stem -> Character.isDigit(stem.charAt(0)));
    }

    private static boolean isAnaphor(Facts facts, List<Stems.Word> words) {
        return facts.words().words("anaphor").contains(words.getFirst().lower());
    }

    private static void report(Facts facts, ReportSentence first, ReportSentence second, Consumer<NumberIssue> found) {
        if (isHead(facts, second)) return;
        found.accept(new Found(NumberIssueKind.DUPLICATE)
                .level(NumberIssueLevel.SOFT)
                .in(second, 0, second.text().length())
                .values(second.text(), "")
                .because(first.spot())
                .says("" + first.spot().from())
                .done());
    }
}
