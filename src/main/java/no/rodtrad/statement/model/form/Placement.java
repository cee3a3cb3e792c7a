package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.statement.model.form.FormLine.Kind;

/**
 * On which line of a form each account stands in one year. An account that the year does not know, or that no line
 * takes, stands on none: it is shown as not placed.
 */
public final class Placement {

    private record Key(AccountClass accountClass, String account, Optional<String> function) {}

    private final StatementForm form;
    private final int year;
    private final FormCodes codes;
    private final MappingOverrides overrides;
    private final Map<String, Placement> firstParts = new HashMap<>();
    private final Map<Key, List<FormLine>> known = new HashMap<>();

    private Placement(StatementForm form, int year, FormCodes codes, MappingOverrides overrides) {
        this.form = form;
        this.year = year;
        this.codes = codes;
        this.overrides = overrides;
    }

    /**
     * How a form places the accounts of a year.
     *
     * @param formYear the year whose forms are used, which is the next one for figures of last year
     * @param year the year of the accounts, whose codes are valid
     * @throws java.util.NoSuchElementException when a second part has no first part
     */
    static Placement of(StatementForms forms, StatementForm form, int formYear, int year, MappingOverrides overrides) {
        var placement = new Placement(form, year, forms.codes(), overrides);
        for (var line : form.lines()) {
            line.sameAs()
                    .ifPresent(same -> placement.firstParts.computeIfAbsent(
                            same.form(), id -> of(forms, forms.form(id, formYear), formYear, year, overrides)));
        }
        return placement;
    }

    public StatementForm form() {
        return form;
    }

    public int year() {
        return year;
    }

    /**
     * The lines that take the account: one, or none, or in the statement after § 5-9 those that divide one amount into
     * what was budgeted and what became of it.
     */
    public List<FormLine> linesOf(AccountClass accountClass, String account, Optional<String> function) {
        return known.computeIfAbsent(new Key(accountClass, account, function), this::find);
    }

    private List<FormLine> find(Key key) {
        if (!codes.isAccount(key.accountClass(), key.account(), year)) return List.of();
        var overridden = overrides.lineOf(form.id(), year, key.accountClass(), key.account(), key.function());
        if (overridden.isPresent()) return form.line(overridden.get()).stream().toList();
        var found = new ArrayList<FormLine>();
        for (boolean rest : new boolean[] {false, true}) {
            for (var line : form.lines()) if (takes(line, key, rest)) found.add(line);
            if (!found.isEmpty()) break;
        }
        return List.copyOf(found);
    }

    private boolean takes(FormLine line, Key key, boolean rest) {
        if (line.sameAs().isPresent()) {
            var same = line.sameAs().get();
            var first = firstParts.get(same.form());
            return !rest
                    && first != null
                    && first.linesOf(key.accountClass(), key.account(), key.function()).stream()
                            .anyMatch(each -> each.code().equals(same.line()));
        }
        if (line.kind() == Kind.GROUP) return false;
        for (var selector : line.selectors()) {
            if (selector.rest() == rest && selector.takes(key.accountClass(), key.account(), key.function(), year)) {
                return true;
            }
        }
        return false;
    }
}
