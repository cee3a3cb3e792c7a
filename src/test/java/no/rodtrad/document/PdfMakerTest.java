package no.rodtrad.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import no.rodtrad.kernel.AsOf;
import org.junit.jupiter.api.Test;

class PdfMakerTest {

    private static final AsOf AS_OF = new AsOf(LocalDate.of(2025, 2, 22));
    private static final PdfMaker.Attachment FIGURES =
            new PdfMaker.Attachment("figures.json", "application/json", "Tallene", "{}".getBytes(StandardCharsets.UTF_8));

    @Test
    void passes_pdf_ua_1_and_pdf_a_3a() throws Exception {
        var x = """
            <!DOCTYPE html>
            <html lang="nb" xml:lang="nb"><head><title>Årsmelding 2024</title><meta name="description" content="Test"/>
            <meta name="subject" content="Test"/>
            <bookmarks><bookmark name="Innledning" href="#a"/></bookmarks>
            <style>@page{size:A4;margin:2cm;@bottom-right{content:counter(page);font-family:Inter;font-size:8pt}}
            body{font-family:'Inter';font-size:10pt}
            h1{font-family:'Inter Display';font-weight:600} td{font-family:'Inter Tabular'} table{-fs-table-paginate:paginate;width:100%}</style></head>
            <body><h1 id="a">Årsmelding</h1><p>Tekst <a href="#a" title="til toppen">62,0 mill.</a></p>
            <table><caption>Tabell</caption><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>
            <tbody><tr><th scope="row">x</th><td>1 111</td></tr></tbody></table>
            <svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" alt="Søyler: A 1"><rect x="0" y="0" width="100" height="20" fill="#0A5F9E"/><text x="110" y="15" font-family="Inter" font-size="12">29,6</text></svg>
            </body></html>""";
        var pdf = PdfMaker.make(x, AS_OF, FIGURES);
        Files.write(Path.of("/tmp/document/a.pdf"), pdf);
        assertThat(PdfMaker.make(x, AS_OF, FIGURES)).isEqualTo(pdf);
        assertThat(PdfJudge.findings(pdf)).isEmpty();
    }
}
