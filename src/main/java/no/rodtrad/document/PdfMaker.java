package no.rodtrad.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import javax.xml.transform.TransformerException;
import no.rodtrad.kernel.AsOf;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.apache.xmpbox.xml.XmpSerializer;

/**
 * Makes one PDF that is both PDF/UA-1 (can be read aloud) and PDF/A-3a (can be read in fifty years) out of XHTML.
 *
 * <p>The same input gives the same bytes: dates are the day of knowledge, and the identifier is made from the content.
 */
final class PdfMaker {

    private static final String FONTS = "/document/font/";

    /** Faces in the repository, since PDF needs TrueType. Weights as in the style sheet. */
    private record Face(String file, String family, int weight) {}

    private static final List<Face> FACES = List.of(
            new Face("Inter-Regular.ttf", "Inter", 400),
            new Face("Inter-SemiBold.ttf", "Inter", 600),
            new Face("InterDisplay-SemiBold.ttf", "Inter Display", 600),
            new Face("InterTabular-Regular.ttf", "Inter Tabular", 400),
            new Face("InterTabular-SemiBold.ttf", "Inter Tabular", 600));

    private PdfMaker() {}

    /** A file that travels inside the PDF, such as its figures as JSON. */
    record Attachment(String name, String mediaType, String description, byte[] content) {}

    static byte[] make(String xhtml, AsOf asOf, Attachment attachment) {
        try (var out = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder()
                    .withHtmlContent(xhtml, null)
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_3_A)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .useSVGDrawer(new BatikSVGDrawer())
                    .withProducer("Rød tråd")
                    // A document must never fetch anything: all it needs is in the XHTML.
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            for (var face : FACES) {
                builder.useFont(
                        () -> new ByteArrayInputStream(resource(FONTS + face.file())),
                        face.family(),
                        face.weight(),
                        FontStyle.NORMAL,
                        true,
                        // Without this, letters of a drawing come from whatever fonts the machine has.
                        EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
            }
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                var document = renderer.getPdfDocument();
                attach(document, attachment, asOf);
                fix(document, xhtml, asOf);
                document.save(out, CompressParameters.NO_COMPRESSION);
                return out.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PDF/A-3 lets a file carry its data, so that the figures never part from the pages. */
    private static void attach(PDDocument document, Attachment attachment, AsOf asOf) throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(attachment.content()), COSName.FLATE_DECODE);
        file.setSubtype(attachment.mediaType());
        file.setSize(attachment.content().length);
        file.setCreationDate(day(asOf));
        file.setModDate(day(asOf));
        var specification = new PDComplexFileSpecification();
        specification.setFile(attachment.name());
        specification.setFileUnicode(attachment.name());
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.setFileDescription(attachment.description());
        specification.getCOSObject().setName("AFRelationship", "Data");
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(attachment.name(), specification));
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        var associated = new COSArray();
        associated.add(specification);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private static void fix(PDDocument document, String content, AsOf asOf) throws IOException {
        var date = day(asOf);
        var information = document.getDocumentInformation();
        information.setCreationDate(date);
        information.setModificationDate(date);
        document.setDocumentId(identifier(content));
        try (var metadata = document.getDocumentCatalog().getMetadata().createInputStream();
                var out = new ByteArrayOutputStream()) {
            var xmp = new DomXmpParser().parse(metadata);
            xmp.getXMPBasicSchema().setCreateDate(date);
            xmp.getXMPBasicSchema().setModifyDate(date);
            xmp.getXMPBasicSchema().setMetadataDate(date);
            new XmpSerializer().serialize(xmp, out, true);
            document.getDocumentCatalog()
                    .setMetadata(new PDMetadata(document, new ByteArrayInputStream(out.toByteArray())));
        } catch (XmpParsingException | TransformerException e) {
            throw new IOException("The metadata of the PDF cannot be written again", e);
        }
    }

    private static Calendar day(AsOf asOf) {
        var date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        date.setTimeInMillis(asOf.end().minusSeconds(1).toEpochMilli());
        return date;
    }

    private static long identifier(String content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] resource(String path) {
        try (var in = PdfMaker.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException("No file " + Path.of(path) + " beside the code");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
