package no.rodtrad.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import no.rodtrad.document.PdfMaker.Attachment;
import no.rodtrad.document.TableFiles.Heading;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Sentence;
import no.rodtrad.document.model.WrittenBlock;
import no.rodtrad.document.model.WrittenChapter.WrittenNote;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.Ref;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.Renderer;
import no.rodtrad.web.Titles;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** Writes a page about money as a document to read, print or work on: DOCX, and PDF with its figures inside. */
@Service
public class MoneyDocuments {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Renderer renderer;
    private final Titles titles;

    MoneyDocuments(Renderer renderer, Titles titles) {
        this.renderer = renderer;
        this.titles = titles;
    }

    /**
     * A page in one language, without anything to press.
     *
     * @param title of the document
     * @param blocks what it shows, in order
     */
    record Document(Heading heading, String title, List<WrittenBlock> blocks, List<WrittenNote> notes) {
        Document {
            blocks = List.copyOf(blocks);
            notes = List.copyOf(notes);
        }
    }

    /** @param ending {@code docx} or {@code pdf} */
    public ResponseEntity<byte[]> file(MoneyPage page, String ending, PageContext context) {
        var document = written(page, context);
        boolean pdf = ending.equals("pdf");
        return ResponseEntity.ok()
                .contentType(pdf ? MediaType.APPLICATION_PDF : MediaType.parseMediaType(DOCX))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + document.heading().document() + "." + ending + "\"")
                .header("Cache-Control", "no-cache")
                .body(pdf ? pdf(document, context) : DocxMaker.make(document, context.text()));
    }

    private Document written(MoneyPage page, PageContext context) {
        var text = context.text();
        var refs = new ArrayList<Ref>();
        for (var block : page.blocks()) {
            if (block instanceof Block.StatusList list) list.items().forEach(item -> refs.add(item.ref()));
        }
        var writer = new ChapterWriter(Sentences.read(text, text), titles.of(refs));
        var blocks = new ArrayList<WrittenBlock>();
        for (var block : page.blocks()) blocks.add(writer.block("", block, blocks));
        var heading =
                new Heading(context.municipality(), page.path().replace('/', '-'), context.asOf(), context.language());
        return new Document(heading, text.phrase(page.title()), blocks, writer.notes("", page.notes()));
    }

    private byte[] pdf(Document document, PageContext context) {
        var figures = new TreeMap<Ref, Figure>();
        for (Sentence.Number number : Written.numbers(document.blocks())) {
            var figure = number.figure().figure();
            figures.put(figure.ref(), figure);
        }
        var text = context.text();
        var json = FigureFile.json(document.heading(), figures.values(), text);
        var parameters = new HashMap<String, Object>();
        parameters.put("document", document.title());
        parameters.put("heading", document.heading());
        parameters.put("blocks", document.blocks());
        parameters.put("notes", document.notes());
        parameters.put("text", text);
        parameters.put("fingerprint", Manifest.sha256(json));
        parameters.put("style", new String(EditionPages.resource("/document/paper.css"), StandardCharsets.UTF_8));
        var xhtml = new String(renderer.bytes("document/paper/page", parameters), StandardCharsets.UTF_8);
        return PdfMaker.make(
                xhtml,
                document.heading().asOf(),
                new Attachment("figures.json", "application/json", text.get("document.paper.attachment"), json));
    }
}
