package no.rodtrad.web.figure;

import java.util.List;
import no.rodtrad.kernel.Ref;

/** Implemented by each module with a page where a figure can be looked into, such as the money explorer. */
public interface FigureLinks {

    /** Ways on from the explanation of the figure; empty when the module knows of none. */
    List<Way> waysFrom(Ref figure);

    /**
     * A way on.
     *
     * @param labelKey key of its text
     * @param path below the municipality's address
     */
    record Way(String labelKey, String path) {}
}
