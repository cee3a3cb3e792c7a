package no.rodtrad.numbercheck;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.rodtrad.document.QualityGate;
import no.rodtrad.document.model.GateFinding;
import no.rodtrad.document.model.GateFinding.Identity;
import no.rodtrad.document.model.WrittenChapter;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Problem;
import no.rodtrad.numbercheck.NumberCheck.Result;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.Place;
import no.rodtrad.numbercheck.model.SourceLine;
import no.rodtrad.web.Texts;
import org.springframework.stereotype.Component;

/** Stops a document of ours that contradicts itself, or whose numbers are not the figures they stand for. */
@Component
public class PublishingCheck implements QualityGate {

    private final NumberCheck check = new NumberCheck();

    @Override
    public List<GateFinding> findings(String document, List<WrittenChapter> chapters, Texts text) {
        var result = check(document, chapters, text);
        var why = new NumberCheckTexts(text.language());
        return result.findings().stream()
                .filter(PublishingCheck::stops)
                .map(finding -> gateFinding(result, finding, why))
                .toList();
    }

    /** Whether a document with such a finding is not published, unless somebody accepts it. */
    public static boolean stops(NumberIssue finding) {
        return finding.level() != NumberIssueLevel.SOFT;
    }

    /** Whether a finding is one of judgement. That a number is not the figure it stands for, is none. */
    public static boolean isAcceptable(NumberIssue finding) {
        return finding.kind() != NumberIssueKind.FIGURE;
    }

    /** What a finding in a document of ours is about. */
    public static Identity identity(Result result, NumberIssue finding) {
        var basis = Stream.concat(finding.where().stream(), finding.evidence().stream())
                .flatMap(spot -> result.source().lines().subList(spot.from() - 1, spot.to()).stream())
                .map(SourceLine::text)
                .filter(line -> !line.isBlank())
                .distinct()
                .toList();
        return new Identity(
                result.source().name(),
                place(result, finding).map(Place.InChapter::chapter).orElse(""),
                finding.kind().word(),
                finding.quote(),
                finding.printed(),
                finding.computed(),
                basis);
    }

    /** The words of a sentence are read in Norwegian only; the numbers themselves in any language. */
    public Result check(String document, List<WrittenChapter> chapters, Texts text) {
        var result = check.check(DocumentText.of(document, chapters, text));
        if (text.language() != LanguageChoice.EN) return result;
        return result.withFindings(result.findings().stream()
                .filter(finding -> finding.kind() == NumberIssueKind.FIGURE)
                .toList());
    }

    private static GateFinding gateFinding(Result result, NumberIssue finding, NumberCheckTexts why) {
        var chapter = place(result, finding).orElse(new Place.InChapter("", "", ""));
        var identity = identity(result, finding);
        boolean acceptable = isAcceptable(finding);
        var arguments = List.of(
                chapter.title(),
                why.get("numbercheck.kind." + finding.kind().word()),
                finding.quote(),
                why.why(finding),
                why.still(finding),
                identity.name());
        var key = acceptable ? "numbercheck.gate" : "numbercheck.gate.figure";
        var problem = new Problem(chapter.chapter(), 0, chapter.table(), finding.printed(), key, arguments);
        return new GateFinding(identity, acceptable, problem);
    }

    /** Where a finding stands in a document of ours; empty in a file from elsewhere. */
    public static Optional<Place.InChapter> place(Result result, NumberIssue finding) {
        var line = result.source().lines().get(finding.where().getFirst().from() - 1);
        return line.place() instanceof Place.InChapter chapter ? Optional.of(chapter) : Optional.empty();
    }
}
