package no.rodtrad.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import no.rodtrad.document.model.Reading;
import no.rodtrad.document.model.Sentence;
import no.rodtrad.document.model.Sentence.Piece;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.MoneyScale;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.NumberStyle.Sign;
import no.rodtrad.kernel.OurWords;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.kernel.Titled;
import no.rodtrad.kernel.ValueUnit;
import no.rodtrad.web.Texts;

/** Writes phrases out in one language, and asks of each figure in a sentence whether someone has read it. */
final class Sentences {

    /** Stands for an argument while its message is filled in; from Unicode's private use, so in no text. */
    private static final char FIRST_MARK = '\uE000';

    private final Texts texts;
    private final Texts bokmal;
    private final Function<Reading, Reading.State> state;

    /** @param bokmal the language readings are kept in */
    Sentences(Texts texts, Texts bokmal, Function<Reading, Reading.State> state) {
        this.texts = texts;
        this.bokmal = bokmal;
        this.state = state;
    }

    /** Sentences that nobody is asked to read again. */
    static Sentences read(Texts texts, Texts bokmal) {
        return new Sentences(texts, bokmal, _ -> Reading.State.READ);
    }

    /** A sentence of a chapter: its figures are stale until they have been read there. */
    Sentence sentence(String chapter, Phrase phrase) {
        var places = new HashMap<Ref, Integer>();
        var pieces = new ArrayList<Piece>();
        write(phrase, pieces, shown -> state.apply(reading(chapter, phrase, shown, places)));
        return new Sentence(pieces);
    }

    /** Words that nobody has to read again, such as a label. */
    Sentence label(Phrase phrase) {
        var pieces = new ArrayList<Piece>();
        write(phrase, pieces, _ -> Reading.State.READ);
        return new Sentence(pieces);
    }

    Sentence.Number number(ShownFigure shown) {
        return new Sentence.Number(shown, texts.number(shown), Reading.State.READ);
    }

    /** A number on the scale of a drawing: it is no figure, and means only a place. */
    String scale(BigDecimal number) {
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        var style = new NumberStyle(MoneyScale.KRONER, decimals, Sign.MINUS_ONLY, NumberStyle.Words.NONE);
        return texts.number(new FigureValue.Number(number, ValueUnit.OTHER), style);
    }

    /** What has to be read in a sentence, in the order it stands there. */
    List<Reading> readings(String chapter, Phrase phrase) {
        var places = new HashMap<Ref, Integer>();
        var readings = new ArrayList<Reading>();
        collect(phrase, shown -> readings.add(reading(chapter, phrase, shown, places)));
        return readings;
    }

    private Reading reading(String chapter, Phrase phrase, ShownFigure shown, Map<Ref, Integer> places) {
        var ref = shown.figure().ref();
        int place = places.merge(ref, 1, Integer::sum) - 1;
        return new Reading(
                chapter,
                phrase.key(),
                ref,
                place,
                bokmal.number(withSign(shown)),
                exact(shown.figure().value()));
    }

    private static String exact(FigureValue value) {
        return switch (value) {
            case FigureValue.Amount(var money) -> Long.toString(money.ore());
            case FigureValue.Number(var number, var unit) ->
                number.stripTrailingZeros().toPlainString();
            case FigureValue.Nothing _, FigureValue.Withheld _ -> "";
        };
    }

    /** A number that only loses its sign has turned: the sentence says the direction in words. */
    private static ShownFigure withSign(ShownFigure shown) {
        var style = shown.style();
        return style.sign() == Sign.NONE
                ? new ShownFigure(
                        shown.figure(),
                        new NumberStyle(style.scale(), style.decimals(), Sign.MINUS_ONLY, style.words()))
                : shown;
    }

    private static void collect(Phrase phrase, Consumer<ShownFigure> found) {
        for (var argument : phrase.arguments()) {
            if (argument instanceof ShownFigure shown) found.accept(shown);
            if (argument instanceof Phrase inner) collect(inner, found);
        }
    }

    private void write(Phrase phrase, List<Piece> pieces, Function<ShownFigure, Reading.State> states) {
        var marks = new Object[phrase.arguments().size()];
        for (int i = 0; i < marks.length; i++) marks[i] = String.valueOf((char) (FIRST_MARK + i));
        var pattern = texts.get(phrase.key(), marks);
        int from = 0;
        for (int at = 0; at < pattern.length(); at++) {
            int argument = pattern.charAt(at) - FIRST_MARK;
            if (argument < 0 || argument >= marks.length) continue;
            if (at > from) pieces.add(new Sentence.Words(pattern.substring(from, at)));
            write(phrase.arguments().get(argument), pieces, states);
            from = at + 1;
        }
        if (from < pattern.length()) pieces.add(new Sentence.Words(pattern.substring(from)));
    }

    private void write(Object argument, List<Piece> pieces, Function<ShownFigure, Reading.State> states) {
        switch (argument) {
            case ShownFigure shown -> pieces.add(new Sentence.Number(shown, texts.number(shown), states.apply(shown)));
            case Phrase inner -> write(inner, pieces, states);
            case Titled titled -> pieces.add(new Sentence.Name(titled.title()));
            case OurWords words -> pieces.add(new Sentence.Words(words.in(texts.language())));
            case LocalDate day -> pieces.add(new Sentence.Words(texts.date(day)));
            case FigureValue value -> pieces.add(new Sentence.Words(texts.number(value, NumberStyle.EXACT)));
            case String name -> pieces.add(new Sentence.Name(name));
            default -> pieces.add(new Sentence.Words(argument.toString()));
        }
    }
}
