package no.rodtrad.numbercheck.model.check;

import java.util.function.Consumer;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;

/** Dates that no calendar has. */
final class DateCheck implements Check {

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            for (var day : DateText.days(sentence, facts.words())) {
                // 12.40.2024 is rather a number of something else than a date.
                if (day.exists() || day.month() < 1 || day.month() > 12 || day.day() > 39 || day.day() < 1) continue;
                found.accept(new Found(NumberIssueKind.DATE)
                        .in(sentence, day.start(), day.end())
                        .values(day.text(), "")
                        .done());
            }
        }
    }
}
