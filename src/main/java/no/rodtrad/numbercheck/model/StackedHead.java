package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A head on two lines between single spaces, "Rekneskap Regulert Rekneskap Avvik" over "2023 budsjett 2024 2024 i kr":
 * of the ways to put the words of the one over those of the other, the one in which every column has one meaning.
 */
final class StackedHead {

    /** So many ways are tried. */
    private static final int MOST = 3000;

    private static final int LABEL_WORDS = 2;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Function<String, List<TableColumn>> read;
    private int tried;

    StackedHead(Function<String, List<TableColumn>> read) {
        this.read = read;
    }

    /** What stands over each column, from the top down; null when no way gives every column a meaning of its own. */
    @Nullable
    List<String> texts(List<String> lines, int width) {
        if (width < 3) return null;
        for (int i = 0; i + 1 < lines.size(); i++) {
            var best = best(words(lines.get(i)), words(lines.get(i + 1)), width);
            if (best != null) return best;
        }
        return null;
    }

    private static List<String> words(String line) {
        return List.of(SPACE.split(line.strip()));
    }

    private @Nullable List<String> best(List<String> upper, List<String> lower, int width) {
        List<String> best = null;
        int most = 0;
        tried = 0;
        for (int skip = 0; skip <= LABEL_WORDS; skip++) {
            for (var top : divided(upper, skip, width)) {
                for (int under = 0; under <= 1; under++) {
                    for (var bottom : divided(lower, under, width)) {
                        if (++tried > MOST) return null;
                        var texts = new ArrayList<String>();
                        for (int i = 0; i < width; i++) texts.add(top.get(i) + " " + bottom.get(i));
                        int points = points(texts) - skip - under;
                        if (points > most) {
                            most = points;
                            best = texts;
                        }
                    }
                }
            }
        }
        return most >= width * 10 - LABEL_WORDS ? best : null;
    }

    /** Ten for a column with one meaning, nothing for one without or with two. */
    private int points(List<String> texts) {
        int points = 0;
        int dated = 0;
        for (var text : texts) {
            var columns = read.apply(text);
            if (columns.size() != 1) continue;
            var meaning = columns.getFirst().meaning();
            if (meaning == ColumnMeaning.UNKNOWN || meaning == ColumnMeaning.VALUE) continue;
            points += 10;
            if (columns.getFirst().year() > 0) dated++;
        }
        return points + Math.min(1, dated);
    }

    /** The ways to divide words, but the first ones, into so many groups in order. */
    private static List<List<String>> divided(List<String> words, int skip, int groups) {
        var ways = new ArrayList<List<String>>();
        if (words.size() - skip >= groups && words.size() - skip <= groups * 2 + 1)
            divide(words, skip, groups, new ArrayList<>(), ways);
        return ways;
    }

    private static void divide(List<String> words, int from, int groups, List<String> before, List<List<String>> ways) {
        if (groups == 0) {
            if (from == words.size()) ways.add(List.copyOf(before));
            return;
        }
        for (int to = from + 1; to <= words.size() - groups + 1 && to - from <= 3; to++) {
            before.add(String.join(" ", words.subList(from, to)));
            divide(words, to, groups - 1, before, ways);
            before.removeLast();
        }
    }
}
