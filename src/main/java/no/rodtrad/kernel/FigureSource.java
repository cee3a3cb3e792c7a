package no.rodtrad.kernel;

import java.util.Optional;

/** Implemented by each module that has figures. The municipality is the one the caller works in. */
public interface FigureSource {

    /** The figure, if this module owns it and the public may see it. */
    Optional<Figure> figure(Ref ref, AsOf asOf);
}
