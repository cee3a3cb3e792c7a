package no.rodtrad.numbercheck.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.numbercheck.NumberCheck.Result;
import no.rodtrad.numbercheck.NumberCheckAnswer;
import no.rodtrad.numbercheck.NumberCheckTexts;
import no.rodtrad.numbercheck.Visit.Mark;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.Place;
import no.rodtrad.numbercheck.model.Writing;
import no.rodtrad.web.PageContext;

/** Writes the findings of a check as the page shows them. */
final class FindingRows {

    private final PageContext context;
    private final NumberCheckTexts texts;
    private final NumberCheckAnswer answer;

    FindingRows(PageContext context) {
        this.context = context;
        this.texts = new NumberCheckTexts(context.language());
        this.answer = new NumberCheckAnswer(texts);
    }

    List<FindingRow> of(Result result, Map<Integer, Mark> marks) {
        var rows = new ArrayList<FindingRow>();
        for (int i = 0; i < result.findings().size(); i++) {
            rows.add(row(i + 1, result, result.findings().get(i), Optional.ofNullable(marks.get(i + 1))));
        }
        return rows;
    }

    private FindingRow row(int number, Result result, NumberIssue finding, Optional<Mark> mark) {
        var quote = finding.quote();
        int at = finding.printed().isEmpty() ? -1 : quote.indexOf(finding.printed());
        int end = at < 0 ? quote.length() : at + finding.printed().length();
        return new FindingRow(
                number,
                finding.level() == NumberIssueLevel.HARD,
                texts.get("numbercheck.level." + finding.level().word()),
                texts.get("numbercheck.kind." + finding.kind().word()),
                answer.place(result, finding),
                link(result, finding),
                at < 0 ? quote : quote.substring(0, at),
                at < 0 ? "" : quote.substring(at, end),
                quote.substring(end),
                finding.printed(),
                Writing.forPeople(finding.computed()),
                texts.why(finding),
                texts.still(finding),
                mark);
    }

    private Optional<String> link(Result result, NumberIssue finding) {
        var line = result.source().lines().get(finding.where().getFirst().from() - 1);
        return line.place() instanceof Place.InChapter chapter
                ? Optional.of(context.url("rapport/" + result.source().name() + "/" + chapter.chapter()))
                : Optional.empty();
    }
}
