package no.rodtrad.numbercheck.model.check;

import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.Subjects.TableLine;

/** What the tables say of the rows that a sentence names. */
final class TableWords {

    private TableWords() {}

    /** Whether a row that the sentence names, or a total near by, gives the number. */
    static boolean explains(Facts facts, Quantity said) {
        for (var subject : facts.subjects(said.sentence())) {
            for (var line : subject.lines()) {
                if (facts.values(line).explains(said.number())) return true;
            }
        }
        if (said.number().isShare() || said.number().number().digitCount() < 3) return false;
        for (var table : facts.tablesNear(said.sentence())) {
            var total = table.total();
            if (total != null && facts.values(new TableLine(table, total)).explains(said.number())) return true;
        }
        return false;
    }
}
