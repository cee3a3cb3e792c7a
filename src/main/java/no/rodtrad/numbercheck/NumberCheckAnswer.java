package no.rodtrad.numbercheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.numbercheck.NumberCheck.Result;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.Place;
import no.rodtrad.numbercheck.model.SourceLine;
import no.rodtrad.numbercheck.model.Spot;
import org.jspecify.annotations.Nullable;

/** What a check answers: as text, as JSON and as a page. */
public final class NumberCheckAnswer {

    private static final String LOOKS = "<style>:root{color-scheme:light dark}"
            + "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
            + "overflow-wrap:break-word}li{margin:1.2rem 0}mark{background:#fde9a9;color:#222}"
            + "q{quotes:'«' '»'}</style>\n";

    private final NumberCheckTexts texts;
    private final Map<Integer, Visit.Mark> marks;

    public NumberCheckAnswer(NumberCheckTexts texts) {
        this(texts, Map.of());
    }

    /** @param marks what somebody said of a finding, by its number from 1 */
    NumberCheckAnswer(NumberCheckTexts texts, Map<Integer, Visit.Mark> marks) {
        this.texts = texts;
        this.marks = marks;
    }

    public String text(Result result) {
        var text = new StringBuilder();
        text.append(read(result)).append('\n');
        int number = 0;
        for (var finding : result.findings()) {
            text.append('\n').append(++number).append(". ");
            text.append(texts.get("numbercheck.level." + finding.level().word()))
                    .append(": ");
            text.append(texts.get("numbercheck.kind." + finding.kind().word())).append(", ");
            text.append(place(result, finding)).append('\n');
            text.append("   «").append(quote(result, finding).whole()).append("»\n");
            text.append("   ").append(texts.why(finding)).append('\n');
            var evidence = evidence(result, finding);
            if (!evidence.isEmpty()) text.append("   ").append(evidence).append('\n');
            text.append("   ").append(texts.still(finding)).append('\n');
        }
        if (!result.findings().isEmpty()) text.append('\n');
        return text.append(sum(result)).append('\n').toString();
    }

    /** How much was read. */
    private String read(Result result) {
        var counts = new ArrayList<String>();
        if (result.hasPages()) counts.add(texts.counted("numbercheck.answer.pages", result.pages()));
        counts.add(texts.counted("numbercheck.answer.numbers", result.numbers()));
        counts.add(texts.counted("numbercheck.answer.tables", result.tables()));
        return texts.get("numbercheck.answer.read", result.source().name(), String.join(", ", counts));
    }

    private String sum(Result result) {
        if (result.findings().isEmpty()) return texts.get(foundNothing(result));
        int hard = (int) result.findings().stream()
                .filter(finding -> finding.level() == NumberIssueLevel.HARD)
                .count();
        return texts.get(
                "numbercheck.answer.sum",
                texts.counted("numbercheck.answer.hard", hard),
                texts.counted("numbercheck.answer.others", result.findings().size() - hard));
    }

    /** The key of what is said of a report without findings: whether there was anything to check. */
    public static String foundNothing(Result result) {
        if (result.hasNothing()) return "numbercheck.answer.nothing";
        return result.tables() == 0 ? "numbercheck.answer.no-tables" : "numbercheck.answer.clean";
    }

    public String json(Result result) {
        return result.findings().stream()
                .map(finding -> json(result, finding))
                .collect(Collectors.joining(
                        ",\n  ",
                        "{\"document\":" + quoted(result.source().name()) + ",\"pages\":" + result.pages()
                                + ",\"numbers\":" + result.numbers() + ",\"tables\":" + result.tables()
                                + ",\"findings\":[\n  ",
                        "\n]}"));
    }

