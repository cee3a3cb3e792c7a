package no.rodtrad.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.rodtrad.budget.folder.ProblemText;
import no.rodtrad.database.Municipalities;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.web.TextsProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each file under {@code demo/errors} makes one mistake in the facts of the demonstration, and has the answer below it.
 * Together they are the page {@code docs/errors-of-facts.md}. {@code -Dgolden.accept=true} rewrites both.
 */
@RodtradTest
class FactErrorsTest {

    private static final Path FIXTURES = Path.of("src/test/resources/demo/errors");
    private static final Path FACTS = Path.of("src/main/resources/demo");
    private static final Path PAGE = Path.of("docs/errors-of-facts.md");
    private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");

    @Autowired
    Demo demo;

    @Autowired
    List<DemoMunicipality> demonstrations;

    @Autowired
    Municipalities municipalities;

    @Autowired
    TextsProvider texts;

    static Stream<String> mistakes() throws IOException {
        try (var files = Files.list(FIXTURES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_mistake_is_explained_and_nothing_is_stored(String name) throws IOException {
        var mistake = Mistake.read(FIXTURES.resolve(name));
        var demonstration = new Elsewhere(
                demonstrations.stream()
                        .filter(each -> mistake.file.startsWith(each.key().value()))
                        .findFirst()
                        .orElseThrow(),
                "refused_" + name.replaceAll("[^a-z]", ""));

        var facts = new FactFolder(mistake::content, LocalDate.of(2026, 1, 1));
        var outcome = demo.load(demonstration, facts, _ -> {});

        assertThat(outcome).isInstanceOf(Rejected.class);
        var answer = ProblemText.of(((Rejected<Integer>) outcome).problems(), texts.texts(LanguageChoice.NB));
        if (ACCEPT) Files.writeString(FIXTURES.resolve(name), mistake.head() + "\n" + answer);
        assertThat(answer).isEqualTo(Mistake.read(FIXTURES.resolve(name)).answer);
        assertThat(municipalities.find(demonstration.key())).isEmpty();
    }

    @Test
    void the_page_shows_every_mistake() throws IOException {
        var page = new StringBuilder("""
                # Errors in the facts of the demonstration

                Made by the test `FactErrorsTest` from the files under `src/test/resources/demo/errors`: each changes
                one thing in the facts under `src/main/resources/demo`. `./rodtrad demo` answers as shown, ends with
                code 2 and stores nothing of that municipality. A file without a change is taken away.
                """);
        for (var name : mistakes().toList()) {
            page.append("\n## ").append(name.replace(".txt", "")).append("\n\n```diff\n");
            page.append(Files.readString(FIXTURES.resolve(name)).strip()).append("\n```\n");
        }
        if (ACCEPT) Files.writeString(PAGE, page);
        assertThat(page.toString()).isEqualTo(Files.readString(PAGE));
    }

    /** The same demonstration under another key, since others load it as it is. */
    private record Elsewhere(DemoMunicipality real, String name) implements DemoMunicipality {

        @Override
        public MunicipalityKey key() {
            return new MunicipalityKey(name);
        }

        @Override
        public String folder() {
            return real.folder();
        }

        @Override
        public Outcome<List<Step>> steps(FactFolder facts) {
            return real.steps(facts);
        }
    }

    /**
     * One change in one file.
     *
     * @param before stands once in the file; an asterisk is all of it; empty when the file is taken away
     * @param after {@code \n} is a line break, {@code \xF8} a byte that is no UTF-8
     */
    private record Mistake(String file, Optional<String> before, Optional<String> after, String answer) {

        static Mistake read(Path fixture) throws IOException {
            var text = Files.readString(fixture);
            int blank = text.indexOf("\n\n");
            var head = text.substring(0, blank).lines().toList();
            return new Mistake(head.getFirst(), marked(head, "- "), marked(head, "+ "), text.substring(blank + 2));
        }

        private static Optional<String> marked(List<String> lines, String mark) {
            return lines.stream()
                    .filter(line -> line.startsWith(mark))
                    .findFirst()
                    .map(line -> line.substring(mark.length()));
        }

        String head() {
            return file + "\n" + before.map(text -> "- " + text + "\n").orElse("")
                    + after.map(text -> "+ " + text + "\n").orElse("");
        }

        Optional<byte[]> content(String path) {
            var real = FACTS.resolve(file.substring(0, file.indexOf('/'))).resolve(path);
            try {
                if (!Files.exists(real)) return Optional.empty();
                if (!real.equals(FACTS.resolve(file))) return Optional.of(Files.readAllBytes(real));
                return before.map(text -> changed(real, text));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private byte[] changed(Path real, String text) {
            try {
                var content = Files.readString(real);
                if (text.equals("*")) return new byte[0];
                assertThat(content.split(java.util.regex.Pattern.quote(text), -1))
                        .as("stands once")
                        .hasSize(2);
                return bytes(content.replace(text, after.orElse("").replace("\\n", "\n")));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static byte[] bytes(String content) {
            var bytes = new ByteArrayOutputStream();
            var parts = content.split("\\\\xF8", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) bytes.write(0xF8);
                bytes.writeBytes(parts[i].getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        }
    }
}
