package no.rodtrad.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import no.rodtrad.database.Municipality;
import no.rodtrad.document.TableFiles.Heading;
import no.rodtrad.document.model.Block.RowKind;
import no.rodtrad.document.model.Reading;
import no.rodtrad.document.model.Sentence;
import no.rodtrad.document.model.WrittenBlock;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.web.TextsProvider;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RodtradTest
class TableSheetTest {

    private static final AsOf DAY = new AsOf(LocalDate.of(2024, 12, 31));

    @Autowired
    TextsProvider texts;

    @Test
    void shields_text_that_would_be_calculated_and_leaves_numbers_alone() throws Exception {
        var row = new WrittenBlock.TableRow(
                "a",
                Sentence.of("@SUM(A1)"),
                Optional.empty(),
                RowKind.LINE,
                Optional.empty(),
                List.of(new Sentence.Number(below(), "-1", Reading.State.READ)));
        var table = new WrittenBlock.Table(
                "tabell",
                Sentence.of("=HYPERLINK(\"x\")"),
                "kroner",
                "+Rad",
                List.of(new WrittenBlock.TableColumn("ore", "-Sum", false)),
                List.of(row),
                List.of(Sentence.of("=1+1")),
                false);
        var heading = new Heading(
                new Municipality(new MunicipalityKey("proeve"), "Prøve", Instant.EPOCH), "ark", DAY, LanguageChoice.NB);

        var bytes = TableSheet.of(heading, table, texts.texts(LanguageChoice.NB));

        var written = new StringBuilder();
        try (var packed = ZipFile.builder().setByteArray(bytes).get()) {
            for (var part : Collections.list(packed.getEntries())) {
                try (var content = packed.getInputStream(part)) {
                    written.append(new String(content.readAllBytes(), UTF_8));
                }
            }
        }
        assertThat(written)
                .contains("&apos;=HYPERLINK", "&apos;+Rad", "&apos;-Sum", "&apos;@SUM(A1)", "&apos;=1+1")
                .doesNotContain("<f>")
                .contains("<v>-0.01</v>");
    }

    private static ShownFigure below() {
        var figure = new Figure(
                Ref.figure("proeve"),
                Phrase.of("statistic.event"),
                new FigureValue.Amount(Money.ore(-1)),
                new Derivation.Stated(Phrase.of("statistic.event"), "x"),
                new Provenance(Origin.GENERATED, DAY, Optional.empty(), false, List.of()));
        return new ShownFigure(figure, NumberStyle.THOUSANDS);
    }
}
