package no.rodtrad.web;

import java.util.Optional;

/** A part of the front page, made by the module that has something to say there. A part without content is left out. */
public interface FrontPagePart {

    /** Where on the front page, in reading order. */
    enum Place {
        /** One real thread, as the picture beside the question. */
        THREAD,
        /** Where each hundred kroner went, and whether it went as planned. */
        MONEY,
        /** A few goals, and how far we have come. */
        GOALS,
        /** What became of what was promised. */
        OUTCOMES,
        /** What is being made, that one may have a say in. */
        INFLUENCE,
        /** What was decided lately. */
        DECIDED,
        /** The parts of the municipality. */
        DISTRICTS
    }

    Place place();

    /** A template and its parameters; empty when the municipality has nothing for it. */
    Optional<View> view(PageContext context);
}
