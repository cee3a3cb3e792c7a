package no.rodtrad.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import no.rodtrad.kernel.AsOf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.junit.jupiter.api.Test;

class PdfMakerTest {

    private static final AsOf AS_OF = new AsOf(LocalDate.of(2025, 2, 22));
    private static final PdfMaker.Attachment FIGURES = new PdfMaker.Attachment(
            "figures.json", "application/json", "Tallene", "{}".getBytes(StandardCharsets.UTF_8));

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="nb" xml:lang="nb">
            <head>
            <title>Årsmelding 2024</title>
            <meta name="description" content="En prøve"/>
            <bookmarks><bookmark name="Innledning" href="#a"/></bookmarks>
            <style>
            @page { size: A4; margin: 2cm; @bottom-right { content: counter(page); font-family: Inter; } }
            body { font-family: 'Inter' } h1 { font-family: 'Inter Display'; font-weight: 600 }
            table { -fs-table-paginate: paginate; font-family: 'Inter Tabular' }
            </style>
            </head>
            <body>
            <h1 id="a">Årsmelding</h1>
            <p>Det gikk <a href="#a" title="til toppen">62,0 millioner kroner</a> bedre.</p>
            <table><caption>Tabell</caption>
            <thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>
            <tbody><tr><th scope="row">x</th><td>−1 111</td></tr></tbody>
            </table>
            <svg xmlns="http://www.w3.org/2000/svg" width="300" height="40" alt="En stolpe: 29,6">
            <rect x="0" y="0" width="100" height="20" fill="#0A5F9E"/>
            <text x="110" y="15" font-family="Inter" font-size="12">29,6</text>
            </svg>
            </body>
            </html>
            """;

    @Test
    void is_pdf_ua_1_and_pdf_a_3a_at_once() throws Exception {
        assertThat(PdfJudge.findings(PdfMaker.make(PAGE, AS_OF, FIGURES))).isEmpty();
    }

    @Test
    void the_judge_finds_a_drawing_that_says_nothing() throws Exception {
        var silent = PAGE.replace("alt=\"En stolpe: 29,6\"", "");

        assertThat(PdfJudge.findings(PdfMaker.make(silent, AS_OF, FIGURES))).isNotEmpty();
    }

    @Test
    void the_same_page_gives_the_same_bytes() {
        assertThat(PdfMaker.make(PAGE, AS_OF, FIGURES)).isEqualTo(PdfMaker.make(PAGE, AS_OF, FIGURES));
    }

    @Test
    void carries_its_figures_inside() throws Exception {
        try (var document = Loader.loadPDF(PdfMaker.make(PAGE, AS_OF, FIGURES))) {
            var catalog = document.getDocumentCatalog();
            PDEmbeddedFilesNameTreeNode files = catalog.getNames().getEmbeddedFiles();
            var file = files.getNames().get("figures.json").getEmbeddedFile();

            assertThat(new String(file.toByteArray(), StandardCharsets.UTF_8)).isEqualTo("{}");
        }
    }
}
