package no.rodtrad.kernel;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML inside office files, which is UTF-8 or UTF-16, and asks for nothing outside it. */
public final class OfficeXml {

    private static final int MARK = 0xFEFF;

    private OfficeXml() {}

    /** @throws XMLStreamException here or later, when it is not XML or its bytes are not letters */
    public static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        // The one that comes with Java: others may stand on the class path with other defaults.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return factory.createXMLStreamReader(letters(bytes));
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    /** The parser could do this, but writes to the console when bytes are not letters. */
    private static BufferedReader letters(InputStream bytes) throws IOException {
        var in = new BufferedInputStream(bytes);
        in.mark(2);
        int first = in.read() << 8 | in.read();
        in.reset();
        boolean isWide = first == MARK || first == 0xFFFE;
        var charset = isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        var letters = new BufferedReader(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        letters.mark(1);
        if (letters.read() != MARK) letters.reset();
        return letters;
    }
}
