package no.rodtrad.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.plan.model.MeasureOutcome;
import no.rodtrad.reporting.model.ReportedItem;
import no.rodtrad.reporting.model.ReportedYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts of what became of measures and priorities: {@code outcomes.YEAR.all}, {@code outcomes.YEAR.OUTCOME}, and each
 * of them for one committee, {@code outcomes.YEAR.OUTCOME.area-CODE}.
 */
@Component
public class ReportingFigures implements FigureSource {

    private static final Pattern NAME = Pattern.compile("outcomes\\.(\\d{4})\\.([A-Za-z]+)(?:\\.area-([\\w-]+))?");

    private final ReportingService reporting;
    private final OrganisationService organisations;

    ReportingFigures(ReportingService reporting, OrganisationService organisations) {
        this.reporting = reporting;
        this.organisations = organisations;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        var name = NAME.matcher(ref.id());
        if (!name.matches()) return Optional.empty();
        var year = reporting.year(new FiscalYear(Integer.parseInt(name.group(1))), asOf);
        if (year.isEmpty()) return Optional.empty();
        var area = Optional.ofNullable(name.group(3));
        if (area.isPresent() && !areas(year.items()).contains(area.get())) return Optional.empty();
        if (name.group(2).equals("all")) return Optional.of(all(year, area, asOf));
        return MeasureOutcome.ofCode(name.group(2))
                .map(outcome ->
                        area.map(code -> of(year, outcome, code, asOf)).orElseGet(() -> of(year, outcome, asOf)));
    }

    /** How many measures and priorities the report tells of: the sum over the outcomes. */
    @Transactional(readOnly = true)
    public Figure all(ReportedYear year, AsOf asOf) {
        return all(year, Optional.empty(), asOf);
    }

    /** The same for one committee; empty is the whole municipality. */
    @Transactional(readOnly = true)
    public Figure all(ReportedYear year, Optional<String> area, AsOf asOf) {
        var items = year.items().stream()
                .filter(item -> area.isEmpty() || item.area().equals(area.get()))
                .toList();
        var parts = new ArrayList<Derivation.Term>();
        for (var outcome : MeasureOutcome.values()) {
            if (items.stream().noneMatch(item -> item.outcome() == outcome)) continue;
            var part = area.map(code -> of(year, outcome, code, asOf)).orElseGet(() -> of(year, outcome, asOf));
            parts.add(part.asTerm());
        }
        var label = Phrase.of("reporting.count.all", year.year());
        return figure(
                year,
                "all" + area.map(code -> ".area-" + code).orElse(""),
                area.map(code -> Phrase.of("reporting.count.in", label, areaName(code)))
                        .orElse(label),
                items.size(),
                new Derivation.Sum(parts),
                asOf);
    }

    /** How many the report says this of: the sum over the committees. */
    @Transactional(readOnly = true)
    public Figure of(ReportedYear year, MeasureOutcome outcome, AsOf asOf) {
        var items =
                year.items().stream().filter(item -> item.outcome() == outcome).toList();
        var parts = areas(items).stream()
                .map(area -> of(year, outcome, area, asOf).asTerm())
                .toList();
        return figure(year, outcome.code(), label(year, outcome), items.size(), new Derivation.Sum(parts), asOf);
    }

    private Figure of(ReportedYear year, MeasureOutcome outcome, String area, AsOf asOf) {
        List<Ref> refs = year.items().stream()
                .filter(item -> item.outcome() == outcome && item.area().equals(area))
                .map(ReportedItem::ref)
                .toList();
        var label = Phrase.of("reporting.count.in", label(year, outcome), areaName(area));
        var lines = Optional.of("tiltak/omtalt?utfall=" + outcome.code());
        var derivation = new Derivation.Entries(label, refs.size(), refs, lines);
        return figure(year, outcome.code() + ".area-" + area, label, refs.size(), derivation, asOf);
    }

    /** The name of the committee, or of what all committees share. */
    Phrase areaName(String area) {
        if (area.equals(ReportedItem.COMMON)) return Phrase.of("reporting.area.common");
        var name = organisations.organisation().committees().stream()
                .filter(committee -> committee.code().value().equals(area))
                .map(committee -> committee.name())
                .findFirst();
        return Phrase.of("reporting.area.named", name.orElse(area));
    }

    /** Key of the word for an outcome. */
    static String wordKey(MeasureOutcome outcome) {
        return "web.status." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In the order of the report. */
    static LinkedHashSet<String> areas(List<ReportedItem> items) {
        var areas = new LinkedHashSet<String>();
        for (var item : items) areas.add(item.area());
        return areas;
    }

    private static Phrase label(ReportedYear year, MeasureOutcome outcome) {
        return Phrase.of("reporting.count.of", Phrase.of(wordKey(outcome)), year.year());
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
