package no.rodtrad.intake.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.intake.job.JobService;
import no.rodtrad.intake.job.JobService.Shown;
import no.rodtrad.intake.job.PutIn;
import no.rodtrad.intake.job.Reading;
import no.rodtrad.intake.job.RefusedGroup;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Problem;
import no.rodtrad.testing.Golden;
import no.rodtrad.testing.Problems;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.SmallMunicipality;
import no.rodtrad.web.Texts;
import no.rodtrad.web.TextsProvider;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What is said of files that are wrong, each put in as it is and nothing told about it: as text, and as a spreadsheet
 * with the same words in its cells. The golden files are read as the one who gets the answer.
 */
@RodtradTest
class WrongFilesTest {

    private static final Path FILES = Path.of("src/test/resources/intake/wrong");

    @Autowired
    ApplicationContext application;

    @Autowired
    JobService jobs;

    @Autowired
    TextsProvider texts;

    @Test
    void every_wrong_file_is_told_of_in_words_that_help() throws Exception {
        var small = SmallMunicipality.open(application);
        var put = new LinkedHashMap<Path, List<Integer>>();
        for (var file : files()) {
            var text = Files.readString(file);
            var name = file.getFileName().toString();
            var ids = new ArrayList<Integer>();
            ids.add(put(small, name, text.getBytes(StandardCharsets.UTF_8)));
            ids.add(put(small, name.replace(".csv", ".xlsx"), spreadsheet(text)));
            put.put(file, ids);
        }
        var found = new LinkedHashMap<Path, List<Shown>>();
        for (var each : put.entrySet()) {
            var shown = new ArrayList<Shown>();
            for (int id : each.getValue()) shown.add(await(small, id));
            found.put(each.getKey(), shown);
        }
        for (var language : LanguageChoice.values()) {
            var told = new StringBuilder();
            for (var each : found.entrySet()) {
                told.append("=== ").append(each.getKey().getFileName()).append('\n');
                told.append(Files.readString(each.getKey()));
                var ofText = told(each.getValue().getFirst(), texts.texts(language));
                var ofSheet = told(each.getValue().getLast(), texts.texts(language));
                told.append("--- csv")
                        .append(ofText.equals(ofSheet) ? ", xlsx\n" : "\n")
                        .append(ofText);
                if (!ofText.equals(ofSheet)) told.append("--- xlsx\n").append(ofSheet);
                told.append('\n');
            }
            Golden.assertMatches("intake/wrong-files." + language.code() + ".txt", told.toString());
        }
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(FILES)) {
            return files.sorted().toList();
        }
    }

    private static String told(Shown shown, Texts text) {
        var state = text.get("intake.job.state." + shown.job().state().word());
        var told = new StringBuilder(state).append(": ");
        var reading = shown.reading();
        if (reading.isEmpty()) return told.append("–\n").toString();
        told.append(counts(reading.get(), text)).append('\n');
        for (var group : reading.get().groups()) told.append(told(group, text)).append('\n');
        return told.toString();
    }

    private static String counts(Reading found, Texts text) {
        var counts = new ArrayList<String>();
        var numbers = new LinkedHashMap<String, Long>();
        numbers.put("lines", found.lines());
        numbers.put("rows", found.rows());
        numbers.put("refused", found.refused());
        numbers.put("passed", found.passedOver());
        for (Map.Entry<String, Long> each : numbers.entrySet()) {
            var key = "intake.job.count." + each.getKey();
            counts.add(each.getValue() + " " + text.get(each.getValue() == 1 ? key + ".one" : key));
        }
        return String.join(", ", counts);
    }

    private static String told(RefusedGroup group, Texts text) {
        var found = String.join(" | ", group.shown());
        var sum = group.amounts() == 0 ? "" : ", sum " + RefusedRow.money(group.ore(), text);
        return "* %s «%s» (%s%s)%n  %s"
                .formatted(
                        group.column(),
                        found,
                        RefusedRow.lines(group, text),
                        sum,
                        text.phrase(Problem.phrase(group.messageKey(), group.arguments())))
                .replace("\r", "");
    }

    private int put(SmallMunicipality small, String name, byte[] bytes) {
        var put = PutIn.of(name, new ByteArrayInputStream(bytes), bytes.length, Optional.empty(), "Kari");
        return Problems.accepted(small.in(() -> jobs.putIn(put)));
    }

    private Shown await(SmallMunicipality small, int id) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            var shown = small.in(() -> jobs.job(id)).orElseThrow();
            if (!shown.job().state().isWorking()) return shown;
            Thread.sleep(50);
        }
        throw new AssertionError("Never read: " + id);
    }

    private static byte[] spreadsheet(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("Ark1");
            var lines = text.lines().toList();
            for (int row = 0; row < lines.size(); row++) {
                var fields = lines.get(row).split(";", -1);
                for (int i = 0; i < fields.length; i++) if (!fields[i].isEmpty()) sheet.value(row, i, fields[i]);
            }
        }
        return bytes.toByteArray();
    }
}
