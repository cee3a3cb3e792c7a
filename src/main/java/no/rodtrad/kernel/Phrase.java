package no.rodtrad.kernel;

import java.util.List;

/**
 * A piece of text that is not yet in any language: the key of a message and what fills its places. An argument is a
 * {@code Phrase}, a {@link ShownFigure}, a {@link Titled}, a {@code String} (a name, shown as it is), {@link OurWords},
 * a {@link FigureValue} that no figure has, written to the øre, an {@code Integer} or a {@code java.time.LocalDate}.
 */
public record Phrase(String key, List<Object> arguments) {

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
