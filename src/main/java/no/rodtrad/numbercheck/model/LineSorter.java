package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells what each line is: a row, a point of a list, a heading, running text, or the head or foot of a page. */
final class LineSorter {

    enum Sort {
        BLANK,
        FURNITURE,
        HEADING,
        ITEM,
        ROW,
        TEXT
    }

    /** @param row how the line reads as a row; null when it cannot be one */
    record Sorted(SourceLine line, Sort sort, @Nullable RowText row) {

        boolean isWhite() {
            return sort == Sort.BLANK || sort == Sort.FURNITURE;
        }
    }

    private static final Pattern FOOT = Pattern.compile("(?:.*\\W)?(?:side|page) \\d+(?: av \\d+)?(?:\\W.*)?");
    /** What the head or foot of a page says, unlike the head of a table, which is repeated too. */
    private static final Pattern RUNNING = Pattern.compile(
            "kommune|årsmelding|årsrapport|årsberetning|årsrekneskap|årsregnskap|tertial|rapport|økonomiplan"
                    + "|budsjett 20|meldin");

    private static final Pattern HEADED =
            Pattern.compile("(?:.* )?(?:budsjett|bud\\.|regnskap|rekneskap|hausten|høsten|våren|per|pr\\.?)");
    private static final Pattern YEARS = Pattern.compile("(?:(?:19|20)\\d|[1-3])\\d");

    /** A line of the table of contents: what it leads to stands on another page. */
    private static final Pattern LEADER = Pattern.compile(".*\\.{4,} ?\\d{1,3}");

    private static final Pattern CONTENTS = Pattern.compile("innhold|innholdsfortegnelse|innhald|innhaldsliste");
    private static final Pattern LEADS_TO = Pattern.compile("(?=.*\\p{L}).*\\s(\\d{1,3})");
    /** "Tabell 3. Netto driftsutgifter" names a table, and begins no section. */
    static final Pattern CAPTION = Pattern.compile("(?i)\\s*(?:tabell|figur|diagram) ?\\d+(?:[.-]\\d+)*[.: ].*");

