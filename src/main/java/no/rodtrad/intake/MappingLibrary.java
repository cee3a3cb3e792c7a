package no.rodtrad.intake;

import java.io.UncheckedIOException;
import java.util.List;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.MappingReader;
import no.rodtrad.kernel.Outcome;

/** Finds mappings: those that come with the product by their name, others in a file. */
public final class MappingLibrary {

    private static final String FOLDER = "/policy/mappings/";

    /** Those that come with the product. */
    public static final List<String> NAMES = List.of(
            "bench-postings",
            "budget-lines",
            "example-account-string",
            "example-adjustments",
            "example-debit-credit",
            "example-measures",
            "example-one-column",
            "example-organisation",
            "example-projects",
            "example-statistics");

    private MappingLibrary() {}

    /**
     * @param nameOrFile one of {@link #NAMES}, or the path of a file
     * @throws UncheckedIOException when a file that is there cannot be read
     */
    public static Outcome<Mapping> find(String nameOrFile) {
        return MappingLookup.find(nameOrFile, NAMES, FOLDER)
                .flatMap(found -> MappingReader.read(found.file(), found.yaml()));
    }
}
