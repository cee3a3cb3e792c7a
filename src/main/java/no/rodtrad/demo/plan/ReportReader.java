package no.rodtrad.demo.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.OurWords;
import no.rodtrad.kernel.Problem;
import no.rodtrad.kernel.Ref;
import no.rodtrad.plan.model.MeasureOutcome;
import no.rodtrad.reporting.model.MeasureReading;
import no.rodtrad.reporting.model.ReportedItem;
import no.rodtrad.statistic.model.StatisticUnit;
import no.rodtrad.statistic.model.StatisticValue;

/** Reads what the annual report says: outcomes, our reading of it, and stated values. */
final class ReportReader {

    private final String folder;
    private final Sources sources;
    private final List<Problem> problems;

    ReportReader(String folder, Sources sources, List<Problem> problems) {
        this.folder = folder;
        this.sources = sources;
        this.problems = problems;
    }

    FactTable outcomes() {
        return FactTable.read(folder, "outcomes-2024.csv", problems);
    }

    ReportedItem item(FactTable.Row row) {
        var source = sources.of(row, "source", "annual-report");
        return new ReportedItem(
                row.text("id"),
                2024,
                row.text("kind").equals("measure") ? ReportedItem.Kind.MEASURE : ReportedItem.Kind.PRIORITY,
                row.text("area"),
                row.text("focus_area"),
                row.text("title"),
                row.yes("quoted"),
                row.code("outcome", MeasureOutcome::ofCode, MeasureOutcome.NOT_STARTED),
                row.optional("note_nb").map(nb -> new OurWords(nb, row.text("note_nn"), row.text("note_en"))),
                source.title(),
                source.knownAt());
    }

    List<MeasureReading> readings() {
        var readings = new ArrayList<MeasureReading>();
        for (var row : FactTable.read(folder, "follow-up-2024.csv", problems).rows()) {
            if (row.optional("outcome").isPresent()) row.code("outcome", MeasureOutcome::ofCode, MeasureOutcome.ENDED);
            readings.add(new MeasureReading(
                    new Ref("measure", row.text("measure")),
                    2024,
                    row.optional("outcome").flatMap(MeasureOutcome::ofCode),
                    row.optional("title_in_report"),
                    row.text("basis").equals("title"),
                    row.optional("note"),
                    sources.of(row, "source", "annual-report").knownAt()));
        }
        return readings;
    }

    List<StatisticValue> statistics() {
        var values = new ArrayList<StatisticValue>();
        for (var row : FactTable.read(folder, "statistics.csv", problems).rows()) {
            var source = sources.of(row, "source");
            values.add(new StatisticValue(
                    row.text("series"),
                    row.number("year", 0),
                    row.optional("part"),
                    row.optional("part_name"),
                    new BigDecimal(row.text("value")),
                    row.code("unit", StatisticUnit::ofCode, StatisticUnit.COUNT),
                    source.title(),
                    row.text("place"),
                    row.code("origin", code -> Optional.of(Origin.ofCode(code)), Origin.STATED),
                    source.knownAt()));
        }
        return values;
    }
}
