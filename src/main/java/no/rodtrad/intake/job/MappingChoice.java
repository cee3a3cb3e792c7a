package no.rodtrad.intake.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.intake.MappingLibrary;
import no.rodtrad.intake.job.MappingShelf.Kept;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.MappingText;
import no.rodtrad.kernel.Outcome.Accepted;
import org.springframework.stereotype.Component;

/** The mappings that somebody may choose from by name: the municipality's own first, then those that come with us. */
@Component
public class MappingChoice {

    private final MappingShelf shelf;

    MappingChoice(MappingShelf shelf) {
        this.shelf = shelf;
    }

    /** Names, and how they are shown. */
    public Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        shelf.all().forEach(each -> names.put(each.name(), each.name() + " (" + each.version() + ")"));
        MappingLibrary.NAMES.forEach(each -> names.putIfAbsent(each, each));
        return names;
    }

    /** The mapping of that name as text; empty when there is none. Never the path of a file of the server. */
    public Optional<String> yaml(String name) {
        var own = shelf.find(name).map(Kept::yaml);
        if (own.isPresent() || !MappingLibrary.NAMES.contains(name)) return own;
        return MappingLibrary.find(name) instanceof Accepted<Mapping>(var mapping)
                ? Optional.of(MappingText.of(mapping))
                : Optional.empty();
    }
}
