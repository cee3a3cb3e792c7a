package no.rodtrad.numbercheck;

import java.util.List;
import no.rodtrad.document.QualityGate;
import no.rodtrad.document.model.WrittenChapter;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Problem;
import no.rodtrad.numbercheck.NumberCheck.Result;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.Place;
import no.rodtrad.web.Texts;
import org.springframework.stereotype.Component;

/** Stops a document of ours that contradicts itself, or whose numbers are not the figures they stand for. */
@Component
public class PublishingCheck implements QualityGate {

    private final NumberCheck check = new NumberCheck();

    @Override
    public List<Problem> problems(String document, List<WrittenChapter> chapters, Texts text) {
        var result = check(document, chapters, text);
        var why = new NumberCheckTexts(text.language());
        return result.findings().stream()
                .filter(finding -> finding.level() != NumberIssueLevel.SOFT)
                .map(finding -> problem(result, finding, why))
                .toList();
    }

    /** The words of a sentence are read in Norwegian only; the numbers themselves in any language. */
    public Result check(String document, List<WrittenChapter> chapters, Texts text) {
        var result = check.check(DocumentText.of(document, chapters, text));
        if (text.language() != LanguageChoice.EN) return result;
        return result.withFindings(result.findings().stream()
                .filter(finding -> finding.kind() == NumberIssueKind.FIGURE)
                .toList());
    }

    private static Problem problem(Result result, NumberIssue finding, NumberCheckTexts why) {
        var line = result.source().lines().get(finding.where().getFirst().from() - 1);
        var chapter = line.place() instanceof Place.InChapter in ? in : new Place.InChapter("", "", "");
        var arguments = List.of(
                chapter.title(),
                why.get("numbercheck.kind." + finding.kind().word()),
                finding.quote(),
                why.why(finding),
                why.still(finding));
        return new Problem(chapter.chapter(), 0, chapter.table(), finding.printed(), "numbercheck.gate", arguments);
    }
}
