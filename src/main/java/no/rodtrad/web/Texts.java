package no.rodtrad.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.OurWords;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.kernel.Titled;
import no.rodtrad.kernel.ValueUnit;
import org.jspecify.annotations.Nullable;

/** Everything people read, in one language: sentences, numbers and dates. */
public final class Texts {

    private final LanguageChoice language;
    private final Map<String, Message> messages;
    private final Links links;
    private final boolean strict;
    private final Numbers numbers;

    Texts(LanguageChoice language, Map<String, Message> messages, Links links, boolean strict) {
        this.language = language;
        this.messages = messages;
        this.links = links;
        this.strict = strict;
        this.numbers = Numbers.of(language);
    }

    public LanguageChoice language() {
        return language;
    }

    public Links links() {
        return links;
    }

    /** Whether there is a text with that key. */
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /** The text with that key, with the arguments of a {@link Phrase} in its places. */
    public String get(String key, Object... arguments) {
        return arguments.length == 0 ? plain(key, List.of()) : plain(key, List.of(arguments));
    }

    /**
     * As {@link #get}, of so many things: the number is the first argument, and when it is one, the text is that with
     * {@code .one} behind its key.
     */
    public String counted(String key, long count, Object... others) {
        var arguments = new ArrayList<Object>();
        arguments.add(new FigureValue.Number(BigDecimal.valueOf(count), ValueUnit.COUNT));
        arguments.addAll(List.of(others));
        return plain(count == 1 ? key + ".one" : key, arguments);
    }

    /** The sentence without links. */
    public String phrase(Phrase phrase) {
        return plain(phrase.key(), phrase.arguments());
    }

    /** The sentence with its figures and things as links. */
    public Content html(Phrase phrase) {
        return output -> write(phrase, output);
    }

    /** The number with its unit, as in the style. */
    public String number(ShownFigure shown) {
        return number(shown.figure().value(), shown.style());
    }

    public String number(FigureValue value, NumberStyle style) {
        var number = numbers.write(value, style);
        if (style.words() == NumberStyle.Words.NONE || !(value instanceof FigureValue.Amount)) return number;
        return number + Numbers.SPACE + unit(style);
    }

    /** The number as a link to its explanation. */
    public Content figure(ShownFigure shown) {
        return output -> FigureHtml.write(shown, this, output);
    }

    /** The value as a link to the explanation of its figure. */
    public Content figure(Ref ref, FigureValue value, NumberStyle style) {
        return output -> FigureHtml.write(ref, value, style, this, output);
    }

    /** Reads what a person wrote in this language. */
    public Numbers numbers() {
        return numbers;
    }

    public String date(LocalDate day) {
        return Dates.write(day, language);
    }

    /**
     * A name as its source prints it, in the municipality's own language. On a page in another language the name is
     * marked with the language it is in, so that a screen reader pronounces it right.
     */
    public Content name(String name) {
        return output -> writeName(name, output);
    }

    /** The thing's title, as a link where it has a page. */
    public Content titled(Titled titled) {
        return output -> write(titled, output);
    }

    private String unit(NumberStyle style) {
        var words = style.words() == NumberStyle.Words.LONG ? "long" : "short";
        return switch (style.scale()) {
            case KRONER -> get("web.unit.kroner." + words);
            case THOUSANDS -> get("web.unit.thousands." + words);
            case MILLIONS -> get("web.unit.millions." + words);
        };
    }

    private String plain(String key, List<Object> arguments) {
        var message = message(key);
        if (message == null) return key;
        if (message.places().isEmpty()) return message.pieces().getFirst();
        var text = new StringBuilder();
        for (int i = 0; i < message.places().size(); i++) {
            text.append(message.pieces().get(i));
            text.append(plain(argument(key, arguments, message.places().get(i))));
        }
        return text.append(message.pieces().getLast()).toString();
    }

    private String plain(Object argument) {
        return switch (argument) {
            case Phrase phrase -> phrase(phrase);
            case ShownFigure shown -> number(shown);
            case Titled titled -> titled.title();
            case LocalDate day -> date(day);
            case OurWords words -> words.in(language);
            case FigureValue.Number(var count, var unit)
            when unit == ValueUnit.COUNT -> number(new FigureValue.Number(count, unit), NumberStyle.WHOLE);
            case FigureValue value -> number(value, NumberStyle.EXACT);
            default -> argument.toString();
        };
    }

    private void write(Phrase phrase, TemplateOutput output) {
        var message = message(phrase.key());
        if (message == null) {
            output.writeContent(Html.escaped(phrase.key()));
            return;
        }
        for (int i = 0; i < message.places().size(); i++) {
            output.writeContent(Html.escaped(message.pieces().get(i)));
            write(argument(phrase.key(), phrase.arguments(), message.places().get(i)), output);
        }
        output.writeContent(Html.escaped(message.pieces().getLast()));
    }

    private void write(Object argument, TemplateOutput output) {
        switch (argument) {
            case Phrase phrase -> write(phrase, output);
            case ShownFigure shown -> FigureHtml.write(shown, this, output);
            case Titled titled -> write(titled, output);
            case String name -> writeName(name, output);
            default -> output.writeContent(Html.escaped(plain(argument)));
        }
    }

    private void write(Titled titled, TemplateOutput output) {
        var address = titled.path().flatMap(links::page);
        address.ifPresent(to -> output.writeContent("<a href=\"" + Html.escaped(to) + "\">"));
        writeName(titled.title(), output);
        if (address.isPresent()) output.writeContent("</a>");
    }

    private void writeName(String name, TemplateOutput output) {
        // A year or a code is no word, and is read alike in every language.
        if (language == LanguageChoice.NB || name.chars().noneMatch(Character::isLetter)) {
            output.writeContent(Html.escaped(name));
            return;
        }
        output.writeContent("<span lang=\"nb\">");
        output.writeContent(Html.escaped(name));
        output.writeContent("</span>");
    }

    private Object argument(String key, List<Object> arguments, int place) {
        if (place < arguments.size()) return arguments.get(place);
        if (strict) throw new IllegalArgumentException("No argument {" + place + "} for the text " + key);
        return "{" + place + "}";
    }

    private @Nullable Message message(String key) {
        var message = messages.get(key);
        if (message == null && strict) {
            throw new IllegalArgumentException("No text " + key + " in language " + language.code());
        }
        return message;
    }
}
