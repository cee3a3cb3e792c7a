package no.rodtrad.document.model;

import java.util.List;
import no.rodtrad.kernel.ShownFigure;

/** A sentence written out in one language, with its figures still in it. */
public record Sentence(List<Piece> pieces) {

    public Sentence {
        pieces = List.copyOf(pieces);
    }

    /** A piece of a sentence. */
    public sealed interface Piece {
        /** As it stands on the page. */
        String text();
    }

    /** Words in the language of the page. */
    public record Words(String text) implements Piece {}

    /** A name as its source prints it, in the municipality's own language. */
    public record Name(String text) implements Piece {}

    /**
     * A figure in a sentence.
     *
     * @param text as written
     * @param state how it stands to what somebody last read there
     */
    public record Number(ShownFigure figure, String text, Reading.State state) implements Piece {

        /** Whether the sentence must be read again before it is published. */
        public boolean stale() {
            return state != Reading.State.READ;
        }
    }

    public static Sentence of(String words) {
        return new Sentence(List.of(new Words(words)));
    }

    /** The sentence without marks. */
    public String plain() {
        var text = new StringBuilder();
        for (var piece : pieces) text.append(piece.text());
        return text.toString();
    }

    /** Whether it is nothing but names, and so in the municipality's own language whatever that of the page is. */
    public boolean isName() {
        boolean named = false;
        for (var piece : pieces) {
            if (!(piece instanceof Name) && !piece.text().isBlank()) return false;
            named |= piece instanceof Name;
        }
        return named;
    }

    public List<Number> numbers() {
        return pieces.stream()
                .filter(Number.class::isInstance)
                .map(Number.class::cast)
                .toList();
    }
}
