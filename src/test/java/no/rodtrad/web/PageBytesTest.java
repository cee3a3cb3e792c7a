package no.rodtrad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageBytesTest {

    /** One of each length in UTF-8, half a character, and what our pages are full of. */
    private static final String[] PIECES = {
        "a", "<td class=\"n\">", "å", "\u2212", "\u00A0", "€", "😀", "\uD83D", "\uDE00"
    };

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void writes_the_same_bytes_as_the_jdk(long seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        var page = new PageBytes(1);
        for (int i = 0; i < 50; i++) {
            var piece = new StringBuilder("|");
            int pieces = random.nextInt(30);
            for (int k = 0; k < pieces; k++) piece.append(PIECES[random.nextInt(PIECES.length)]);
            text.append(piece);
            switch (random.nextInt(3)) {
                case 0 -> page.writeContent(piece.toString());
                case 1 -> page.writeContent("xx" + piece + "yy", 2, 2 + piece.length());
                default -> page.writeBinaryContent(piece.toString().getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(page.toByteArray()).isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(page.length()).isEqualTo(page.toByteArray().length);
    }
}
