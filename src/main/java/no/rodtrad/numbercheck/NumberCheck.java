package no.rodtrad.numbercheck;

import java.util.List;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.ReportReader;
import no.rodtrad.numbercheck.model.Source;
import no.rodtrad.numbercheck.model.Vocabulary;
import no.rodtrad.numbercheck.model.check.Checks;

/** Reads a report and lists what in it contradicts itself. Holds nothing of what it read. */
public final class NumberCheck {

    private final Vocabulary words = WordsFile.read();

    /**
     * What was read and found.
     *
     * @param numbers how many numbers were found in sentences
     * @param tables how many tables were read
     */
    public record Result(Source source, int pages, int numbers, int tables, List<NumberIssue> findings) {

        public boolean hasHard() {
            return findings.stream().anyMatch(finding -> finding.level() == NumberIssueLevel.HARD);
        }
    }

    /** Checks a text as it was taken out of a report. */
    public Result checkText(String name, String text) {
        return check(PlainText.read(name, text));
    }

    Result check(Source source) {
        var report = new ReportReader(words).read(source);
        var facts = new Facts(report, words);
        int numbers = report.sentences().stream()
                .mapToInt(sentence -> facts.mentions(sentence).size())
                .sum();
        return new Result(source, report.pages(), numbers, report.tables().size(), Checks.of(facts));
    }
}
