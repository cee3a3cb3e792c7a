package no.rodtrad.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kostra.KostraControls;
import no.rodtrad.kostra.KostraTexts;
import no.rodtrad.kostra.model.Delivery;

/** KOSTRA account files, held to the controls of their form. Nothing is taken in. */
final class KostraWay implements Way {

    private static final String OPERATION = """
            0A2026 330100                  1100 010        7
            0A2026 330100                  1202 010  1234567
            0A2026 330100                  1800 870  -999999
            0A2026 330100                  1840 800  -234575
            0A2026 330100                  0841 729      -50
            0A2026 330100                  0222 230       50
            """;

    private static final String BALANCE = """
            0B2026 330100                  210  320   500000
            0B2026 330100                  25600000  -500000
            """;

    private final KostraControls controls = new KostraControls();

    @Override
    public String name() {
        return "kostra";
    }

    @Override
    public List<Sample> samples() {
        return List.of(sample("0A", OPERATION), sample("0B", BALANCE), sample("0I", OPERATION.replace("0A", "0I")));
    }

    @Override
    public boolean keeps() {
        return false;
    }

    @Override
    public Answer take(Path folder, Sample sample) throws IOException {
        var form = controls.form(sample.name(), "").orElseThrow();
        var texts = new ArrayList<String>();
        try (var in = Files.newInputStream(folder.resolve("fil"))) {
            var report = controls.check(Delivery.of(form, 2026, "", "330100", ""), in);
            for (var language : LanguageChoice.values()) {
                var words = new KostraTexts(language);
                report.findings().forEach(finding -> texts.add(words.of(finding)));
            }
        }
        try (var in = Files.newInputStream(folder.resolve("fil"))) {
            controls.sums(in);
        }
        return new Answer(true, List.of(), texts);
    }

    private static Sample sample(String form, String text) {
        return Sample.of(form, "fil", text, StandardCharsets.ISO_8859_1);
    }
}
