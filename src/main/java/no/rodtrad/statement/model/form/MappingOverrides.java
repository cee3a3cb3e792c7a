package no.rodtrad.statement.model.form;

import java.util.List;
import java.util.Optional;
import no.rodtrad.chart.model.AccountClass;

/** What a municipality has chosen otherwise than the forms as they come. */
public record MappingOverrides(List<MappingOverride> mappings, List<SignOverride> signs) {

    public static final MappingOverrides NONE = new MappingOverrides(List.of(), List.of());

    public MappingOverrides {
        mappings = List.copyOf(mappings);
        signs = List.copyOf(signs);
    }

    /** Those that apply to a form in a year, so that a page can name them. */
    public List<MappingOverride> mappings(String form, int year) {
        return mappings.stream()
                .filter(each -> each.form().equals(form) && each.years().contains(year))
                .toList();
    }

    /** The line chosen for an account; empty when nothing was chosen. «» is no line. */
    Optional<String> lineOf(
            String form, int year, AccountClass accountClass, String account, Optional<String> function) {
        return mappings(form, year).stream()
                .filter(each -> each.selector().takes(accountClass, account, function, year))
                .findFirst()
                .map(each -> each.line().orElse(""));
    }

    public SignConvention convention(String form, int year) {
        return signs.stream()
                .filter(each -> each.form().equals(form) && each.years().contains(year))
                .findFirst()
                .map(SignOverride::convention)
                .orElse(SignConvention.STATUTORY);
    }
}
