package no.rodtrad.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import no.rodtrad.demo.Demo;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Site;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case as a document: the same content as its page. */
@RodtradTest
class MoneyDocumentsTest {

    private static final String CASE = "/eksempelvik/okonomi/saker/KST-66-22";

    @LocalServerPort
    int port;

    Site site;

    @Autowired
    Demo demo;

    @BeforeEach
    void load() {
        demo.load(false, _ -> {});
        site = new Site(port);
    }

    private byte[] bytes(String path) {
        var answer = site.bytes(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private XWPFDocument docx(String path) throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(bytes(path + "/dokument.docx")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({CASE, "/en/eksempelvik/okonomi/saker/KST-24-24"})
    void the_pdf_can_be_read_aloud_and_filed(String path) throws Exception {
        assertThat(PdfJudge.findings(bytes(path + "/dokument.pdf"))).isEmpty();
    }

    @Test
    void the_docx_has_real_headings_in_the_order_of_the_page() throws Exception {
        try (var docx = docx(CASE)) {
            var headings = docx.getParagraphs().stream()
                    .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .map(paragraph -> paragraph.getText())
                    .toList();

            assertThat(headings)
                    .startsWith(site.page(CASE).select("main h2").eachText().toArray(String[]::new));
            assertThat(docx.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(docx.getProperties().getCoreProperties().getTitle()).isEqualTo("Mer skatt til investeringer");
        }
    }

    @Test
    void the_docx_has_the_tables_of_the_page_with_the_same_numbers_and_a_header_row() throws Exception {
        try (var docx = docx(CASE)) {
            var onPage = site.page(CASE).select("main table");
            assertThat(docx.getTables()).hasSameSizeAs(onPage);
            for (int i = 0; i < onPage.size(); i++) {
                var table = docx.getTables().get(i);
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                var written = new ArrayList<List<String>>();
                for (var row : table.getRows()) {
                    written.add(row.getTableCells().stream()
                            .map(cell -> plain(cell.getText()))
                            .toList());
                }
                assertThat(written).isEqualTo(rows(onPage.get(i)));
            }
        }
    }

    /** The page keeps numbers together with spaces of their own kind. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    }

    private static List<List<String>> rows(Element table) {
        table.select(".sr").remove();
        table.select(".st").append(":");
        return table.select("tr").stream()
                .map(row -> row.select("th, td").stream()
                        .map(cell -> plain(cell.text()))
                        .toList())
                .toList();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"'', nb-NO", "/nn, nn-NO", "/en, en-GB"})
    void the_docx_is_in_the_language_of_the_page(String prefix, String language) throws Exception {
        try (var docx = docx(prefix + CASE)) {
            var defaults = docx.getStyle().getDocDefaults().getRPrDefault().getRPr();

            assertThat(defaults.getLangList().getFirst().getVal()).isEqualTo(language);
        }
    }

    @Test
    void the_docx_numbers_its_points() throws Exception {
        try (var docx = docx(CASE)) {
            var points = docx.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getNumID() != null)
                    .map(paragraph -> plain(paragraph.getText()))
                    .toList();

            assertThat(points)
                    .isEqualTo(site.page(CASE).select("ol.points li").stream()
                            .map(point -> plain(point.text()))
                            .toList());
            assertThat(docx.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getNumID() != null)
                            .map(paragraph -> paragraph.getNumFmt()))
                    .containsOnly("decimal");
        }
    }

    @Test
    void the_same_day_gives_the_same_docx() throws Exception {
        var docx = bytes(CASE + "/dokument.docx");

        assertThat(bytes(CASE + "/dokument.docx")).isEqualTo(docx);
        try (var parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                assertThat(part.getTimeLocal().getYear()).as(part.getName()).isEqualTo(1980);
            }
        }
    }

    @Test
    void the_same_day_gives_the_same_pdf() throws Exception {
        assertThat(bytes(CASE + "/dokument.pdf?as-of=2024-01-01"))
                .isEqualTo(bytes(CASE + "/dokument.pdf?as-of=2024-01-01"));
    }
}
