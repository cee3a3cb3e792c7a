package no.rodtrad.intake.saft;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks an XML file element by element, one level at a time. Names are local names: whether a file writes its elements
 * with a prefix or without is no matter.
 */
final class SaftXml {

    private static final int LONGEST_TEXT = 4000;

    private final XMLStreamReader xml;
    private final SaftGuard guard;
    private final SaftLimits limits;
    private int depth;

    SaftXml(SaftGuard in, SaftLimits limits) throws IOException {
        this.guard = in;
        this.limits = limits;
        try {
            var letters = SaftEncoding.letters(in);
            in.forgetEnd();
            this.xml = factory().createXMLStreamReader(letters);
        } catch (SaftRefusal refusal) {
            throw refusal;
        } catch (CharacterCodingException noLetter) {
            throw new SaftRefusal(1, "encoding", "");
        } catch (XMLStreamException broken) {
            throw refusal(broken, 1);
        }
    }

    private static XMLInputFactory factory() {
        // The one that comes with Java: others may stand on the class path with other defaults.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setXMLReporter((_, _, _, _) -> {
            // What is wrong comes as an exception as well.
        });
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("Nothing outside the file is read.");
        });
        return factory;
    }

    /** Goes to the outermost element. */
    void toRoot() throws SaftRefusal {
        while (depth == 0) step();
    }

    /** The local name of the element the cursor stands in. */
    String name() {
        return xml.getLocalName();
    }

    /** The namespace of the element the cursor stands in; empty when it has none. */
    String namespace() {
        var namespace = xml.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** Counted from 1. */
    int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    /** How deep the cursor stands; the outermost element is 1. */
    int depth() {
        return depth;
    }

    /** Goes to the next child of the element at this depth; false when that element is closed. */
    boolean child(int parent) throws SaftRefusal {
        while (true) {
            int before = depth;
            step();
            if (depth > before) return true;
            if (depth < parent) return false;
        }
    }

    /** Goes to the end of the element the cursor stands in. Its text is never made into an object. */
    void skip() throws SaftRefusal {
        int end = depth - 1;
        while (depth > end) step();
    }

    /** The text of the element, without blanks around it, and goes to its end. Elements inside are passed over. */
    String text() throws SaftRefusal {
        int own = depth;
        var text = new StringBuilder();
        while (depth >= own) {
            int event = step();
            if (depth == own && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                append(text);
            }
        }
        return text.toString().strip();
    }

    /**
     * The text of the child with this name; of the element itself when it has no such child. Goes to the end of the
     * element.
     */
    String textOrChild(String name) throws SaftRefusal {
        int own = depth;
        var text = new StringBuilder();
        @Nullable String found = null;
        while (depth >= own) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (found == null && name().equals(name)) found = text();
                else skip();
            } else if (depth == own && event == XMLStreamConstants.CHARACTERS) {
                append(text);
            }
        }
        return found == null ? text.toString().strip() : found;
    }

    private void append(StringBuilder text) throws SaftRefusal {
        if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
            throw new SaftRefusal(line(), "piece-too-long", Integer.toString(LONGEST_TEXT));
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    /** Reads what follows the outermost element, which is blanks and comments in a whole file. */
    void toEnd() throws SaftRefusal {
        try {
            while (xml.hasNext()) xml.next();
        } catch (XMLStreamException broken) {
            throw refusal(broken, line());
        }
    }

    private int step() throws SaftRefusal {
        try {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> open();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new SaftRefusal(line(), "dtd", "");
                case XMLStreamConstants.END_DOCUMENT -> throw new SaftRefusal(line(), "not-saft", "");
                default -> {
                    // Text, blanks, comments and instructions.
                }
            }
            return event;
        } catch (XMLStreamException broken) {
            throw refusal(broken, line());
        } catch (RuntimeException broken) {
            // The parser's own slips on broken input are no better news to a user than its exceptions.
            throw new SaftRefusal(line(), "not-xml", "");
        }
    }

    private void open() throws SaftRefusal {
        depth++;
        if (depth > limits.depth()) throw new SaftRefusal(line(), "too-deep", Integer.toString(limits.depth()));
        if (xml.getAttributeCount() > limits.attributes()) {
            throw new SaftRefusal(line(), "too-many-attributes", Integer.toString(limits.attributes()));
        }
    }

    private SaftRefusal refusal(XMLStreamException broken, int lineBefore) {
        for (@Nullable Throwable cause = broken; cause != null; cause = next(cause)) {
            if (cause instanceof SaftRefusal refusal) return refusal;
            if (cause instanceof CharacterCodingException) return new SaftRefusal(lineBefore, "encoding", "");
        }
        var location = broken.getLocation();
        int line = location == null ? lineBefore : Math.max(1, location.getLineNumber());
        // The parser asks for more only when it stands in the middle of something.
        return new SaftRefusal(line, guard.isCutOff() ? "truncated" : "not-xml", "");
    }

    private static @Nullable Throwable next(Throwable cause) {
        if (cause instanceof XMLStreamException stream && stream.getNestedException() != null) {
            return stream.getNestedException();
        }
        return cause.getCause();
    }
}
