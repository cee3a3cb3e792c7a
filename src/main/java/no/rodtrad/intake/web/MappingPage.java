package no.rodtrad.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.intake.MappingPreview;
import no.rodtrad.kernel.Phrase;

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

    /** What is chosen; empty when nothing is. */
    public String chosen(String field) {
        return chosen.getOrDefault(field, "");
    }

    /** Whether the form has this one chosen there. */
    public boolean isChosen(String field, String value) {
        return chosen(field).equals(value);
    }

    /** What stands in the form and is none of the columns, so that it is not lost. */
    public boolean isElsewhere(String field) {
        var value = chosen(field);
        return !value.isEmpty()
                && !value.equals(MappingForm.DATE)
                && !value.startsWith("p:")
                && columns.stream().noneMatch(each -> each.value().equals(value));
    }
}
