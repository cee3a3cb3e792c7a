package no.rodtrad.document.model;

import no.rodtrad.kernel.Ref;

/**
 * A figure in a sentence, as someone has to read it before it is published.
 *
 * @param sentence key of the sentence's text
 * @param place which one it is when the sentence holds the same figure more than once, from 0
 * @param shown as it is written in bokmål, always with its sign, since a sentence may say the direction in words
 * @param exact the value before it was rounded: øre for an amount; empty when there is no value
 */
public record Reading(String chapter, String sentence, Ref figure, int place, String shown, String exact) {

    /** The same place in the document, whatever is written there. */
    public record Place(String chapter, String sentence, Ref figure, int place) {}

    /** How a figure in a sentence stands to what was last read there. */
    public enum State {
        /** Somebody has read it as it is. */
        READ,
        /** Nobody has read it. */
        UNREAD,
        /** It is written in another way than it was when somebody read it. */
        TURNED,
        /** Its entries have moved since somebody read it, and it is still written the same way. */
        OUTDATED
    }

    public Place at() {
        return new Place(chapter, sentence, figure, place);
    }
}
