package no.rodtrad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with the file that was reviewed. {@code -Dgolden.accept=true} rewrites the files; the difference then
 * has to be defended in the commit.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** @param path below {@code src/test/resources/golden} */
    public static void assertMatches(String path, String text) {
        var file = FOLDER.resolve(path);
        try {
            if (Boolean.getBoolean("golden.accept")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(file)
                    .as("Look at the new text, and accept it with -Dgolden.accept=true")
                    .exists();
            assertThat(text)
                    .as("%s; accept a wanted difference with -Dgolden.accept=true", path)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
