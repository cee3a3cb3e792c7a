package no.rodtrad.statement.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.statement.FormLibrary;
import no.rodtrad.statement.model.form.FormLine.Floor;
import no.rodtrad.statement.model.form.FormLine.Kind;
import org.junit.jupiter.api.Test;

/**
 * Each row of the lists that we were given is in a form as it stood there, or stands in the list of what was
 * interpreted, with the reason.
 */
class RawRowsTest {

    private static final Path FOLDER = Path.of("src/test/resources/standards");
    private static final StatementForms FORMS = FormLibrary.forms();
    private static final Pattern CODES = Pattern.compile("(\\d{2,4})(?:-(\\d{3}))?");
    private static final Map<String, String> NEGATIVE = Map.of("income", "", "result", "", "net income", "");

    private record Interpreted(String form, String version, String line, String field) {

        boolean covers(String inForm, String inVersion, String atLine, String ofField) {
            return (form.equals("*") || form.equals(inForm))
                    && (version.equals("*") || version.equals(inVersion))
                    && (line.equals("*") || line.equals(atLine))
                    && field.equals(ofField);
        }
    }

    private final List<Interpreted> interpreted = new ArrayList<>();
    private final Set<Interpreted> used = new HashSet<>();
    private final List<String> differs = new ArrayList<>();

    RawRowsTest() throws IOException {
        for (var row : rows("interpreted.csv")) {
            assertThat(row.getField("reason")).isNotBlank();
            interpreted.add(new Interpreted(
                    row.getField("form"), row.getField("version"), row.getField("line"), row.getField("field")));
        }
    }

    @Test
    void every_raw_row_of_the_forms_is_in_a_form_or_listed_as_interpreted() throws IOException {
        int count = 0;
        for (var row : rows("bevilgningsoversikt-drift.csv")) count += check(form(row, "5-4"), row);
        for (var row : rows("bevilgningsoversikt-investering.csv")) count += check(form(row, "5-5"), row);
        for (var row : rows("okonomisk-oversikt-drift.csv")) count += check("5-6", row);
        for (var row : rows("balanse-par5-8.csv")) count += check("5-8", row);
        for (var row : rows("budsjettavvik-par5-9.csv")) count += check("5-9-" + row.getField("form"), row);

        assertThat(differs)
                .as("Put these in the form, or in interpreted.csv with the reason.")
                .isEmpty();
        assertThat(count).isEqualTo(259);
        interpreted.removeAll(used);
        assertThat(interpreted).as("Nothing needs these any longer.").isEmpty();
    }

