package no.rodtrad.numbercheck.model.check;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Subjects.Subject;
import org.jspecify.annotations.Nullable;

/** What a sentence says of a project, against the status column of its table. */
final class StatusCheck implements Check {

    private static final QuickPattern NOT =
            QuickPattern.of("(?<![\\p{L}\\d])(?:ikke|ikkje|var|tidligere|dersom|hvis)(?![\\p{L}\\d])");

    private static final Pattern UNDERWAY =
            Pattern.compile("^(?:i arbeid|under arbeid|pågår|i gang|igangsatt|påbegynt|påbyrja|delvis)");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var subjects = facts.subjects(sentence);
            var words = facts.words();
            if (subjects.isEmpty() || !words.hasAny("claim.", sentence) || NOT.in(sentence)) continue;
            for (var claim : words.keys("claim.")) {
                var match = words.find(claim).matcher(sentence);
                if (!match.find()) continue;
                var subject = subject(sentence, subjects, match.start());
                if (subject == null) continue;
                for (var line : subject.lines()) {
                    var status = line.row().words().toLowerCase(Locale.ROOT);
                    if (status.isEmpty() || !contradicts(claim, status, facts)) continue;
                    found.accept(new Found(NumberIssueKind.STATUS_CLAIM)
                            .in(sentence, match.start(), match.end())
                            .values(
                                    sentence.text().substring(match.start(), match.end()),
                                    line.row().words())
                            .because(line.row().spot())
                            .says(line.row().label())
                            .done());
                    break;
                }
            }
        }
    }

    /** The only one; of several that which stands just before what is said. */
    private static @Nullable Subject subject(ReportSentence sentence, List<Subject> subjects, int at) {
        if (subjects.size() == 1) return subjects.getFirst();
        return subjects.stream()
                .filter(each -> each.end() <= at
                        && sentence.lower().substring(each.end(), at).isBlank())
                .findFirst()
                .orElse(null);
    }

    private static boolean contradicts(String claim, String status, Facts facts) {
        var words = facts.words();
        return switch (claim) {
            case "claim.ontrack" -> words.has("status.late", status);
            case "claim.late" -> words.has("status.ontrack", status) || words.has("status.done", status);
            case "claim.done" ->
                words.has("status.notstarted", status)
                        || words.has("status.late", status)
                        || UNDERWAY.matcher(status).find();
            case "claim.voted" -> words.has("status.late", status) || words.has("status.notstarted", status);
            default -> false;
        };
    }
}
