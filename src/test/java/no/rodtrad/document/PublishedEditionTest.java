package no.rodtrad.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.rodtrad.demo.ShippedFacts;
import no.rodtrad.statement.model.PublishedFigure;
import no.rodtrad.testing.Cli;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole way, as a user goes it: load the demonstration, freeze the annual report, post one amount, freeze it again.
 * Everything is judged by the files that come out.
 */
class PublishedEditionTest {

    /** When the demonstration's report had been published, and nothing later was known. */
    private static final String THEN = "2025-03-31";

    private static final long POSTED = 123_456;

    @TempDir
    static Path folder;

    static Cli cli;
    static Path first;

    @BeforeAll
    static void the_annual_report_is_frozen() throws Exception {
        cli = new Cli(folder.resolve("data"));
        assertThat(cli.run("demo", "--load-only").exit()).isZero();
        first = freeze("first", "--as-of", THEN);
    }

    @Test
    void pages_tables_and_pdf_print_the_same_numbers() throws IOException {
        assertThat(new PublishedFiles(first).differences()).isEmpty();
    }

    @Test
    void the_pdf_can_be_read_aloud_and_kept() throws Exception {
        assertThat(PdfJudge.findings(Files.readAllBytes(first.resolve("arsmelding-2024.pdf"))))
                .isEmpty();
    }

    @Test
    void every_number_that_the_source_prints_is_printed_alike() throws IOException {
        var ours = shownInTables(first);
        var printed = ShippedFacts.printed().stream()
                .filter(figure -> figure.note().isEmpty())
                .collect(Collectors.toMap(
                        figure -> "figure:" + figure.ref().id(), PublishedEditionTest::asPrinted, (one, _) -> one));

        assertThat(printed).hasSizeGreaterThan(250);
        assertThat(ours).containsAllEntriesOf(printed);
    }

