package no.rodtrad.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.rodtrad.demo.PrintedCells.Cell;
import no.rodtrad.testing.Golden;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Walk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every number about money that the annual report of 2024 printed stands on a page, as a figure that can be pressed.
 * Where we write another number than the print, the list in {@code docs/differs-from-print.md} says why.
 */
@RodtradTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPrintedLineTest {

    private static final String LIST = "../../../../docs/differs-from-print.md";

    private static final String DIFFERENCES = "/drammen/okonomi/trykte-tall";

    private static final Pattern WHOLE = Pattern.compile("[-+]?[\\d ]+(\\.\\d+)?( %)?");

    /** An amount in thousands, or a per cent. */
    private static final Pattern IN_A_LINE = Pattern.compile("[-+]?[\\d ]+(\\.\\d+ %| %)?");

    @LocalServerPort
    int port;

    @Autowired
    Demo demo;

    private List<Cell> cells;
    private final Map<String, List<Written>> written = new HashMap<>();

    /** What a page writes for a figure. @param text without hard spaces */
    private record Written(String page, String text) {}

    @BeforeAll
    void reads_every_page_about_money() {
        demo.load(false, _ -> {});
        cells = PrintedCells.of(ShippedFacts.drammen());
        var walk = new Walk(port);
        var pages = new TreeSet<String>();
        for (var start : List.of("/drammen/okonomi", "/drammen/rapport/arsmelding-2024")) {
            pages.add(start);
            for (var link : walk.open(start).document().select("main a[href]")) {
                var address = link.attr("href").replaceAll("[?#].*", "");
                if (address.startsWith(start + "/") && !address.contains("/tabell/")) pages.add(address);
            }
        }
        // What is told there must also stand where it belongs.
        pages.remove(DIFFERENCES);
        for (var page : pages) {
            for (var figure : walk.open(page).document().select("main [data-ref]")) {
                // A chart and a sentence round to millions; a table and a line of a calculation write it all.
                if (figure.closest("table[data-table]") == null && !isWhole(figure.text())) continue;
                written.computeIfAbsent(figure.attr("data-ref"), _ -> new ArrayList<>())
                        .add(new Written(page.substring("/drammen/".length()), plain(figure.text())));
            }
        }
    }

    @TestFactory
    List<DynamicTest> every_printed_number_is_on_a_page() {
        var tables = new LinkedHashMap<String, List<Cell>>();
        for (var cell : cells)
            tables.computeIfAbsent(cell.table(), _ -> new ArrayList<>()).add(cell);
        var tests = new ArrayList<DynamicTest>();
        tables.forEach((table, all) -> tests.add(DynamicTest.dynamicTest(
                "%s: %d printed numbers".formatted(table, all.size()),
                () -> assertThat(all.stream()
                                .filter(cell -> written(cell).isEmpty())
                                .map(cell -> cell.row() + ", " + cell.column() + ": " + cell.figure()))
                        .as("These are on no page.")
                        .isEmpty())));
        tests.add(DynamicTest.dynamicTest(
                "all tables: %d printed numbers".formatted(cells.size()),
                () -> assertThat(cells).hasSize(1751)));
        return tests;
    }

    @Test
    void what_differs_from_print_is_told_with_the_reason() {
        var byReason = new TreeMap<String, List<String>>();
        int differing = 0;
        for (var cell : cells) {
            var other = written(cell).stream()
                    .filter(each -> differs(cell, each.text()))
                    .toList();
            if (other.isEmpty()) continue;
            differing++;
            byReason.computeIfAbsent(
                            DifferingPrint.reason(cell, other.getFirst().text()), _ -> new ArrayList<>())
                    .add("| %s | %s | %s | %s | %s | %s |\n"
                            .formatted(
                                    cell.table(),
                                    cell.row(),
                                    cell.column(),
                                    grouped(cell.printed()),
                                    other.getFirst().text().replaceFirst("^–.*", "–"),
                                    other.getFirst().page()));
        }
        var text = new StringBuilder(DifferingPrint.head(cells.size(), differing));
        byReason.forEach((reason, lines) -> {
            text.append("\n## ").append(reason).append("\n\n").append(DifferingPrint.TABLE_HEAD);
            lines.stream().sorted().forEach(text::append);
        });
        Golden.assertMatches(LIST, text.toString());
    }

    private static boolean isWhole(String text) {
        return IN_A_LINE.matcher(plain(text)).matches();
    }

    private List<Written> written(Cell cell) {
        return written.getOrDefault("figure:" + cell.figure(), List.of());
    }

    @Test
    void the_page_of_printed_numbers_shows_the_same_list() {
        var listed = cells.stream()
                .filter(cell -> written(cell).stream().anyMatch(each -> differs(cell, each.text())))
                .map(Cell::figure)
                .toList();
        var walk = new Walk(port);
        var shown = walk.open(DIFFERENCES).document().select("td [data-ref]").eachAttr("data-ref");

        assertThat(shown.stream().filter(ref -> !ref.startsWith("figure:printed.")))
                .containsExactlyInAnyOrderElementsOf(
                        listed.stream().map(id -> "figure:" + id).distinct().toList());
        for (var ref : shown) {
            var explained = walk.open("/drammen/tall/" + ref.substring("figure:".length()));
            assertThat(explained.status()).as(ref).isEqualTo(200);
        }
    }

    /** The same when the number on the page, rounded as the print is, is the one that was printed. */
    static boolean differs(Cell cell, String text) {
        if (!WHOLE.matcher(text).matches()) return true;
        var ours = new BigDecimal(text.replaceAll("[ %+]", ""));
        var steps = ours.divide(cell.precision(), 0, RoundingMode.HALF_UP);
        return steps.compareTo(cell.printed().divide(cell.precision(), 0, RoundingMode.HALF_UP)) != 0;
    }

    /** The same number with the other sign. */
    static boolean isOpposite(Cell cell, String text) {
        var turned = text.startsWith("-") ? text.substring(1) : "-" + text;
        return differs(cell, text) && !differs(cell, turned);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ')
                .replace('\u2212', '-')
                .replace(',', '.')
                .strip();
    }

    private static String grouped(BigDecimal number) {
        var digits = number.toPlainString();
        return digits.contains(".") ? digits : digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ");
    }
}
