package no.rodtrad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {

    private static final String FOLDER = "src/main/resources/db/migration/";
    private static final Pattern NAME = Pattern.compile("V(\\d{4})__[a-z0-9]+(_[a-z0-9]+)*\\.sql");
    private static final Pattern TABLE = Pattern.compile("(?i)CREATE\\s+TABLE\\s+([a-z_0-9.]+)");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"shared", "municipality"})
    void migrations_are_numbered_without_gaps(String schema) {
        var numbers = new ArrayList<Integer>();
        for (var file : migrations(schema)) {
            var name = file.path().substring(file.path().lastIndexOf('/') + 1);
            var match = NAME.matcher(name);
            assertThat(match.matches())
                    .as("Name %s like V0012__words_of_it.sql.", file.path())
                    .isTrue();
            numbers.add(Integer.parseInt(match.group(1)));
        }
        var expected = java.util.stream.IntStream.rangeClosed(1, numbers.size())
                .boxed()
                .toList();
        assertThat(numbers)
                .as("Number the migrations in %s from 1 on, each number once and none left out.", FOLDER + schema)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"shared", "municipality"})
    void migrations_begin_by_saying_why(String schema) {
        var silent = migrations(schema).stream()
                .filter(file ->
                        file.lines().isEmpty() || !file.lines().getFirst().startsWith("--"))
                .map(ProjectFiles.TextFile::path)
                .toList();
        assertThat(silent)
                .as("Begin with a comment: what the tables hold, and why they look so.")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"shared", "municipality"})
    void tables_are_named_by_their_module_and_opened_to_the_application(String schema) {
        var wrong = new ArrayList<String>();
        for (var file : migrations(schema)) {
            var tables = TABLE.matcher(file.text());
            while (tables.find()) {
                var table = tables.group(1);
                if (ModuleOrder.NAMES.stream().noneMatch(module -> table.startsWith(module + "_"))) {
                    wrong.add(file.path() + ": name " + table + " by its module first, without a schema");
                }
                if (!isGranted(file.text(), table)) wrong.add(file.path() + ": grant " + table + " TO rodtrad_app");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isGranted(String sql, String table) {
        return Pattern.compile("(?is)GRANT[^;]*\\b" + Pattern.quote(table) + "\\b[^;]*TO\\s+rodtrad_app")
                        .matcher(sql)
                        .find()
                || Pattern.compile("(?is)GRANT[^;]*ALL TABLES IN SCHEMA[^;]*TO\\s+rodtrad_app")
                        .matcher(sql)
                        .find();
    }

    private static List<ProjectFiles.TextFile> migrations(String schema) {
        return ProjectFiles.under(FOLDER + schema + "/", ".sql");
    }
}