    @Test
    void the_165_figures_of_areas_and_central_income_are_there() throws Exception {
        var areas = ShippedFacts.printed().stream()
                .map(figure -> figure.ref().id())
                .filter(id -> id.matches(".*\\.(area-[PS]\\d+|committee-.*|total|table-central-income)"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(areas).hasSize(165);
        assertThat(shownInTables(first).keySet())
                .containsAll(areas.stream().map(id -> "figure:" + id).toList());

        var csv = cli.run("figures", "operating", "--year", "2024", "--municipality", "drammen", "--as-of", THEN);
        assertThat(csv.out().lines()).hasSize(26).first().isEqualTo("program,actual_ore,original_ore,revised_ore");
    }

    /** The lines of the statutory statements that a purchase for a service is on, and the sums above them. */
    private static final String OF_FORMS = ".*\\.(f5-4-1\\.KK\\.(6|8|9|17|25)|f5-4-2\\.KK\\.(1|1\\.P12|2)"
            + "|f5-6\\.KK\\.(12|15|16|24|32)|f5-9-drift\\.KK\\.(1|8|13|18))(\\.art-120)?";

    @Test
    void one_posting_moves_what_it_should_and_nothing_else() throws Exception {
        var before = figures(freeze("before"));
        var unit = before.get("figure:accounts.2024.area-P12")
                .get("derivation")
                .get("parts")
                .get(0);
        var code = unit.get("ref").asString().replaceFirst(".*unit-", "");
        var posted = cli.run(
                "import", posting("late", code.replaceFirst("-.*", "")).toString(), "--municipality", "drammen");
        assertThat(posted.err()).isEmpty();
        assertThat(posted.exit()).isZero();

        var refused = cli.run(
                "report",
                "annual",
                "--year",
                "2024",
                "--municipality",
                "drammen",
                "--out",
                folder.resolve("refused").toString());
        assertThat(refused.exit()).as(refused.err()).isEqualTo(2);
        assertThat(folder.resolve("refused")).doesNotExist();

        var edition = freeze("after", "--read-by", "Testleseren");
        assertThat(new PublishedFiles(edition).differences()).isEmpty();
        var moved = moved(before, figures(edition));

        for (var scope : new String[] {"area-P12", "committee-HTT", "total"}) {
            assertThat(moved).containsEntry("figure:accounts.2024." + scope, POSTED);
            assertThat(moved).containsEntry("figure:variance.2024." + scope, -POSTED);
        }
        assertThat(moved.values()).allMatch(change -> Math.abs(change) == POSTED);
        assertThat(moved.keySet())
                .allMatch(
                        ref -> ref.matches(".*\\.(area-P12|committee-HTT|total|all|unit-" + code + ".*|result-.*)")
                                || ref.matches(OF_FORMS),
                        "only what the posting is part of moved: " + moved.keySet());

        assertThat(bytes(freeze("again", "--as-of", THEN))).isEqualTo(bytes(first));
    }

    @Test
    void a_command_in_one_municipality_finds_and_changes_nothing_of_the_other() throws Exception {
        var ours = cli.run("figures", "operating", "--year", "2024", "--municipality", "drammen", "--as-of", THEN);
        var other = cli.run("figures", "operating", "--year", "2024", "--municipality", "eksempelvik");
        assertThat(other.exit()).isZero();
        assertThat(other.out().lines().skip(1)).isNotEmpty().noneMatch(ours.out()::contains);

        var code = figures(first)
                .get("figure:accounts.2024.area-P12")
                .get("derivation")
                .get("parts")
                .get(1);
        var unit = code.get("ref").asString().replaceFirst(".*unit-", "").replaceFirst("-.*", "");
        var across = cli.run("import", posting("across", unit).toString(), "--municipality", "eksempelvik");
        assertThat(across.exit()).as(across.out()).isEqualTo(2);
        assertThat(cli.run("figures", "operating", "--year", "2024", "--municipality", "drammen", "--as-of", THEN))
                .isEqualTo(ours);
        assertThat(cli.run("figures", "operating", "--year", "2024").exit()).isEqualTo(64);
    }

    private static Path freeze(String name, String... more) throws Exception {
        var out = folder.resolve(name);
        var line = new java.util.ArrayList<>(java.util.List.of(
                "report", "annual", "--year", "2024", "--municipality", "drammen", "--out", out.toString()));
        line.addAll(java.util.List.of(more));
        var answer = cli.run(line.toArray(String[]::new));
        assertThat(answer.exit()).as(answer.err()).isZero();
        return out;
    }

    /**
     * Small units are shown together under the code of the first of them. One voucher: the amount on the cost centre,
     * and its other side on the balance sheet.
     */
    private static Path posting(String name, String costCentre) throws IOException {
        var batch = Files.createDirectory(folder.resolve(name));
        Files.writeString(batch.resolve("postings.csv"), """
                tenant,year,period,voucher,date,art,funksjon,ansvar,prosjekt,amount_ore,text
                1,2024,13,99000001,2024-12-31,1200,345,%s,,%d,Rettelse
                1,2024,13,99000001,2024-12-31,2320,,000000,,-%d,Rettelse
                """.formatted(costCentre, POSTED, POSTED));
        return batch;
    }

    private static Map<String, String> shownInTables(Path edition) throws IOException {
        var files = new PublishedFiles(edition);
        var shown = new LinkedHashMap<String, String>();
        try (var tables = Files.list(edition.resolve("tabell"))) {
            for (var file :
                    tables.map(each -> each.getFileName().toString()).sorted().toList()) {
                if (!file.endsWith(".csv")) continue;
                files.csv(file.replace(".csv", "")).forEach((ref, text) -> shown.put(ref, PublishedFiles.plain(text)));
            }
        }
        return shown;
    }

    /** As Norwegian tables write it, made here without our number formatter. */
    private static String asPrinted(PublishedFigure figure) {
        boolean variance = figure.ref().id().startsWith("variance.");
        var digits = figure.printed().abs().toPlainString().replace('.', ',');
        var grouped = figure.unit() == PublishedFigure.Unit.PERCENT
                ? digits + " %"
                : digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ");
        if (figure.printed().signum() < 0) return "\u2212" + grouped;
        return (variance && figure.printed().signum() > 0 ? "+" : "") + grouped;
    }

    private static Map<String, JsonNode> figures(Path edition) throws IOException {
        var root = JsonMapper.builder().build().readTree(Files.readAllBytes(edition.resolve("figures.json")));
        var figures = new TreeMap<String, JsonNode>();
        for (var figure : root.get("figures")) figures.put(figure.get("ref").asString(), figure);
        return figures;
    }

    /** The amounts that are others than before, in øre. Numbers in per cent follow from them. */
    private static Map<String, Long> moved(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        var moved = new TreeMap<String, Long>();
        before.forEach((ref, figure) -> {
            if (!figure.has("ore")) return;
            long change = after.get(ref).get("ore").asLong() - figure.get("ore").asLong();
            if (change != 0) moved.put(ref, change);
        });
        return moved;
    }

    private static Map<String, String> bytes(Path edition) throws IOException {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(edition)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        edition.relativize(path).toString(),
                        java.util.HexFormat.of().formatHex(hash(path)));
            }
        }
        return files;
    }

    private static byte[] hash(Path file) throws IOException {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }
}
