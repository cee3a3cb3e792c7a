package no.rodtrad.statistic.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ValueUnit;

/**
 * One value as a source states it.
 *
 * @param series what is observed, such as {@code sick-leave}; its name for people is the text
 *     {@code statistic.series.SERIES}
 * @param year of the observation, or of the target
 * @param part the part of the municipality it is about, as the end of its key; empty for the whole
 * @param partName name of that part as printed
 * @param source title of the document
 * @param place heading in it
 */
public record StatisticValue(
        String series,
        int year,
        Optional<String> part,
        Optional<String> partName,
        BigDecimal value,
        StatisticUnit unit,
        String source,
        String place,
        Origin origin,
        Instant knownAt) {

    /** The prefix of the names of these figures. */
    public static final String PREFIX = "stated.";

    public StatisticValue {
        if (part.isPresent() != partName.isPresent()) {
            throw new IllegalArgumentException("A part has a name: " + series + " " + year);
        }
    }

    /** Such as {@code sick-leave.2024} or {@code district-population.2019.KD01}. */
    public String key() {
        return series + "." + year + part.map(end -> "." + end).orElse("");
    }

    public Ref ref() {
        return Ref.figure(PREFIX + key());
    }

    public Figure figure(AsOf asOf) {
        return new Figure(
                ref(),
                label(),
                figureValue(),
                new Derivation.Stated(Phrase.of("statistic.source", source), place),
                new Provenance(origin, asOf, Optional.empty(), false, List.of()));
    }

    private Phrase label() {
        var whole = Phrase.of("statistic.series." + series, String.valueOf(year));
        return partName.map(name -> Phrase.of("statistic.of-part", whole, name)).orElse(whole);
    }

    private FigureValue figureValue() {
        return switch (unit) {
            case PERCENT -> new FigureValue.Number(value, ValueUnit.PERCENT);
            case PERSONS -> new FigureValue.Number(value, ValueUnit.PERSONS);
            case COUNT -> new FigureValue.Number(value, ValueUnit.COUNT);
            case THOUSAND_KRONER -> new FigureValue.Amount(Money.thousands(value.longValueExact()));
        };
    }
}
