package no.rodtrad.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeXmlTest {

    static Stream<Charset> charsets() {
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void reads_letters_with_a_mark_before_them(Charset charset) throws Exception {
        assertThat(text("\uFEFF<a>Tiltak på Ås</a>".getBytes(charset))).isEqualTo("Tiltak på Ås");
    }

    @Test
    void reads_letters_without_a_mark() throws Exception {
        assertThat(text("<a>Tiltak på Ås</a>".getBytes(StandardCharsets.UTF_8))).isEqualTo("Tiltak på Ås");
    }

    @Test
    void refuses_bytes_that_are_not_letters_and_writes_nothing() {
        var written = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(written));
        try {
            assertThatThrownBy(() -> text("<a>Tiltak på Ås</a>".getBytes(StandardCharsets.ISO_8859_1)))
                    .isInstanceOf(XMLStreamException.class);
        } finally {
            System.setErr(before);
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<a>", "ikke xml", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>"})
    void refuses_what_is_not_whole_or_asks_for_more(String xml) {
        assertThatThrownBy(() -> text(xml.getBytes(StandardCharsets.UTF_8))).isInstanceOf(XMLStreamException.class);
    }

    private static String text(byte[] bytes) throws XMLStreamException {
        var xml = OfficeXml.reader(new ByteArrayInputStream(bytes));
        var text = new StringBuilder();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.CHARACTERS) text.append(xml.getText());
        }
        return text.toString();
    }
}
