package no.rodtrad.intake.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.intake.MappingPreview;
import no.rodtrad.intake.model.mapping.DateForm;
import no.rodtrad.intake.model.mapping.MappingGuess;
import no.rodtrad.intake.model.mapping.MappingKind;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.web.Texts;

/**
 * How a file is read, as a form, with its first rows as they are read so.
 *
 * @param chosen what stands in the form, by the name of the field
 * @param columns what a column is called in the form, and how it is shown
 * @param problems what is wrong with the choices
 */
public record MappingPage(
        int id,
        String name,
        Map<String, String> chosen,
        List<Choice> columns,
        List<String> fields,
        String yaml,
        List<Phrase> problems,
        Optional<MappingPreview> preview) {

    public MappingPage {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /** One of a list to choose from. */
    public record Choice(String value, String label) {}

    /** What can be chosen of how numbers are written. */
    public static List<String> choices(String field) {
        return switch (field) {
            case "decimal" -> List.of("comma", "dot");
            case "unit" -> List.of("kroner", "ore", "thousands");
            default -> List.of("none", "space", "dot", "comma", "apostrophe");
        };
    }

    /** How a form of dates is shown to people: the last day of January written so. */
    public static String example(String form) {
        return DateForm.isLegal(form) ? new DateForm(form).write(LocalDate.of(2024, 1, 31)) : form;
    }

    /** The forms of dates that files have, and the chosen one when it is another. */
    public List<String> dateForms() {
        var forms = new LinkedHashSet<>(MappingGuess.DATES);
        if (!chosen("dates").isEmpty()) forms.add(chosen("dates"));
        return List.copyOf(forms);
    }

    /** Whether rows of the chosen kind have an amount with a side. */
    public boolean hasAmounts() {
        return MappingKind.ofCode(chosen("for")).map(MappingKind::hasAmounts).orElse(false);
    }

    /** What the rows can be, by their codes. */
    public static List<String> kinds() {
        return Arrays.stream(MappingKind.values()).map(MappingKind::code).toList();
    }

    /** What a field of ours is called; that of a statistic by its own word. */
    public static String label(String field, Texts text) {
        var key = "intake.job.mapping.field." + field;
        return text.has(key) ? text.get(key) : field;
    }

    /** A value of the preview as it is read on a page: amounts in kroner. */
    public static String shown(String field, String value, Texts text) {
        return MappingPreview.isAmount(field) && value.matches("-?\\d{1,18}")
                ? RefusedRow.money(Long.parseLong(value), text)
                : value;
    }

    /** What is chosen; empty when nothing is. */
    public String chosen(String field) {
        return chosen.getOrDefault(field, "");
    }

    /** Whether the form has this one chosen there. */
    public boolean isChosen(String field, String value) {
        return chosen(field).equals(value);
    }

    /** Whether no column is chosen for a field. */
    public boolean isAbsent(String field) {
        return chosen(field).isEmpty() || chosen(field).startsWith(MappingForm.CONSTANT);
    }

    /** What stands on every line, where the file does not say; empty else. */
    public String constant(String field) {
        var value = chosen(field);
        return value.startsWith(MappingForm.CONSTANT)
                ? value.substring(MappingForm.CONSTANT.length())
                : chosen("all-" + field);
    }

    /** What stands in the form and is none of the columns, so that it is not lost. */
    public boolean isElsewhere(String field) {
        var value = chosen(field);
        return !value.isEmpty()
                && !value.equals(MappingForm.DATE)
                && !value.startsWith("p:")
                && !value.startsWith(MappingForm.CONSTANT)
                && columns.stream().noneMatch(each -> each.value().equals(value));
    }
}
