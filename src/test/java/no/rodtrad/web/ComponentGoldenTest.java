package no.rodtrad.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Ref;
import no.rodtrad.testing.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each component in each of its states, as reviewed. */
class ComponentGoldenTest {

    private static final Texts TEXT = new TextsProvider(true).texts(LanguageChoice.NB, new Links() {
        @Override
        public Optional<String> figure(Ref ref) {
            return Optional.of("/eksempel/tall/" + ref.id());
        }

        @Override
        public Optional<String> page(String path) {
            return Optional.of("/eksempel/" + path);
        }
    });

    private final Renderer renderer = new Renderer();

    static List<String> examples() {
        return all().stream().map(ComponentExamples.Example::path).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void looks_as_reviewed(String path) {
        var example = all().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
        var html = new String(renderer.bytes(example.template(), example.parameters()), StandardCharsets.UTF_8);

        Golden.assertMatches("component/" + path + ".html", html.strip() + "\n");
    }

    private static List<ComponentExamples.Example> all() {
        var all = new ArrayList<>(ComponentExamples.all(TEXT));
        all.addAll(ComponentExamples.thread(TEXT));
        return all;
    }
}
