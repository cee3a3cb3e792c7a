package no.rodtrad.numbercheck;

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
        line(
                text,
                "numbercheck.answer.read",
                result.source().name(),
                result.pages(),
                result.numbers(),
                result.tables());
        int number = 0;
        for (var finding : result.findings()) {
            text.append('\n').append(++number).append(". ");
            text.append(texts.get("numbercheck.level." + finding.level().word()))
                    .append(": ");
            text.append(texts.get("numbercheck.kind." + finding.kind().word())).append(", ");
            text.append(place(result, finding)).append('\n');
            text.append("   «").append(finding.quote()).append("»\n");
            text.append("   ").append(texts.why(finding)).append('\n');
            text.append("   ").append(texts.still(finding)).append('\n');
        }
        if (!result.findings().isEmpty()) text.append('\n');
        if (result.findings().isEmpty()) line(text, "numbercheck.answer.clean");
        else
            line(
                    text,
                    "numbercheck.answer.sum",
                    count(result, NumberIssueLevel.HARD),
                    count(result, NumberIssueLevel.ROUNDING),
                    count(result, NumberIssueLevel.SOFT));
        return text.toString();
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
        page.append("<!doctype html>\n<html lang=\"" + language.code() + "\"><head><meta charset=\"utf-8\"><title>");
        page.append(escaped(
                        texts.get("numbercheck.answer.title", result.source().name())))
                .append("</title>\n");
        page.append("<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 " + ""
                + "1rem}");
        page.append("li{margin:1.2rem 0}mark{background:#fde9a9}q{quotes:'«' '»'}</style></head><body>\n<h1>");
        page.append(escaped(
                        texts.get("numbercheck.answer.title", result.source().name())))
                .append("</h1>\n<p>");
        page.append(escaped(texts.get(
                        "numbercheck.answer.read",
                        result.source().name(),
                        "" + result.pages(),
                        "" + result.numbers(),
                        "" + result.tables())))
                .append("</p>\n<ol>\n");
        for (var finding : result.findings()) {
            page.append("<li><strong>");
            page.append(escaped(texts.get("numbercheck.level." + finding.level().word())))
                    .append(": ");
            page.append(escaped(texts.get("numbercheck.kind." + finding.kind().word())))
                    .append("</strong>, ");
            page.append(escaped(place(result, finding))).append(quote);
            page.append(marked(finding)).append("</q><br>");
            page.append(escaped(texts.why(finding))).append("<br>");
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
        if (result.findings().isEmpty()) {
            page.append("<li>")
                    .append(escaped(texts.get("numbercheck.answer.clean")))
                    .append("</li>\n");
        }
        return page.append("</ol></body></html>\n").toString();
    }

    private static String marked(NumberIssue finding) {
        var quote = escaped(finding.quote());
        var printed = escaped(finding.printed());
        int at = printed.isEmpty() ? -1 : quote.indexOf(printed);
        if (at < 0) return quote;
        return quote.substring(0, at) + "<mark>" + printed + "</mark>" + quote.substring(at + printed.length());
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

    public String place(Result result, NumberIssue finding) {
        var spot = finding.where().getFirst();
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

    private static int count(Result result, NumberIssueLevel level) {
        return (int) result.findings().stream()
                .filter(finding -> finding.level() == level)
                .count();
    }

    private void line(StringBuilder text, String key, Object... arguments) {
        var words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) words[i] = String.valueOf(arguments[i]);
        text.append(texts.get(key, words)).append('\n');
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
