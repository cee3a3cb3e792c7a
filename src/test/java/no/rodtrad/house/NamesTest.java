package no.rodtrad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code serves every municipality, so it names none. Only the demonstration may. */
class NamesTest {

    private static final String DEMO = "src/main/resources/demo";

    private static final String[] READ = {".java", ".jte", ".sql", ".properties", ".yaml", ".js", ".css"};

    /** Where names may stand: the demonstration itself. */
    private static final List<String> ALLOWED =
            List.of("src/main/java/no/rodtrad/demo/", "src/main/jte/demo/", "src/main/resources/messages/demo.", DEMO);

    @Test
    void no_municipality_is_named_outside_the_demonstration() throws IOException {
        var names = namesOfTheDemonstration();
        if (names.isEmpty()) return;
        var named = Pattern.compile("\\b(" + String.join("|", names) + ")", Pattern.CASE_INSENSITIVE);
        var found = new ArrayList<String>();
        for (var file : ProjectFiles.under("src/main/", READ)) {
            if (ALLOWED.stream().anyMatch(file::isUnder)) continue;
            for (int i = 0; i < file.lines().size(); i++) {
                var line = file.lines().get(i);
                if (named.matcher(line).find()) found.add(file.at(i) + " " + line.strip());
            }
        }
        assertThat(found)
                .as("Move what holds for one municipality only to its facts under %s, or to module demo.", DEMO)
                .isEmpty();
    }

    private static List<String> namesOfTheDemonstration() throws IOException {
        if (!ProjectFiles.exists(DEMO)) return List.of();
        try (var folders = Files.list(ProjectFiles.ROOT.resolve(DEMO))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString().toLowerCase(Locale.ROOT))
                    .sorted()
                    .toList();
        }
    }
}
