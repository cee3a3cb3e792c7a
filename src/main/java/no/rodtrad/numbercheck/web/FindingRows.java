package no.rodtrad.numbercheck.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.rodtrad.document.AcceptanceFile;
import no.rodtrad.document.model.GateAcceptance;
import no.rodtrad.numbercheck.NumberCheck.Result;
import no.rodtrad.numbercheck.NumberCheckAnswer;
import no.rodtrad.numbercheck.NumberCheckTexts;
import no.rodtrad.numbercheck.PublishingCheck;
import no.rodtrad.numbercheck.Visit.Mark;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.Place;
import no.rodtrad.numbercheck.web.FindingRow.Own;
import no.rodtrad.web.PageContext;

/** Writes the findings of a check as the page shows them. */
final class FindingRows {

    /** A space inside a number, before its per cent, or between a sign and the number it goes with. */
    private static final Pattern INSIDE =
            Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))|(?<=\\d) (?=%)|(?<= [+\u2212·=]) (?=[\\d(\u2212-])");

    private final PageContext context;
    private final NumberCheckTexts texts;
    private final NumberCheckAnswer answer;

    FindingRows(PageContext context) {
        this.context = context;
        this.texts = new NumberCheckTexts(context.language());
        this.answer = new NumberCheckAnswer(texts);
    }

    /** Those of a file from elsewhere, with what the visitor says of them. */
    List<FindingRow> of(Result result, Map<Integer, Mark> marks) {
        var rows = new ArrayList<FindingRow>();
        for (var finding : result.findings()) {
            int number = rows.size() + 1;
            boolean stops = finding.level() == NumberIssueLevel.HARD;
            rows.add(row(number, result, finding, stops, Optional.ofNullable(marks.get(number)), Optional.empty()));
        }
        return rows;
    }

    /** Those of a report of our own, with what was last said of each by its fingerprint. */
    List<FindingRow> ofOurs(Result result, Map<String, GateAcceptance> last) {
        var rows = new ArrayList<FindingRow>();
        for (var finding : result.findings()) {
            boolean stops = PublishingCheck.stops(finding);
            var own = stops ? Optional.of(own(result, finding, last)) : Optional.<Own>empty();
            rows.add(row(rows.size() + 1, result, finding, stops, Optional.empty(), own));
        }
        return rows;
    }

    private Own own(Result result, NumberIssue finding, Map<String, GateAcceptance> last) {
        var fingerprint = PublishingCheck.identity(result, finding).fingerprint();
        var said = Optional.ofNullable(last.get(fingerprint));
        var when = said.map(each -> context.text().date(AcceptanceFile.day(each)));
        return new Own(fingerprint, PublishingCheck.isAcceptable(finding), said, when.orElse(""));
    }

    private FindingRow row(
            int number, Result result, NumberIssue finding, boolean stops, Optional<Mark> mark, Optional<Own> own) {
        var quote = NumberCheckAnswer.quote(result, finding);
        var place = PublishingCheck.place(result, finding);
        return new FindingRow(
                number,
                stops,
                texts.get("numbercheck.level." + finding.level().word()),
                texts.get("numbercheck.kind." + finding.kind().word()),
                place.map(Place.InChapter::title).orElseGet(() -> result.chapter(finding)),
                answer.place(result, finding),
                place.map(chapter -> context.url("rapport/" + result.source().name() + "/" + chapter.chapter())),
                unbroken(quote.before()),
                unbroken(quote.marked()),
                unbroken(quote.after()),
                unbroken(finding.printed()),
                unbroken(texts.computed(finding)),
                unbroken(texts.why(finding)),
                answer.evidence(result, finding),
                texts.still(finding),
                mark,
                own);
    }

    /** So that no line ends inside a number. */
    private static String unbroken(String text) {
        return INSIDE.matcher(text).replaceAll("\u00a0");
    }
}
