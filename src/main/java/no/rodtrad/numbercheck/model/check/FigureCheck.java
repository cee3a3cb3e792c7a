package no.rodtrad.numbercheck.model.check;

import java.util.function.Consumer;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.Spot;

/** In our own documents each number stands for a figure: it must be written as the figure's exact value is. */
final class FigureCheck implements Check {

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var number : facts.known()) {
            if (number.printed().equals(number.right())) continue;
            var finding = new Found(NumberIssueKind.FIGURE);
            if (number.right().isEmpty()) finding.reason("figure.typed");
            found.accept(finding.at(new Spot(number.line(), number.line(), number.cell()), number.quote())
                    .values(number.printed(), number.right())
                    .says(number.name())
                    .done());
        }
    }
}
