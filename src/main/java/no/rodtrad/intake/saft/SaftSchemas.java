package no.rodtrad.intake.saft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Holds a file to the schema of its version, when somebody has the schemas. They are Skatteetaten's and not part of the
 * product; a folder with files such as {@code Norwegian_SAF-T_Financial_Schema_v_1.30.xsd} is given by a setting. The
 * file is read as a stream once more.
 */
final class SaftSchemas {

    private final Path folder;

    SaftSchemas(Path folder) {
        this.folder = folder;
    }

    /** @throws IOException when the file or a schema cannot be read */
    void check(Path file, SaftLimits limits, SaftHead head, SaftFindings findings) throws IOException {
        var schema = head.version().isPresent() ? schemaOf(head.version().get()) : Optional.<Path>empty();
        if (schema.isEmpty()) {
            findings.warning(0, "AuditFileVersion", head.writtenVersion(), "no-schema");
            return;
        }
        try (var source = SaftSource.open(file, limits)) {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            var validator = factory.newSchema(schema.get().toFile()).newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.setErrorHandler(new Told(findings));
            validator.validate(new StreamSource(SaftEncoding.letters(source.in())));
        } catch (SaftRefusal refusal) {
            findings.error(refusal.line(), "", refusal.found(), refusal.key());
        } catch (SAXException broken) {
            findings.warning(0, "", String.valueOf(schema.get().getFileName()), "schema-broken");
        }
    }

    private Optional<Path> schemaOf(SaftVersion version) throws IOException {
        if (!Files.isDirectory(folder)) return Optional.empty();
        try (var files = Files.list(folder)) {
            return files.filter(each -> each.getFileName().toString().endsWith(version.number() + ".xsd"))
                    .sorted()
                    .findFirst();
        }
    }

    /** Each breach of the schema, with its line. */
    private record Told(SaftFindings findings) implements ErrorHandler {

        @Override
        public void warning(SAXParseException found) {
            // The schema says nothing that must be heeded.
        }

        @Override
        public void error(SAXParseException found) {
            findings.error(Math.max(0, found.getLineNumber()), "", String.valueOf(found.getMessage()), "schema");
        }

        @Override
        public void fatalError(SAXParseException found) throws SAXException {
            error(found);
            throw found;
        }
    }
}
