package no.rodtrad.statement.model.form;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Every form in every version, checked against the codes. */
public record StatementForms(FormCodes codes, List<StatementForm> all) {

    public StatementForms {
        all = List.copyOf(all);
    }

    /** The form in the version of that year; empty when it had none then. */
    public Optional<StatementForm> find(String id, int year) {
        return all.stream()
                .filter(form -> form.id().equals(id) && form.version().contains(year))
                .findFirst();
    }

    /**
     * The form in the version of that year.
     *
     * @throws NoSuchElementException when it had none then
     */
    public StatementForm form(String id, int year) {
        return find(id, year).orElseThrow(() -> new NoSuchElementException("No form " + id + " in " + year));
    }

    /** The versions of a form, the oldest first. */
    public List<StatementForm> versions(String id) {
        return all.stream()
                .filter(form -> form.id().equals(id))
                .sorted((a, b) ->
                        Integer.compare(a.version().from(), b.version().from()))
                .toList();
    }
}
