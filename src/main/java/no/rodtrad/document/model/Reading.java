package no.rodtrad.document.model;

import no.rodtrad.kernel.Ref;

/**
 * A figure in a sentence, as someone has to read it before it is published.
 *
 * @param sentence key of the sentence's text
 * @param place which one it is when the sentence holds the same figure more than once, from 0
 * @param shown as it is written in bokmål, always with its sign, since a sentence may say the direction in words
 */
public record Reading(String chapter, String sentence, Ref figure, int place, String shown) {

    /** The same place in the document, whatever is written there. */
    public record Place(String chapter, String sentence, Ref figure, int place) {}

    public Place at() {
        return new Place(chapter, sentence, figure, place);
    }
}