    /** Among rows: that of those below. */
    static final Pattern LONE_YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private static final Pattern PAGE_NUMBER = Pattern.compile("\\d{1,3}");
    static final Pattern ITEM =
            Pattern.compile("\\s*(?:[•▪·●○◦*➢✓■]|[–-](?=\\s+\\p{L})|[a-z]\\)|\\d{1,2}\\))\\s+\\S.*");
    static final Pattern NUMBERED = Pattern.compile("(?:kapittel |note )?\\d{1,2}(?:\\.\\d{1,2}){0,3}[.:]? +\\p{Lu}.*");
    private static final Pattern TITLE = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){1,3} +\\p{Lu}[^\\d.]{2,60}");
    /** "Brukere per 31.12." */
    private static final Pattern DATED = Pattern.compile(".*\\d\\.(?:\\d{1,2}\\.)?");

    /** A point of a list, or what ends as a sentence does. */
    private static final Pattern SENTENCE = Pattern.compile("\\d+\\. .*|.*[.:,;?]");

    private static final Pattern NAMED = Pattern.compile("(?:kapittel|note) .*");
    private static final Pattern NOTE = Pattern.compile("(?:Note|NOTE) \\d{1,2}[.:]? +\\p{Lu}.*");
    private static final Pattern DATE_END = Pattern.compile(".*\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}");

    private static final Set<String> OPEN_ENDS = Set.copyOf(List.of(
            "på til fra frå av var og i er om med mot ble vart sak side kapittel kap § nr kr per pr siden over under"
                    .concat(" mellom innen januar februar mars april mai juni juli august september oktober november")
                    .concat(" desember eller hadde for er ca det som tabell figur note vedlegg innan sidan har fram")
                    .split(" ")));

    private LineSorter() {}

    static List<Sorted> sort(List<SourceLine> lines) {
        var furniture = furniture(lines);
        // Each line is read by itself, and in many ways: side by side.
        var read = new @Nullable RowText[lines.size()];
        IntStream.range(0, read.length).parallel().forEach(i -> {
            var line = lines.get(i);
            if (!line.isBlank() && !furniture[i] && mayBeRow(line)) read[i] = rowOf(line);
        });
        var rows = Arrays.asList(read);
        var sorted = new ArrayList<Sorted>();
        for (int i = 0; i < lines.size(); i++) {
            var row = rows.get(i);
            if (row != null && isWeak(row, lines.get(i)) && !hasNeighbour(lines, rows, i)) row = null;
            var sort = row != null
                    ? Sort.ROW
                    : lines.get(i).isBlank() ? Sort.BLANK : furniture[i] ? Sort.FURNITURE : sortOf(lines, furniture, i);
            sorted.add(new Sorted(lines.get(i), sort, row));
        }
        return sorted;
    }

    private static boolean mayBeRow(SourceLine line) {
        if (!line.cells().isEmpty()) return true;
        if (line.form() != SourceLine.Form.UNKNOWN) return false;
        return line.text().indexOf('|') >= 0 || !ITEM.matcher(line.text()).matches();
    }

    private static @Nullable RowText rowOf(SourceLine line) {
        var row = RowText.of(line);
        if (row == null || row.isYearsOnly() || isHead(row)) return null;
        if (!line.cells().isEmpty() || !row.texts().isEmpty()) return row;
        var label = row.label();
        var words = label.isEmpty() ? new String[0] : label.split(" ");
        if (words.length > 11 || label.length() > 90) return null;
        if (words.length > 0) {
            var last = words[words.length - 1].toLowerCase(java.util.Locale.ROOT);
            if (OPEN_ENDS.contains(last) && row.ends().isEmpty()) return null;
            boolean ends = label.endsWith(".") && !DATED.matcher(label).matches();
            if (ends && words.length > 3 || label.endsWith(";")) return null;
            if (label.contains(". ") && words.length > 4 && row.ends().isEmpty()) return null;
        }
        return row;
    }

    /** "Regnskap 2024   budsjett 24   2023": the rest of a head. */
    private static boolean isHead(RowText row) {
        return HEADED.matcher(row.label().toLowerCase(java.util.Locale.ROOT)).matches()
                && row.ways().stream()
                        .anyMatch(way -> way.stream()
                                .allMatch(cell -> cell != null
                                        && YEARS.matcher(cell.text()).matches()));
    }

    /** One number at the end of a line is a row only among rows. */
    private static boolean isWeak(RowText row, SourceLine line) {
        if (!line.cells().isEmpty() || !row.texts().isEmpty()) return false;
        int fewest = row.ways().stream().mapToInt(List::size).min().orElse(0);
        if (fewest >= 3 || row.ends().size() >= 2) return false;
        return row.label().isEmpty()
                ? row.mostCells() < 2
                : fewest < 2 || row.label().length() > 60;
    }

    private static boolean hasNeighbour(List<SourceLine> lines, List<@Nullable RowText> rows, int at) {
        return isRowNear(lines, rows, at, -1) || isRowNear(lines, rows, at, 1);
    }

    private static boolean isRowNear(List<SourceLine> lines, List<@Nullable RowText> rows, int at, int step) {
        int blanks = 0;
        for (int i = at + step; i >= 0 && i < lines.size() && blanks < 2; i += step) {
            if (lines.get(i).isBlank()) {
                blanks++;
                continue;
            }
            if (LONE_YEAR.matcher(lines.get(i).text().strip()).matches()) continue;
            return rows.get(i) != null && !looksLikeProse(lines.get(at).text());
        }
        return false;
    }

    private static boolean looksLikeProse(String text) {
        var stripped = text.strip();
        return stripped.length() > 75 && !stripped.contains("  ");
    }

    private static Sort sortOf(List<SourceLine> lines, boolean[] furniture, int at) {
        var line = lines.get(at);
        switch (line.form()) {
            case HEADING -> {
                return Sort.HEADING;
            }
            case ITEM -> {
                return Sort.ITEM;
            }
            case PARAGRAPH -> {
                return isNumberedTitle(line.text().strip()) ? Sort.HEADING : Sort.TEXT;
            }
            case ROW -> {
                return Sort.TEXT;
            }
            default -> {
                // What the source does not tell is seen from the line itself.
            }
        }
        if (ITEM.matcher(line.text()).matches()) return Sort.ITEM;
        return isHeading(lines, furniture, at) ? Sort.HEADING : Sort.TEXT;
    }

    /** "7.2 Helse og omsorg": a style of its own name does not tell that it is a heading. */
    private static boolean isNumberedTitle(String text) {
        return text.length() <= 80
                && NUMBERED.matcher(text).matches()
                && !SENTENCE.matcher(text).matches()
                && !DATE_END.matcher(text).matches();
    }

    /** "Note 9 Kapitalkonto" begins another table. */
    static boolean isNote(String text) {
        return NOTE.matcher(text).matches();
    }

    private static boolean isHeading(List<SourceLine> lines, boolean[] furniture, int at) {
        var text = lines.get(at).text().strip();
        if (CAPTION.matcher(text).matches()) return false;
        if (text.length() > 80 || text.isEmpty() || HeadReader.cells(text).size() > 2) return false;
        char end = text.charAt(text.length() - 1);
        if (end == '.' || end == ':' || end == ',' || end == ';' || end == '-') return false;
        if (DATE_END.matcher(text).matches()) return false;
        boolean numbered = NUMBERED.matcher(
                        NAMED.matcher(text.toLowerCase(java.util.Locale.ROOT)).matches()
                                ? text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1)
                                : text)
                .matches();
        // The head of a page stands close above the title it begins with.
        boolean alone = at == 0 || lines.get(at - 1).isBlank() || furniture[at - 1];
        boolean followed = at + 1 < lines.size() && !lines.get(at + 1).isBlank();
        if (numbered) return alone || !followed || isCloseTitle(lines, at);
        return alone && !followed && Character.isUpperCase(text.charAt(0));
    }

    /** "4.2 Sykefravær", close to the lines above and below it, and no point of a list of such. */
    private static boolean isCloseTitle(List<SourceLine> lines, int at) {
        var text = lines.get(at).text().strip();
        var above = lines.get(at - 1).text().strip();
        var below = lines.get(at + 1).text().strip();
        if (NUMBERED.matcher(below).matches()) return below.startsWith(text.split(" ", 2)[0] + ".1 ");
        boolean ends = SENTENCE.matcher(above).matches()
                || Character.isDigit(above.charAt(above.length() - 1))
                || isNumberedTitle(above);
        return ends && TITLE.matcher(text).matches() && Character.isUpperCase(below.charAt(0));
    }

    /** Heads and feet of pages: what says its page, and what stands again near the turn of a page. */
    private static boolean[] furniture(List<SourceLine> lines) {
        var furniture = new boolean[lines.size()];
        contents(lines, furniture);
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isBlank()
                    || line.form() != SourceLine.Form.UNKNOWN
                    || line.text().length() > 200) continue;
            seen.merge(Spaces.masked(line.text()), 1, Integer::sum);
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isBlank() || line.form() != SourceLine.Form.UNKNOWN) continue;
            boolean near = nearTurn(lines, i);
            if (!near && !mayNamePage(line.text())) continue;
            var text = Spaces.single(line.text().strip());
            if (text.length() > 130) continue;
            var lower = text.toLowerCase(java.util.Locale.ROOT);
            boolean foot = text.length() < 90 && namesPage(lower);
            if (!foot && !near) continue;
            boolean often = isOften(text, lower, seen);
            furniture[i] |= foot && (often || text.length() < 20 || near);
            furniture[i] |= near && (often || PAGE_NUMBER.matcher(text).matches());
        }
        return furniture;
    }

    /** In any letters: seen without writing the line in small ones. */
    private static boolean mayNamePage(String text) {
        return text.contains("ide") || text.contains("age") || text.contains("IDE") || text.contains("AGE");
    }

    private static boolean namesPage(String lower) {
        return (lower.contains("side ") || lower.contains("page "))
                && FOOT.matcher(lower).matches();
    }

    /** A row that stands again after the turn of a page has many numbers; a head or a foot has a year and a page. */
    private static boolean isOften(String text, String lower, Map<String, Integer> seen) {
        var masked = Spaces.masked(text);
        return seen.getOrDefault(masked, 0) >= 2
                && RUNNING.matcher(lower).find()
                && masked.chars().filter(c -> c == '#').count() <= 3;
    }

    /** What the list of contents says is said again where it leads to. */
    private static void contents(List<SourceLine> lines, boolean[] furniture) {
        int page = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).form() != SourceLine.Form.UNKNOWN) continue;
            var text = lines.get(i).text().strip();
            var leads = LEADS_TO.matcher(text);
            if (CONTENTS.matcher(text.toLowerCase(java.util.Locale.ROOT)).matches()) {
                page = 0;
            } else if (page >= 0 && leads.matches() && Integer.parseInt(leads.group(1)) >= page) {
                page = Integer.parseInt(leads.group(1));
                furniture[i] = true;
            } else {
                page = -1;
            }
            furniture[i] |= text.contains("....") && LEADER.matcher(text).matches();
        }
    }

    /** Within three printed lines of a form feed or of a line that tells another page. */
    private static boolean nearTurn(List<SourceLine> lines, int at) {
        return turnWithin(lines, at, 1) || turnWithin(lines, at, -1);
    }

    private static boolean turnWithin(List<SourceLine> lines, int at, int step) {
        int printed = 0;
        for (int i = at; i >= 0 && i < lines.size() && printed < 3; i += step) {
            if (lines.get(i).page() != lines.get(at).page()) return true;
            if (i != at && !lines.get(i).isBlank()) printed++;
            if (step > 0 && i == lines.size() - 1) return lines.get(at).page() > 1;
        }
        return false;
    }
}
