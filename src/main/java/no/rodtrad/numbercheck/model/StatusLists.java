package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists of measures with a status at the end of each line and no amounts: tables of words. */
final class StatusLists {

    /** So many lines make a list. */
    private static final int LEAST = 3;
    /** So many lines between may be the rest of a name. */
    private static final int BETWEEN = 2;

    /** No status is longer; it ends the line. */
    private static final int LONGEST = 40;

    private static final Pattern NUMBER = Pattern.compile(
            "^(?:(?:\\d{1,2}\\.?|\\p{Lu}\\d{1,2}|(?:PS )?\\d{1,3}/\\d{2,4}" + "|\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}) +)+");
    private static final Pattern UNTIL =
            Pattern.compile("(?:\\s+(?:\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}|\\d\\. ?kv\\.?(?:artal)?"
                    + "|(?:19|20)\\d\\d(?: ?[–-] ?(?:19|20)\\d\\d)?|\\d{1,3} ?%|\\p{Ll}{3,9}\\.?(?= 20\\d\\d)))+\\s*$");

    /** The case in which a plan was voted, or that it has none, after its status. */
    private static final Pattern CASE = Pattern.compile(" (?:(?:PS |KS )?\\d{1,3}/\\d{2,4}|[–-])$");

    private static final Pattern PERIOD = Pattern.compile(" (?:19|20)\\d\\d ?[–-] ?(?:19|20)\\d\\d $");

    private final Vocabulary words;
    private final List<String> kinds;

    StatusLists(Vocabulary words) {
        this.words = words;
        this.kinds = words.keys("status.");
    }

    /** Those outside the tables that have been read. */
    List<Table> in(List<SourceLine> lines, List<Section> sections, List<Table> known) {
        var found = new ArrayList<Table>();
        var rows = new ArrayList<TableRow>();
        int last = 0;
        var read = lines.parallelStream()
                .map(line -> Optional.ofNullable(line.isBlank() ? null : row(line)))
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var row = read.get(i).orElse(null);
            if (row == null) continue;
            boolean inTable = known.stream().anyMatch(table -> table.spot().overlaps(row.spot()));
            if (inTable) continue;
            if (line.number() - last > BETWEEN + 1) close(rows, sections, found);
            rows.add(row);
            last = line.last();
        }
        close(rows, sections, found);
        return found;
    }

    private static void close(List<TableRow> rows, List<Section> sections, List<Table> found) {
        if (rows.size() >= LEAST) {
            var spot =
                    Spot.of(rows.getFirst().spot().from(), rows.getLast().spot().to());
            int section = 0;
            for (int i = 0; i < sections.size(); i++) if (sections.get(i).line() <= spot.from()) section = i;
            var title = sections.get(section).title().toLowerCase(Locale.ROOT);
            found.add(new Table(section, title, null, "", spot, List.of(), false, List.copyOf(rows), spot));
        }
        rows.clear();
    }

    /** "4   Digital elevmappe     31.12.2024      Forsinket"; null when a line does not end with a status. */
    private @Nullable TableRow row(SourceLine line) {
        if (line.form() != SourceLine.Form.UNKNOWN && line.form() != SourceLine.Form.ROW) return null;
        var printed = Spaces.single(line.text().strip());
        int tail = Math.max(0, printed.length() - LONGEST);
        if (!words.hasAny("status.", printed.substring(tail).toLowerCase(Locale.ROOT))) return null;
        var text = CASE.matcher(printed).replaceFirst("");
        var lower = text.toLowerCase(Locale.ROOT);
        int from = Math.max(0, lower.length() - LONGEST);
        for (var kind : kinds) {
            var status = words.find(kind).matcher(lower).useTransparentBounds(true);
            status.region(from, lower.length());
            while (status.find()) {
                if (status.end() != lower.length() || status.start() < 6) continue;
                var before = UNTIL.matcher(text.substring(0, status.start()).stripTrailing())
                        .replaceFirst("");
                var label = NUMBER.matcher(before).replaceFirst("").strip();
                boolean told = !before.equals(label)
                        || line.text().strip().contains("  ")
                        || PERIOD.matcher(text.substring(0, status.start())).find();
                if (!told || label.length() < 5 || !Character.isUpperCase(label.charAt(0))) return null;
                return new TableRow(label, List.of(), true, false, line.spot(), text.substring(status.start()));
            }
        }
        return null;
    }
}