    @Test
    void every_raw_code_keeps_its_name_and_its_mark() throws IOException {
        var codes = FORMS.codes();
        var wrong = new ArrayList<String>();
        for (var row : rows("kostra-arter.csv")) {
            boolean same = codes.all(AccountClass.OPERATION).stream().anyMatch(each -> isSame(each, row))
                    || codes.all(AccountClass.INVESTMENT).stream().anyMatch(each -> isSame(each, row));
            if (!same) wrong.add("art " + row.getField("code"));
        }
        for (var row : rows("kostra-funksjoner.csv")) {
            boolean same = codes.allFunctions(AccountClass.OPERATION).stream().anyMatch(each -> isSame(each, row))
                    || codes.allFunctions(AccountClass.INVESTMENT).stream().anyMatch(each -> isSame(each, row));
            if (!same) wrong.add("function " + row.getField("code"));
        }
        for (var row : rows("kostra-kapitler.csv")) {
            if (codes.all(AccountClass.BALANCE_SHEET).stream().noneMatch(each -> isSame(each, row))) {
                wrong.add("chapter " + row.getField("code"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isSame(FormCodes.Code code, NamedCsvRecord row) {
        var source = row.getField("name_source");
        boolean weak = source.equals("own-knowledge") || source.equals("not-found");
        return code.code().equals(row.getField("code"))
                && code.name().equals(row.getField("name_nb").replaceAll(" +", " "))
                && (!weak || code.mark().contains(source));
    }

    private static String form(NamedCsvRecord row, String paragraph) {
        return paragraph + (row.getField("line").startsWith("P") ? "-2" : "-1");
    }

    private int check(String form, NamedCsvRecord row) {
        var version = row.findField("form_version").orElse("");
        var found = FORMS.versions(form).stream()
                .filter(each -> version.isEmpty() || each.version().name().equals(version) || form.endsWith("-2"))
                .findFirst()
                .orElseThrow();
        var raw = row.getField("line");
        var line = form.equals("5-4-2") ? (raw.equals("P2") ? "1" : "2") : raw.replaceFirst("^P2\\.", "");
        var ours = found.line(line).orElseThrow(() -> new AssertionError(form + " has no line " + line));
        var at = new Place(form, version.isEmpty() ? found.version().name() : version, line);
        compare(at, "line", raw, line);
        compare(at, "label_nb", row.getField("label_nb"), ours.label().nb());
        row.findField("label_nn")
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> compare(at, "label_nn", text, ours.label().nn()));
        compare(at, "kind", row.getField("kind"), kind(ours));
        compareSum(at, row, found, ours);
        row.findField("normal_sign")
                .filter(sign -> !sign.isEmpty())
                .ifPresent(sign -> compare(
                        at,
                        "normal_sign",
                        NEGATIVE.containsKey(sign) || sign.startsWith("income") ? "-" : "+",
                        ours.sign() < 0 ? "-" : "+"));
        compareAccounts(at, row, ours);
        if (row.findField("funksjoner").filter(text -> !text.isEmpty()).isPresent()) {
            compare(at, "funksjoner", row.getField("funksjoner"), "");
        }
        return 1;
    }

    private record Place(String form, String version, String line) {}

    private static String kind(FormLine line) {
        return switch (line.kind()) {
            case SUM -> "sum";
            case GROUP -> "group";
            case DETAIL, RECONCILING, AREAS, PROJECTS, STATED -> "detail";
        };
    }

    private void compareSum(Place at, NamedCsvRecord row, StatementForm form, FormLine ours) {
        var raw = row.findField("sum_of").orElse("");
        if (raw.isEmpty()) raw = row.findField("sum_of (signed amounts)").orElse("");
        if (ours.kind() != Kind.SUM) return;
        // A reconciling line is ours: the regulation has none.
        var written = ours.sumOf().stream()
                .filter(term -> form.line(term.line()).orElseThrow().kind() != Kind.RECONCILING)
                .map(term -> (term.sign() < 0 ? "-" : "+") + term.line())
                .collect(Collectors.joining())
                .replaceFirst("^\\+", "");
        var floor = raw.endsWith(" when negative")
                ? Floor.NEGATIVE
                : raw.endsWith(" when positive") ? Floor.POSITIVE : Floor.NONE;
        compare(at, "sum_of", raw.replaceFirst(" when .*", ""), written);
        compare(at, "floor", floor.name(), ours.floor().name());
    }

    private void compareAccounts(Place at, NamedCsvRecord row, FormLine ours) {
        var raw = row.findField("arter").or(() -> row.findField("kapitler")).orElse("");
        if (raw.isEmpty() || ours.sameAs().isPresent()) return;
        var wanted = new TreeSet<String>();
        var taken = new TreeSet<String>();
        for (var inClass : AccountClass.values()) {
            if (ours.selectors().stream().noneMatch(each -> each.accountClass() == inClass)) continue;
            for (var code : FORMS.codes().all(inClass)) {
                CODES.matcher(raw).results().forEach(range -> {
                    var to = range.group(2) == null ? range.group(1) : range.group(2);
                    boolean inside = code.code().length() == to.length()
                            && code.code().compareTo(range.group(1)) >= 0
                            && code.code().compareTo(to) <= 0;
                    if (inside) wanted.add(code.code());
                });
                for (var selector : ours.selectors()) {
                    for (var range : selector.accounts()) if (range.contains(code.code())) taken.add(code.code());
                }
            }
        }
        compare(at, "arter", wanted.toString(), taken.toString());
    }

    private void compare(Place at, String field, String raw, String ours) {
        if (raw.equals(ours)) return;
        var covering = interpreted.stream()
                .filter(each -> each.covers(at.form(), at.version(), at.line(), field))
                .toList();
        used.addAll(covering);
        if (covering.isEmpty()) differs.add(at + " " + field + ": " + raw + " | " + ours);
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (var reader = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(FOLDER.resolve(file))) {
            return reader.stream().toList();
        }
    }
}