    /** A page of its own: nothing is fetched from elsewhere. */
    public String html(Result result) {
        var page = new StringBuilder();
        var language = texts.language();
        // The report speaks its own language, whatever we speak of it.
        var quote = language == LanguageChoice.NB ? "<br><q>" : "<br><q lang=\"nb\">";
        var title =
                escaped(texts.get("numbercheck.answer.title", result.source().name()));
        page.append("<!doctype html>\n<html lang=\"" + language.code() + "\"><head><meta charset=\"utf-8\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>" + title);
        page.append("</title>\n" + LOOKS + "</head><body><main>\n<h1>" + title + "</h1>\n<p>");
        page.append(escaped(read(result))).append("</p>\n");
        if (result.findings().isEmpty()) {
            page.append("<p>").append(escaped(sum(result))).append("</p>\n</main></body></html>\n");
            return page.toString();
        }
        page.append("<ol>\n");
        for (var finding : result.findings()) {
            page.append("<li><strong>");
            page.append(escaped(texts.get("numbercheck.level." + finding.level().word())))
                    .append(": ");
            page.append(escaped(texts.get("numbercheck.kind." + finding.kind().word())))
                    .append("</strong>, ");
            page.append(escaped(place(result, finding))).append(quote);
            var words = quote(result, finding);
            page.append(escaped(words.before()));
            if (!words.marked().isEmpty())
                page.append("<mark>").append(escaped(words.marked())).append("</mark>");
            page.append(escaped(words.after())).append("</q><br>");
            page.append(escaped(texts.why(finding))).append("<br>");
            var evidence = evidence(result, finding);
            if (!evidence.isEmpty()) page.append(escaped(evidence)).append("<br>");
            page.append(escaped(texts.still(finding)));
            var mark = marks.get(result.findings().indexOf(finding) + 1);
            if (mark != null) {
                page.append("<br><strong>")
                        .append(escaped(texts.get(
                                "numbercheck.verdict." + mark.verdict().word())))
                        .append("</strong> ")
                        .append(escaped(mark.reason()));
            }
            page.append("</li>\n");
        }
        return page.append("</ol>\n</main></body></html>\n").toString();
    }

    /** The words of the report, with what is wrong in them apart; empty when that is not in them. */
    public record Quote(String before, String marked, String after) {

        private static final String BETWEEN_CELLS = " · ";

        private static Quote of(String words, String wrong) {
            int at = wrong.isEmpty() ? -1 : words.indexOf(wrong);
            if (at < 0) return new Quote(words, "", "");
            int end = at + wrong.length();
            return new Quote(words.substring(0, at), words.substring(at, end), words.substring(end));
        }

        private static Quote ofRow(List<String> cells, int wrong) {
            return new Quote(
                    joined(cells.subList(0, wrong)) + (wrong > 0 ? BETWEEN_CELLS : ""),
                    cells.get(wrong),
                    (wrong + 1 < cells.size() ? BETWEEN_CELLS : "") + joined(cells.subList(wrong + 1, cells.size())));
        }

        private static String joined(List<String> cells) {
            return cells.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(BETWEEN_CELLS));
        }

