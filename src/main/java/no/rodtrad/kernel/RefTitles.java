package no.rodtrad.kernel;

import java.util.Collection;
import java.util.Map;

/** Implemented by each module that owns things with a {@link Ref}: their titles and addresses. */
public interface RefTitles {

    /** Titles of those of the references that this module owns; the others are left out of the answer. */
    Map<Ref, Titled> titles(Collection<Ref> refs);
}
