package no.rodtrad.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ValueUnit;
import no.rodtrad.plan.model.MeasureOutcome;
import no.rodtrad.reporting.model.ReportedItem;
import no.rodtrad.reporting.model.ReportedYear;
import org.springframework.stereotype.Component;

/** Counts of what became of measures and priorities: {@code outcomes.YEAR.all} and {@code outcomes.YEAR.OUTCOME}. */
@Component
public class ReportingFigures implements FigureSource {

    private static final Pattern NAME = Pattern.compile("outcomes\\.(\\d{4})\\.([A-Za-z]+)");

    private final ReportingService reporting;

    ReportingFigures(ReportingService reporting) {
        this.reporting = reporting;
    }

    @Override
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        var name = NAME.matcher(ref.id());
        if (!name.matches()) return Optional.empty();
        var year = reporting.year(new FiscalYear(Integer.parseInt(name.group(1))), asOf);
        if (year.isEmpty()) return Optional.empty();
        if (name.group(2).equals("all")) return Optional.of(all(year, asOf));
        return MeasureOutcome.ofCode(name.group(2)).map(outcome -> of(year, outcome, asOf));
    }

    /** How many measures and priorities the report tells of: the sum over the outcomes. */
    public static Figure all(ReportedYear year, AsOf asOf) {
        var parts = new ArrayList<Derivation.Term>();
        for (var outcome : year.counts().keySet()) parts.add(of(year, outcome, asOf).asTerm());
        return figure(
                year,
                "all",
                Phrase.of("reporting.count.all", String.valueOf(year.year())),
                year.items().size(),
                new Derivation.Sum(parts),
                asOf);
    }

    /** How many of them the report says this of. */
    public static Figure of(ReportedYear year, MeasureOutcome outcome, AsOf asOf) {
        var items = year.items().stream().filter(item -> item.outcome() == outcome).toList();
        var label = Phrase.of("reporting.count.of", Phrase.of(wordKey(outcome)), String.valueOf(year.year()));
        List<Ref> refs = items.stream().map(ReportedItem::ref).toList();
        var derivation = new Derivation.Entries(
                label, items.size(), refs, Optional.of("tiltak/omtalt?utfall=" + outcome.code()));
        return figure(year, outcome.code(), label, items.size(), derivation, asOf);
    }

    /** Key of the word for an outcome. */
    public static String wordKey(MeasureOutcome outcome) {
        return "web.status." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Figure figure(
            ReportedYear year, String what, Phrase label, int count, Derivation derivation, AsOf asOf) {
        return new Figure(
                Ref.figure("outcomes." + year.year() + "." + what),
                label,
                new FigureValue.Number(BigDecimal.valueOf(count), ValueUnit.COUNT),
                derivation,
                Provenance.of(Origin.PUBLISHED, asOf));
    }
}
