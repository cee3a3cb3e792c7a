package no.rodtrad.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.RefTitles;
import no.rodtrad.kernel.Titled;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Titles and pages of things in all modules. */
@Component
public class Titles {

    private final ObjectProvider<RefTitles> sources;

    Titles(ObjectProvider<RefTitles> sources) {
        this.sources = sources;
    }

    /** Those of the references that some module knows. */
    public Map<Ref, Titled> of(Collection<Ref> refs) {
        if (refs.isEmpty()) return Map.of();
        var found = new HashMap<Ref, Titled>();
        sources.orderedStream().forEach(source -> found.putAll(source.titles(refs)));
        return found;
    }

    /** The titles in the order of the references; one that no module knows is shown by its id. */
    public List<Titled> inOrder(List<Ref> refs) {
        var found = of(refs);
        return refs.stream()
                .map(ref -> found.getOrDefault(ref, new Titled(ref, ref.id(), Optional.empty())))
                .toList();
    }
}
