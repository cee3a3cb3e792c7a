package no.rodtrad.statement.model.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.rodtrad.chart.model.AccountClass;

/**
 * The fixed lines of one statutory table for the years of its version.
 *
 * @param id such as {@code 5-4-1}
 * @param law the paragraph that lays it down
 * @param lines in the order of the law
 */
public record StatementForm(String id, FormVersion version, String law, FormLabel title, List<FormLine> lines) {

    public StatementForm {
        lines = List.copyOf(lines);
    }

    public Optional<FormLine> line(String code) {
        return lines.stream().filter(line -> line.code().equals(code)).findFirst();
    }

    /** The classes of accounts that the form is made of. */
    public Set<AccountClass> accountClasses() {
        return lines.stream()
                .flatMap(line -> line.selectors().stream())
                .map(AccountSelector::accountClass)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether the form shows a part of another one, by area or project. Then what it does not take has its place
     * elsewhere.
     */
    public boolean isSecondPart() {
        return lines.stream().anyMatch(line -> line.kind().isRepeated());
    }

    /** The form and its version, as in {@code 5-4-1 2022-}. */
    public String name() {
        return id + " " + version.name();
    }
}
