package no.rodtrad.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.kostra.KostraControls;
import org.jspecify.annotations.Nullable;

/** Checks many files from a list, one JSON object a line. A file that is not there does not stop the others. */
final class KostraBatch {

    private static final List<String> HEADING = List.of("id", "form", "year", "quarter", "region", "orgnr", "file");

    private final KostraControls controls;
    private final KostraAnswer answer;

    KostraBatch(KostraControls controls, KostraAnswer answer) {
        this.controls = controls;
        this.answer = answer;
    }

    /** @return what the command ends with: refused when a file has errors, or could not be checked */
    int run(Path list, PrintStream out) throws IOException {
        if (!Files.isRegularFile(list)) throw Refusal.wrongUse("Finner ikke listen " + list + ".");
        int worst = ExitCode.DONE;
        var folder = Optional.ofNullable(list.toAbsolutePath().getParent()).orElse(list);
        try (var reader = Files.newBufferedReader(list, StandardCharsets.UTF_8)) {
            var heading = heading(reader.readLine());
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !isClean(row(heading, line), folder, out)) worst = ExitCode.REFUSED;
            }
        }
        return worst;
    }

    private boolean isClean(Map<String, String> row, Path folder, PrintStream out) throws IOException {
        var id = row.getOrDefault("id", "");
        var form = row.getOrDefault("form", "").strip();
        if (!form.isEmpty() && controls.form(form.toUpperCase(Locale.ROOT), "").isEmpty()) {
            out.println(answer.unknownForm(id, form));
            return false;
        }
        try {
            var delivery = KostraCheckCommand.delivery(
                    controls,
                    form,
                    row.getOrDefault("year", ""),
                    row.getOrDefault("quarter", ""),
                    row.getOrDefault("region", ""),
                    row.getOrDefault("orgnr", ""));
            var report = KostraCheckCommand.check(controls, delivery, folder.resolve(row.getOrDefault("file", "")));
            out.println(answer.json(id, report, delivery));
            return !report.stops();
        } catch (Refusal refused) {
            out.println(answer.refused(id, String.valueOf(refused.getMessage())));
            return false;
        }
    }

    private static String[] heading(@Nullable String line) {
        var found = line == null ? new String[0] : line.strip().split("\t", -1);
        if (List.of(found).containsAll(HEADING)) return found;
        throw Refusal.wrongUse("Listen skal ha overskriften " + String.join(" ", HEADING) + ", med tabulator mellom.");
    }

    private static Map<String, String> row(String[] heading, String line) {
        var fields = line.split("\t", -1);
        var found = new HashMap<String, String>();
        for (int i = 0; i < heading.length && i < fields.length; i++) found.put(heading[i], fields[i].strip());
        return found;
    }
}