        public String whole() {
            return before + marked + after;
        }
    }

    /** What is quoted: of a row, with a point between its cells, so that one sees where each number ends. */
    public static Quote quote(Result result, NumberIssue finding) {
        var cells = result.rows().getOrDefault(finding.quote(), List.of());
        int cell = finding.where().getFirst().cell();
        if (cell > 0 && cell < cells.size() && cells.get(cell).equals(finding.printed())) {
            return Quote.ofRow(cells, cell);
        }
        int first = finding.printed().isEmpty() ? -1 : cells.indexOf(finding.printed());
        if (first >= 0) return Quote.ofRow(cells, first);
        return Quote.of(cells.isEmpty() ? finding.quote() : Quote.joined(cells), finding.printed());
    }

    private String json(Result result, NumberIssue finding) {
        var text = new StringBuilder("{\"kind\":").append(quoted(finding.kind().word()));
        text.append(",\"severity\":").append(quoted(finding.level().word()));
        if (result.source().hasLines()) {
            text.append(",\"where\":").append(ranges(finding.where()));
            if (!finding.evidence().isEmpty()) text.append(",\"evidence\":").append(ranges(finding.evidence()));
        } else {
            var place = place(result, finding.where().getFirst());
            if (!place.isEmpty()) text.append(",\"place\":").append(place);
        }
        text.append(",\"printed\":").append(quoted(finding.printed()));
        text.append(",\"computed\":").append(quoted(finding.computed()));
        text.append(",\"quote\":").append(quoted(finding.quote()));
        if (!finding.calculation().isEmpty()) text.append(",\"calculation\":").append(quoted(finding.calculation()));
        text.append(",\"explanation\":").append(quoted(texts.why(finding)));
        text.append(",\"may_be_right\":").append(quoted(texts.still(finding)));
        var mark = marks.get(result.findings().indexOf(finding) + 1);
        if (mark != null) {
            text.append(",\"verdict\":").append(quoted(mark.verdict().word()));
            text.append(",\"reason\":").append(quoted(mark.reason()));
        }
        return text.append('}').toString();
    }

    private static String ranges(List<Spot> spots) {
        return spots.stream()
                .map(spot -> "[" + spot.from() + "," + spot.to() + "]")
                .distinct()
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Where it stands, in words. */
    public String place(Result result, NumberIssue finding) {
        return inWords(result, finding.where().getFirst());
    }

    /** Where the first of the other places it rests on is, as a sentence; empty when there is none. */
    public String evidence(Result result, NumberIssue finding) {
        var here = place(result, finding);
        return finding.evidence().stream()
                .map(spot -> inWords(result, spot))
                .filter(place -> !place.isEmpty() && !place.equals(here))
                .findFirst()
                .map(place -> texts.get("numbercheck.answer.evidence", place))
                .orElse("");
    }

    private String inWords(Result result, Spot spot) {
        var line = lineAt(result, spot.from());
        if (!result.source().hasLines() && line != null) {
            return switch (line.place()) {
                case Place.OnPage page -> texts.get("numbercheck.answer.page", "" + page.page());
                case Place.InChapter chapter -> chapter.title();
                case Place.InText text
                when text.table() > 0 -> texts.get("numbercheck.answer.table", "" + text.table(), "" + text.row());
                case Place.InText text -> texts.get("numbercheck.answer.paragraph", "" + text.paragraph());
                case null -> "";
            };
        }
        var lines = spot.from() == spot.to() ? "" + spot.from() : spot.from() + "–" + spot.to();
        return texts.get("numbercheck.answer.line", lines, "" + (line == null ? 1 : line.page()));
    }

    private static String place(Result result, Spot spot) {
        var line = lineAt(result, spot.from());
        if (line == null) return "";
        return switch (line.place()) {
            case Place.OnPage at ->
                "{\"page\":" + at.page() + ",\"box\":[" + at.x() + "," + at.y() + "," + at.width() + "," + at.height()
                        + "]}";
            case Place.InChapter at ->
                "{\"chapter\":" + quoted(at.chapter()) + ",\"table\":" + quoted(at.table()) + "}";
            case Place.InText at
            when at.table() > 0 ->
                "{\"paragraph\":" + at.paragraph() + ",\"table\":" + at.table() + ",\"row\":" + at.row() + ",\"cell\":"
                        + (spot.cell() > 0 ? spot.cell() + 1 : 1) + "}";
            case Place.InText at -> "{\"paragraph\":" + at.paragraph() + "}";
            case null -> "";
        };
    }

    private static @Nullable SourceLine lineAt(Result result, int number) {
        var lines = result.source().lines();
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : null;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** With its quotation marks, as JSON has it. */
    static String quoted(String text) {
        var written = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') written.append('\\').append(c);
            else if (c < ' ') written.append("\\u%04x".formatted((int) c));
            else written.append(c);
        }
        return written.append('"').toString();
    }
}
