package no.rodtrad.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of plan facts is used whole or not at all. */
class PlanFolderTest {

    @ParameterizedTest
    @ValueSource(strings = {"demo/drammen/plan", "demo/eksempelvik/plan"})
    void takes_what_we_ship(String folder) {
        assertThat(PlanFolder.read(folder)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void names_file_line_column_and_what_stands_there_for_every_mistake() {
        var found = problems("demo/broken/plan").stream()
                .map(each -> each.file() + " " + each.line() + " " + each.column() + " " + each.found() + " "
                        + each.messageKey().replace("demo.problem.", ""))
                .toList();

        assertThat(found)
                .contains(
                        "elements.csv 4 kind tiltak code",
                        "elements.csv 4 order x number",
                        "elements.csv 4 source ukjent unknown-key",
                        "strategy-references.csv 3 strategy S9 unknown-key",
                        "proposed-main-goals.csv 2 strategy_says lett å sykle not-in-title",
                        "control-totals.csv 2 count 2 control-total");
    }

    private static List<Problem> problems(String folder) {
        return Stream.of(PlanFolder.read(folder))
                .flatMap(outcome -> switch (outcome) {
                    case Outcome.Rejected<PlanFolder>(var problems) -> problems.stream();
                    case Outcome.Accepted<PlanFolder> _ -> Stream.<Problem>empty();
                })
                .toList();
    }
}
