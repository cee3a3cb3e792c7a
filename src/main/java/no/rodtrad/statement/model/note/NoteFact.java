package no.rodtrad.statement.model.note;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
 * One thing that a source or a register states for a note: an amount, a number, or words about a part.
 *
 * @param position where the part stands among the others
 * @param name of the part as printed
 * @param value kroner for an amount; empty when there are only words
 * @param roundedTo kroner that the source rounded to, 1 when it is exact
 * @param words such as a purpose, a condition or a day; empty when there is only a value
 * @param decision the case behind it
 * @param source title of the document
 * @param place heading in it
 */
public record NoteFact(
        NoteKey key,
        int position,
        String name,
        Optional<BigDecimal> value,
        Unit unit,
        long roundedTo,
        Optional<String> words,
        Optional<Ref> decision,
        String source,
        String place,
        Origin origin,
        Instant knownAt) {

    /** What the value counts. */
    public enum Unit {
        KRONER,
        PERCENT,
        WORDS;

        /** As in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Unit ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public NoteFact {
        if (value.isEmpty() && words.isEmpty()) throw new IllegalArgumentException("Says nothing: " + key);
        if ((unit == Unit.WORDS) == value.isPresent()) throw new IllegalArgumentException("Unit of " + key);
        if (roundedTo < 1) throw new IllegalArgumentException("Rounded to nothing: " + key);
    }

    /** Only for an amount. */
    public Money money() {
        return Money.ore(value.orElseThrow().movePointRight(2).longValueExact());
    }

    public Figure figure(AsOf asOf) {
        return new Figure(
                key.ref(),
                key.label(name),
                figureValue(),
                new Derivation.Stated(Phrase.of("statement.note.source", source), place),
                new Provenance(
                        origin,
                        asOf,
                        Optional.empty(),
                        false,
                        decision.map(List::of).orElse(List.of())));
    }

    private FigureValue figureValue() {
        return switch (unit) {
            case KRONER -> FigureValue.of(money());
            case PERCENT -> new FigureValue.Number(value.orElseThrow(), ValueUnit.PERCENT);
            case WORDS -> new FigureValue.Nothing();
        };
    }
}
