package no.rodtrad.database;

import static java.util.regex.Pattern.DOTALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import no.rodtrad.demo.Demo;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.opendata.OpenData;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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

    private final List<MunicipalityKey> made = new ArrayList<>();

    @TempDir
    Path folder;

    /** Rows made by hand would puzzle whoever looks through all municipalities. */
    @AfterEach
    void remove() {
        made.forEach(municipalities::remove);
    }

    private MunicipalityKey fresh() {
        made.add(TestMunicipality.fresh(municipalities));
        return made.getLast();
    }

    private Path written(MunicipalityKey key, String name) throws Exception {
        var to = Files.createDirectory(folder.resolve(name));
        municipalities.in(key, () -> export.write(to, "Alt"));
        return to;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"eksempelvik", "drammen"})
    void what_is_written_out_makes_the_same_municipality_again(String name) throws Exception {
        demo.load(false, _ -> {});
        var from = new MunicipalityKey(name);
        var out = written(from, "out");
        var copy = fresh();

        var outcome = municipalities.in(copy, () -> intake.run(out));

        assertThat(outcome).isInstanceOf(Accepted.class);
        var again = written(copy, "again");
        assertSame(out, again);
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
        return all(key, sql);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> work.get());
    }

    /** Rows of each table that neither demonstration fills, with what is hard to write in a file. */
    private static final String RARE_ROWS = """
            INSERT INTO organisation_committee VALUES ('U1', 'Utvalg, med komma'), ('U2', '=1+1');
            INSERT INTO organisation_budget_area VALUES ('P01', 'Skole', 'U1', 'programme', 1);
            INSERT INTO organisation_district VALUES ('D1', E'Bydel\n«én»');
            INSERT INTO chart_cost_centre VALUES
                ('1000', 7, 'Gamle', 'V1', 'P01', 'KK', NULL, '[2020-01-01,2024-01-01)', 'stated', '2024-01-02 03:04Z'),
                ('1000', 7, 'Nye', 'V1', 'P01', 'KK', 0, '[2024-01-01,)', 'published', '2024-01-02 03:04:05.678901Z');
            INSERT INTO decision_decision VALUES
                ('KST-1-24', 'KST', '1/24', '2024-02-29', 'day', 'printed', 'Sak «"1"»', '2024-03-01Z', '2024-03-02Z');
            INSERT INTO decision_delegated_authority VALUES
                ('D1', 'use_fund', '1940', 500, '[2024-01-01,2025-01-01)', 'KST-1-24', '2024-03-01Z', '2024-03-02Z');
            INSERT INTO budget_import VALUES
                (2, 'b.csv', 'z', 'partial', 'stated', '2024-03-01Z', '2024-03-02Z', 1, 5, 0);
            INSERT INTO budget_adjustment (number, id, fiscal_year, kind, authority, decision, round, what, scope,
                origin, known_at, recorded_at, entries, balance_ore) VALUES
                (3, 'a', 2024, 'voted', 'council', 'KST-1-24', '', 'Første', 'partial', 'stated', '2024-03-01Z',
                    '2024-03-02Z', 1, 5),
                (4, 'b', 2024, 'voted', 'council', 'KST-1-24', '', 'Andre', 'partial', 'stated', '2024-03-01Z',
                    '2024-03-02Z', 1, 7);
            INSERT INTO budget_entry VALUES
                (3, 7, 1, 1000, 202, NULL, 5, 'generated', ''), (4, 7, 1, 7100, 202, '', 7, 'stated', ' ');
            INSERT INTO budget_authority_use VALUES (3, 'D1', 5);
            INSERT INTO ledger_import VALUES
                (5, 'a.csv', 'KK', 'x', 9, 'whole', 'published', '2024-03-01Z', '2024-03-02Z', 2, 3, 3),
                (9, 'tilbake', 'KK', 'y', 0, 'whole', 'published', '2024-03-01Z', '2024-03-02Z', 2, 3, 3);
            INSERT INTO ledger_entry VALUES
                (7, 5, 1000, 2024, 1, 1, 3, 1, '2024-01-31', 202, NULL, E'tab\tog "hermetegn"'),
                (0, 5, 2100, 2024, 0, 2, -3, 1, '2024-01-31', NULL, NULL, ''),
                (7, 9, 1000, 2024, 1, 1, -3, 1, '2024-01-31', 202, 'P1', 'x'),
                (0, 9, 2100, 2024, 0, 2, 3, 1, '2024-01-31', NULL, NULL, '');
            INSERT INTO ledger_reversal VALUES (5, 9, 'Kari', 'Feil fil');
            INSERT INTO ledger_year_closing (fiscal_year, closed, authority, recorded_at) VALUES
                (2023, true, 'KST 45/24', '2024-06-20Z'), (2023, false, 'KST 46/24', '2024-06-21Z');
            INSERT INTO statistic_cube (key, title, unit, decimals, source, file, origin, known_at, recorded_at)
                VALUES ('k', 'Folketall', 'persons', 0, 'SSB', 'f', 'stated', '2024-03-01Z', '2024-03-02Z');
            INSERT INTO statistic_dimension VALUES (1, 0, 'Tid', 'år', 'time', '{2023,"20,24"}', '{a,NULL}', '{"",b}');
            INSERT INTO statistic_cell VALUES (1, 0, 1.50, ''), (1, 1, NULL, '..');
            INSERT INTO statement_published_figure VALUES
                ('f', 't', 1.0, 'thousands', NULL, NULL, '2024-03-01Z', '2024-03-02Z');
            INSERT INTO intake_job (name, bytes, sha256, kind, at_once, put_in_by, recorded_at) VALUES
                ('venter.csv', 1, 'v', 'mapped', true, 'Ola', '2024-03-02Z'),
                ('tatt.csv', 1, 't', 'mapped', false, 'Kari', '2024-03-02Z');
            INSERT INTO intake_job_move SELECT id, 1, 'taken', 'Kari', '', '2024-03-02Z' FROM intake_job;
            INSERT INTO intake_job_choice SELECT id, 1, 'KK', 'whole', 2024, 'Kari', '2024-03-02Z' FROM intake_job;
            INSERT INTO intake_job_mapping SELECT id, 1, E'a: 1\n', 'Kari', '2024-03-02Z' FROM intake_job;
            INSERT INTO intake_reading SELECT id, 1, '{"b": [1, null], "a": "ø"}', '2024-03-02Z' FROM intake_job;
            INSERT INTO intake_control SELECT id, 1, 'lines', '4', 'ore', 'Kari', '2024-03-02Z' FROM intake_job;
            INSERT INTO intake_taken VALUES (2, 'import:ledger-5', 0, '');
            INSERT INTO document_acceptance VALUES ('r', repeat('0', 64), 1, true, 'k', 'stale', 'Setning', '1', '2',
                'Kilden er rettet', 'Kari', false, '2024-03-02Z');
            INSERT INTO intake_mapping VALUES ('vårt', 1, 'a: 1', 'Kari', '2024-03-02Z');
            INSERT INTO access_key (sha256, role, name, recorded_at, ends_at)
                VALUES (decode(repeat('00', 32), 'hex'), 'reader', 'Kari', '2024-03-02Z', '2025-03-02Z');
            """;

    /** Whether any of the municipalities here has a row in the table: what was always empty proves nothing. */
    private static final Map<String, Boolean> FILLED = new TreeMap<>();

    @AfterAll
    static void every_table_was_tried_with_a_row() {
        if (FILLED.getOrDefault("thread_link", false) && FILLED.get("intake_job")) {
            assertThat(FILLED).doesNotContainValue(false);
        }
    }

    @Test
    void rows_that_are_rare_or_hard_to_write_come_in_as_they_were() throws Exception {
        var from = fresh();
        municipalities.in(from, () -> inTransaction(() -> db.update(RARE_ROWS)));

        var out = written(from, "out");
        var copy = fresh();
        var outcome = municipalities.in(copy, () -> intake.run(out));

        assertThat(outcome).isInstanceOf(Accepted.class);
        assertSame(out, written(copy, "again"));
        assertThat(rows(copy, "ledger_entry")).isEqualTo(rows(from, "ledger_entry"));
        assertThat(rows(copy, "budget_entry")).isEqualTo(rows(from, "budget_entry"));
        assertThat(all(copy, "SELECT name FROM intake_job")).containsExactly("tatt.csv");
        assertThat(all(copy, "SELECT name FROM access_key")).isEmpty();
        assertThat(all(copy, "SELECT amount_ore || origin FROM budget_total ORDER BY art_group"))
                .containsExactly("7stated", "5generated");
        var next = "INSERT INTO ledger_year_closing (fiscal_year, closed, authority, recorded_at)"
                + " VALUES (2022, true, 'x', now()) RETURNING id::text";
        assertThat(all(copy, next)).containsExactly("3");
    }

    @Test
    void what_is_not_as_it_was_written_is_refused_and_leaves_nothing() throws Exception {
        var from = fresh();
        municipalities.in(from, () -> inTransaction(() -> db.update(RARE_ROWS)));
        var out = written(from, "out");

        assertThat(refused(from, out)).containsExactly("organisation_committee.csv : database.problem.not-empty");

        var copy = fresh();
        Files.writeString(out.resolve("plan_element.csv"), "x", StandardOpenOption.APPEND);
        Files.delete(out.resolve("rule_rule.csv"));
        assertThat(refused(copy, out))
                .containsExactly(
                        "plan_element.csv : database.problem.changed-file",
                        "rule_rule.csv : database.problem.missing-file");

        Files.delete(out.resolve("datapackage.json"));
        assertThat(FullImport.isExport(out)).isFalse();
        assertThat(refused(copy, out)).containsExactly("datapackage.json : database.problem.no-export");
        assertThat(all(copy, "SELECT code FROM organisation_committee")).isEmpty();
    }

    @Test
    void an_export_of_another_edition_is_refused_when_something_in_it_is_not_known_here() throws Exception {
        var from = fresh();
        var out = written(from, "out");
        var description = out.resolve("datapackage.json");
        var text = Files.readString(description);

        Files.writeString(description, text.replace("\"authority\"", "\"warrant\""));
        assertThat(refused(from, out)).contains("ledger_year_closing.csv warrant: database.problem.unknown-column");

        Files.writeString(description, text.replace("plan-element", "plan-dream"));
        assertThat(refused(from, out)).containsExactly("datapackage.json plan_dream: database.problem.unknown-table");

        // Values that fit no column: another edition may have written them so.
        var districts = out.resolve("organisation_district.csv");
        Files.writeString(districts, "code,name\nD1,\n");
        var digest = HexFormat.of().formatHex(ExportPackage.sha256().digest(Files.readAllBytes(districts)));
        var of = Pattern.compile(
                "(\"path\" : \"organisation_district.csv\".*?\"bytes\" : )\\d+(.*?sha256:)\\w+", DOTALL);
        Files.writeString(description, of.matcher(text).replaceFirst("$1" + Files.size(districts) + "$2" + digest));
        assertThat(refused(from, out)).containsExactly("datapackage.json : database.problem.does-not-fit");
        assertThat(all(from, "SELECT code FROM organisation_district")).isEmpty();
    }

    @Test
    void an_export_that_cannot_be_finished_leaves_nothing() throws Exception {
        var from = fresh();
        var to = Files.createDirectory(folder.resolve("out"));
        // What is in the way of a file stands for a disk that is full.
        var inTheWay = Files.createDirectories(to.resolve("rule_rule.csv").resolve("full"));

        assertThatThrownBy(() -> municipalities.in(from, () -> export.write(to, "Alt")))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(to).isDirectoryNotContaining(file -> !file.equals(inTheWay.getParent()));
    }

    @Test
    void every_column_is_described() throws Exception {
        assertThat(undescribed(fresh())).as("to describe in columns.csv").isEmpty();
    }

    @Test
    void a_new_column_that_nobody_has_described_is_found() throws Exception {
        var from = fresh();
        change(from, "ALTER TABLE rule_rule ADD COLUMN brand_new text");
        assertThat(undescribed(from)).containsExactly("rule_rule.brand_new");
    }

    private List<String> undescribed(MunicipalityKey key) throws Exception {
        return ExportPackage.in(written(key, "out")).orElseThrow().files().stream()
                .flatMap(file -> file.names().stream()
                        .filter(column ->
                                ExportTable.meaning(file.table(), column).equals(column))
                        .map(column -> file.table() + "." + column))
                .toList();
    }

    @Test
    void a_newer_edition_reads_an_older_folder_unless_a_new_column_has_to_be_said() throws Exception {
        var from = fresh();
        var out = written(from, "out");
        var newer = fresh();
        change(newer, "ALTER TABLE plan_source ADD COLUMN may_be_empty text");
        change(newer, "ALTER TABLE plan_source ADD COLUMN usual text NOT NULL DEFAULT 'x'");
        assertThat(refused(newer, out)).first().asString().startsWith("accepted");

        var needing = fresh();
        change(needing, "ALTER TABLE plan_source ADD COLUMN has_to_be_said text NOT NULL");
        assertThat(refused(needing, out))
                .containsExactly("plan_source.csv has_to_be_said: database.problem.missing-column");
    }

    /** As the edition after this one would have it. */
    private void change(MunicipalityKey key, String sql) {
        municipalities.in(key, () -> inTransaction(() -> db.update("RESET ROLE; " + sql)));
    }

    @Test
    void a_disk_that_is_full_is_told_and_the_transaction_goes_on() {
        var full = new OutputStream() {
            @Override
            public void write(int part) throws IOException {
                throw new IOException("full");
            }
        };
        var names = municipalities.in(
                fresh(),
                () -> inTransaction(() -> db.execute((Connection connection) -> {
                    var statements = new ExportStatements(connection);
                    for (var table : ExportTable.exported()) {
                        assertThatThrownBy(() -> statements.write(table, full)).hasMessage("full");
                    }
                    return statements.columns(ExportTable.exported().getFirst());
                })));

        assertThat(names).containsKey("code");
    }

    private List<String> refused(MunicipalityKey key, Path from) {
        return switch (municipalities.in(key, () -> intake.run(from))) {
            case Accepted<Map<String, Long>>(var rows) -> List.of("accepted " + rows);
            case Rejected<Map<String, Long>>(var problems) ->
                problems.stream()
                        .map(each -> each.file() + " " + each.found() + ": " + each.messageKey())
                        .toList();
        };
    }

    private List<String> all(MunicipalityKey key, String sql) {
        return municipalities.in(key, () -> inTransaction(() -> db.queryForList(sql, String.class)));
    }

    private static void assertSame(Path out, Path again) throws Exception {
        for (var table : ExportTable.exported()) {
            var file = out.resolve(table.file());
            FILLED.merge(table.name(), Files.lines(file).count() > 1, Boolean::logicalOr);
            assertThat(again.resolve(table.file())).hasSameBinaryContentAs(file);
        }
        var description = out.resolve("datapackage.json");
        assertThat(again.resolve("datapackage.json")).hasSameBinaryContentAs(description);
    }

    @Test
    void every_table_is_exported_derived_or_left_out_with_a_reason() {
        var listed = ExportTable.all();
        var empty = fresh();
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
