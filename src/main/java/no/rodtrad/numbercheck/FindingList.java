package no.rodtrad.numbercheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rodtrad.kernel.SpreadsheetText;
import no.rodtrad.numbercheck.NumberCheck.Result;
import no.rodtrad.numbercheck.Visit.Mark;
import no.rodtrad.numbercheck.Visit.Verdict;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.Place;
import no.rodtrad.numbercheck.model.Spot;
import no.rodtrad.numbercheck.model.Writing;

/** The findings of a check, with what was said of each, as files to keep. */
public final class FindingList {

    /** What stands in each column; its name is a text below {@code numbercheck.list}. */
    private static final List<String> COLUMNS = List.of(
            "number",
            "level",
            "kind",
            "chapter",
            "place",
            "quote",
            "printed",
            "computed",
            "calculation",
            "why",
            "evidence",
            "still",
            "verdict",
            "reason");

    /** Lines around a false alarm that a test needs to see the same; a table is seldom longer. */
    private static final int AROUND = 30;

    private final NumberCheckTexts texts;
    private final NumberCheckAnswer answer;
    private final Result result;
    private final Map<Integer, Mark> marks;

    public FindingList(NumberCheckTexts texts, Result result, Map<Integer, Mark> marks) {
        this.texts = texts;
        this.answer = new NumberCheckAnswer(texts, marks);
        this.result = result;
        this.marks = Map.copyOf(marks);
    }

    public String json() {
        return answer.json(result) + "\n";
    }

    public String html() {
        return answer.html(result);
    }

    /** One line for each finding; safe to open in a spreadsheet. */
    public String csv() {
        var text = new StringBuilder("\ufeff");
        text.append(line(COLUMNS.stream().map(each -> texts.get("numbercheck.list." + each))));
        int number = 0;
        for (var finding : result.findings()) {
            number++;
            var mark = marks.get(number);
            text.append(line(Stream.of(
                    "" + number,
                    texts.get("numbercheck.level." + finding.level().word()),
                    texts.get("numbercheck.kind." + finding.kind().word()),
                    PublishingCheck.place(result, finding)
                            .map(Place.InChapter::title)
                            .orElseGet(() -> result.chapter(finding)),
                    answer.place(result, finding),
                    finding.quote(),
                    finding.printed(),
                    texts.computed(finding),
                    Writing.forPeople(finding.calculation()),
                    texts.why(finding),
                    answer.evidence(result, finding),
                    texts.still(finding),
                    mark == null
                            ? ""
                            : texts.get("numbercheck.verdict." + mark.verdict().word()),
                    mark == null ? "" : mark.reason())));
        }
        return text.toString();
    }

    private static String line(Stream<String> cells) {
        return cells.map(FindingList::cell).collect(Collectors.joining(",", "", "\n"));
    }

    /**
     * What somebody calls false alarms, each with the lines it was found in: a text that the check must find nothing
     * in, once it is mended.
     */
    public String cases() {
        var cases = new ArrayList<String>();
        int number = 0;
        for (var finding : result.findings()) {
            var mark = marks.get(++number);
            if (mark == null || mark.verdict() != Verdict.FALSE_ALARM) continue;
            cases.add("{\"kind\":" + NumberCheckAnswer.quoted(finding.kind().word())
                    + ",\"printed\":" + NumberCheckAnswer.quoted(finding.printed())
                    + ",\"why\":" + NumberCheckAnswer.quoted(mark.reason())
                    + ",\"text\":" + NumberCheckAnswer.quoted(around(finding)) + "}");
        }
        return "{\"schema\":1,\"non_errors\":[\n" + String.join(",\n", cases) + "\n]}\n";
    }

    private String around(NumberIssue finding) {
        var spots = new ArrayList<>(finding.where());
        spots.addAll(finding.evidence());
        int first = spots.stream().mapToInt(Spot::from).min().orElse(1);
        int last = spots.stream().mapToInt(Spot::to).max().orElse(1);
        var lines = new StringBuilder();
        for (var line : result.source().lines()) {
            if (line.number() < first - AROUND || line.number() > last + AROUND) continue;
            lines.append(line.text()).append('\n');
        }
        return lines.toString();
    }

    private static String cell(String text) {
        return "\"" + SpreadsheetText.defused(text).replace("\"", "\"\"").replaceAll("\\s+", " ") + "\"";
    }
}
