package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;

/**
 * Reads the forms. A form with a mistake would put money on the wrong line without a sound, so one mistake in one file
 * refuses them all, and the answer names each.
 */
public final class FormReader {

    private static final List<String> INDEX =
            List.of("form", "version", "valid_from", "valid_to", "law", "file", "title_nb", "title_nn", "title_en");

    private final FormCodes codes;
    private final Map<String, FormFile> files = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<StatementForm> forms = new ArrayList<>();

    private FormReader(FormCodes codes, List<FormFile> files) {
        this.codes = codes;
        files.forEach(file -> this.files.put(file.name(), file));
    }

    /**
     * Reads every form that the index names.
     *
     * @param index {@code forms.csv}
     * @param files what it names; a file that it does not name is a problem too, since nobody would read it
     */
    public static Outcome<StatementForms> read(FormCodes codes, FormFile index, List<FormFile> files) {
        var reader = new FormReader(codes, files);
        reader.readIndex(index);
        if (!reader.problems.isEmpty()) return new Rejected<>(reader.problems);
        return new Accepted<>(new StatementForms(codes, reader.forms));
    }

    private void readIndex(FormFile index) {
        var table = PolicyTable.read(index, INDEX, problems);
        var byForm = new TreeMap<String, List<PolicyTable.Row>>();
        for (var row : table.rows()) {
            var version = version(row);
            var others = byForm.computeIfAbsent(row.needed("form"), each -> new ArrayList<>());
            for (var earlier : others) {
                if (version(earlier).overlaps(version)) {
                    row.problem("valid_from", "statement.form.problem.versions", Integer.toString(earlier.number()));
                }
            }
            others.add(row);
            var file = files.remove(row.needed("file"));
            if (file == null) {
                row.problem("file", "statement.form.problem.missing-file");
                continue;
            }
            var lines = new LinesReader(codes, version, forms, problems).read(file);
            forms.add(new StatementForm(
                    row.text("form"), version, row.needed("law"), label(row, "title_", List.of()), lines));
        }
        for (var left : files.keySet()) {
            problems.add(new Problem(left, 0, "", "", "statement.form.problem.not-in-index", List.of(index.name())));
        }
    }

    private static FormVersion version(PolicyTable.Row row) {
        row.needed("valid_from");
        return FormVersion.read(row, row.needed("version"));
    }

    static FormLabel label(PolicyTable.Row row, String prefix, List<LanguageChoice> ours) {
        return new FormLabel(
                row.needed(prefix + "nb"),
                row.needed(prefix + "nn"),
                row.needed(prefix + "en"),
                java.util.Set.copyOf(ours));
    }
}
