package no.rodtrad.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import no.rodtrad.demo.Demo;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.opendata.OpenData;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes out comes in again, the same as of any day, and goes out once more byte for byte. */
@RodtradTest
class FullExportTest {

    private static final String TABLES = """
            SELECT relname FROM pg_class
            WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace
            """;

    @Autowired
    Demo demo;

    @Autowired
    OpenData data;

    @Autowired
    FullExport export;

    @Autowired
    FullImport intake;

    @Autowired
    Municipalities municipalities;

    @Autowired
    JdbcTemplate db;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path folder;

    @BeforeEach
    void load() {
        demo.load(false, _ -> {});
    }

    private Path written(MunicipalityKey key, String name) throws Exception {
        var to = Files.createDirectory(folder.resolve(name));
        municipalities.in(key, () -> export.write(to, "Alt"));
        return to;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"eksempelvik", "drammen"})
    void what_is_written_out_makes_the_same_municipality_again(String name) throws Exception {
        var from = new MunicipalityKey(name);
        var out = written(from, "out");
        var copy = TestMunicipality.fresh(municipalities);

        var outcome = municipalities.in(copy, () -> intake.run(out));

        assertThat(outcome).isInstanceOf(Accepted.class);
        var again = written(copy, "again");
        try (var files = Files.list(out)) {
            for (var file : files.toList()) {
                assertThat(Files.mismatch(file, again.resolve(file.getFileName())))
                        .as(file.getFileName().toString())
                        .isEqualTo(-1);
            }
        }
        for (var table : ExportTable.all()) {
            if (table.name().startsWith("ledger_") || table.name().startsWith("budget_"))
                assertThat(rows(copy, table.name())).as(table.name()).isEqualTo(rows(from, table.name()));
        }
        // The statements are slow to make, and are the same sums.
        for (var day : List.of("2024-06-30", "2026-01-01")) {
            assertThat(lines(copy, "drift", day)).as(day).isEqualTo(lines(from, "drift", day));
        }
        assertThat(lines(copy, "oppstillinger", "2025-02-22"))
                .isNotEmpty()
                .isEqualTo(lines(from, "oppstillinger", "2025-02-22"));
    }

    private List<String> lines(MunicipalityKey key, String dataset, String day) {
        var found = new ArrayList<String>();
        var asOf = new AsOf(LocalDate.parse(day));
        municipalities.in(key, () -> {
            data.rows(
                    data.find(dataset).orElseThrow(),
                    DataRequest.all(asOf, LanguageChoice.NB),
                    row -> found.add(row.cells().toString()));
            return key;
        });
        return found;
    }

    /** As a check sum of all rows, in any order. */
    private List<String> rows(MunicipalityKey key, String table) {
        var sql = "SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM " + table + " t";
        return municipalities.in(key, () -> inTransaction(() -> db.queryForList(sql, String.class)));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> work.get());
    }

    @Test
    void every_table_is_exported_derived_or_left_out_with_a_reason() {
        var listed = ExportTable.all();
        var empty = TestMunicipality.fresh(municipalities);
        var there = municipalities.in(empty, () -> inTransaction(() -> db.queryForList(TABLES, String.class)));

        assertThat(listed.stream().map(ExportTable::name).toList())
                .as("Say once in db/export/tables.csv what a full export does with each table.")
                .containsExactlyInAnyOrderElementsOf(there);
        for (var table : listed) {
            boolean derived = table.way() == ExportTable.Way.DERIVED;
            assertThat(table.why().isEmpty())
                    .as("Why %s is not exported", table.name())
                    .isEqualTo(table.way() == ExportTable.Way.EXPORTED);
            assertThat(!derived || table.insert().isPresent())
                    .as("How %s is made", table.name())
                    .isTrue();
        }
    }
}
