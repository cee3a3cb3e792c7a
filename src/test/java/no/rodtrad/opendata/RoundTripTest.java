package no.rodtrad.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import no.rodtrad.budget.folder.FolderExport;
import no.rodtrad.budget.folder.FolderImport;
import no.rodtrad.database.Municipalities;
import no.rodtrad.demo.Demo;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import no.rodtrad.web.TextsProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes out comes in again, the same to the øre, and goes out once more with the same lines. */
@RodtradTest
class RoundTripTest {

    private static final MunicipalityKey FROM = new MunicipalityKey("eksempelvik");

    @Autowired
    Demo demo;

    @Autowired
    OpenData data;

    @Autowired
    FolderExport export;

    @Autowired
    FolderImport intake;

    @Autowired
    FolderPackage description;

    @Autowired
    Municipalities municipalities;

    @Autowired
    TextsProvider texts;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    @BeforeEach
    void load() {
        demo.load(false, _ -> {});
    }

    private AsOf today() {
        return AsOf.at(clock.instant());
    }

    private Path written(MunicipalityKey key, String name) throws Exception {
        var to = Files.createDirectory(folder.resolve(name));
        municipalities.in(key, () -> {
            export.write(to, today());
            description.write(to, municipalities.find(key).orElseThrow(), today(), texts.texts(LanguageChoice.NB));
            return to;
        });
        return to;
    }

    private Map<String, String> amounts(MunicipalityKey key, String dataset, List<String> columns) {
        var found = new TreeMap<String, String>();
        var of = data.find(dataset).orElseThrow();
        municipalities.in(key, () -> {
            data.rows(of, DataRequest.all(today(), LanguageChoice.NB), row -> {
                var name = of.key().stream()
                        .map(column -> row.cells().get(of.index(column)))
                        .toList();
                var values = columns.stream()
                        .map(column -> row.cells().get(of.index(column)))
                        .toList();
                found.put(name.toString(), values.toString());
            });
            return key;
        });
        return found;
    }

    private static List<String> sorted(Path file) throws Exception {
        return Files.readAllLines(file).stream().sorted().toList();
    }

    private static List<String> differences(Map<String, String> expected, Map<String, String> found) {
        assertThat(expected).isNotEmpty();
        var names = new TreeSet<>(expected.keySet());
        names.addAll(found.keySet());
        return names.stream()
                // What is eliminated in consolidated accounts is the municipality's choice, which is no amount.
                .filter(name -> !name.contains("enhet=konsern"))
                .filter(name -> !Objects.equals(expected.get(name), found.get(name)))
                .map(name -> name + ": " + expected.get(name) + " became " + found.get(name))
                .toList();
    }

    @Test
    void what_is_written_out_gives_the_same_statements_in_an_empty_municipality() throws Exception {
        var out = written(FROM, "out");
        var copy = TestMunicipality.fresh(municipalities);

        var outcome =
                municipalities.in(copy, () -> intake.run(out, ImportScope.WHOLE, Origin.GENERATED, Optional.empty()));

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        var operations = List.of("original_ore", "voted_ore", "revised_ore", "accounts_ore", "variance_ore");
        assertThat(amounts(copy, "drift", operations)).isNotEmpty().isEqualTo(amounts(FROM, "drift", operations));
        assertThat(amounts(copy, "regnskap", List.of("accounts_ore")))
                .isNotEmpty()
                .isEqualTo(amounts(FROM, "regnskap", List.of("accounts_ore")));
        assertThat(differences(
                        amounts(FROM, "oppstillinger", List.of("ore")), amounts(copy, "oppstillinger", List.of("ore"))))
                .isEmpty();

        var again = written(copy, "again");
        try (var files = Files.list(out)) {
            for (var file : files.toList()) {
                // The name of the municipality stands in the description.
                if (file.endsWith("datapackage.json")) continue;
                // Adjustments of one case are one when they come in again, so lines may change places.
                assertThat(sorted(again.resolve(file.getFileName())))
                        .as(file.getFileName().toString())
                        .isEqualTo(sorted(file));
            }
        }
    }
}
