package no.rodtrad.demo.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.demo.fact.FactTable;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.OurWords;
import no.rodtrad.kernel.Ref;
import no.rodtrad.plan.model.MeasureOutcome;
import no.rodtrad.reporting.model.MeasureReading;
import no.rodtrad.reporting.model.ReportedItem;
import no.rodtrad.statistic.model.StatisticUnit;
import no.rodtrad.statistic.model.StatisticValue;

/** Reads what the annual report says: outcomes, our reading of it, and stated values. */
final class ReportReader {

    private static final String REPORT = "annual-report";

    /** In thousands of kroner: a thousand times the budget of the state. */
    private static final long MOST = 1_000_000_000_000L;

    private final FactFolder facts;
    private final Sources sources;

    ReportReader(FactFolder facts, Sources sources) {
        this.facts = facts;
        this.sources = sources;
    }

    FactTable outcomes() {
        return facts.read("plan/outcomes-2024.csv");
    }

    ReportedItem item(FactRow row) {
        var source = sources.of(row, "id", REPORT);
        var note = row.optional("note_nb");
        if (note.isPresent()) {
            row.required("note_nn");
            row.required("note_en");
        }
        return new ReportedItem(
                row.ownKey("id"),
                2024,
                row.code("kind", ReportReader::kind, ReportedItem.Kind.MEASURE),
                row.required("area"),
                row.text("focus_area"),
                row.required("title"),
                row.yes("quoted"),
                row.code("outcome", MeasureOutcome::ofCode, MeasureOutcome.NOT_STARTED),
                note.map(nb -> new OurWords(nb, row.text("note_nn"), row.text("note_en"))),
                source.title(),
                source.knownAt());
    }

    private static Optional<ReportedItem.Kind> kind(String code) {
        return Stream.of(ReportedItem.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }

    List<MeasureReading> readings() {
        var readings = new ArrayList<MeasureReading>();
        for (var row : facts.read("plan/follow-up-2024.csv").rows()) {
            readings.add(new MeasureReading(
                    new Ref("measure", row.ownKey("measure")),
                    2024,
                    row.optional("outcome").map(_ -> row.code("outcome", MeasureOutcome::ofCode, MeasureOutcome.ENDED)),
                    row.optional("title_in_report"),
                    row.text("basis").equals("title"),
                    row.optional("note"),
                    sources.of(row, "measure", REPORT).knownAt()));
        }
        return readings;
    }

    List<StatisticValue> statistics() {
        var values = new ArrayList<StatisticValue>();
        var keys = new HashSet<String>();
        for (var row : facts.read("plan/statistics.csv").rows()) {
            var value = statistic(row);
            if (!keys.add(value.key())) row.problem("series", "demo.problem.observed-twice");
            values.add(value);
        }
        return values;
    }

    private StatisticValue statistic(FactRow row) {
        var source = sources.of(row, "source");
        var part = row.optionalKey("part");
        if (part.isEmpty() && row.optional("part_name").isPresent()) row.required("part");
        var unit = row.code("unit", StatisticUnit::ofCode, StatisticUnit.COUNT);
        // Kroner are counted in whole thousands, as they are printed.
        boolean whole = unit == StatisticUnit.THOUSAND_KRONER;
        return new StatisticValue(
                row.key("series"),
                Math.toIntExact(row.number("year", 1900, 2199)),
                part,
                part.map(_ -> row.required("part_name")),
                whole ? BigDecimal.valueOf(row.number("value", -MOST, MOST)) : row.decimal("value"),
                unit,
                source.title(),
                row.required("place"),
                row.code("origin", ReportReader::origin, Origin.STATED),
                source.knownAt());
    }

    private static Optional<Origin> origin(String code) {
        return Stream.of(Origin.values())
                .filter(origin -> origin.code().equals(code))
                .findFirst();
    }
}
