package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.statement.model.form.FormLine.Kind;

/** Reads what a municipality has chosen otherwise than the forms as they come: each with its years and its reason. */
public final class OverridesReader {

    static final List<String> MAPPINGS =
            List.of("form", "account_class", "accounts", "functions", "line", "valid_from", "valid_to", "reason");
    static final List<String> SIGNS = List.of("form", "convention", "valid_from", "valid_to", "reason");

    /** What stands in the field of the line when the accounts are to be shown as not placed. */
    private static final String NO_LINE = "-";

    private final StatementForms forms;
    private final List<Problem> problems = new ArrayList<>();

    private OverridesReader(StatementForms forms) {
        this.forms = forms;
    }

    public static Outcome<MappingOverrides> read(StatementForms forms, FormFile mappings, FormFile signs) {
        var reader = new OverridesReader(forms);
        var overrides = new MappingOverrides(reader.mappings(mappings), reader.signs(signs));
        return reader.problems.isEmpty() ? new Accepted<>(overrides) : new Rejected<>(reader.problems);
    }

    private List<MappingOverride> mappings(FormFile file) {
        var read = new ArrayList<MappingOverride>();
        for (var row : PolicyTable.read(file, MAPPINGS, problems).rows()) {
            var years = FormVersion.read(row);
            row.needed("reason");
            var line = row.needed("line");
            for (var form : inForce(row, years)) {
                boolean there = form.line(line).stream()
                        .anyMatch(each -> each.kind() == Kind.DETAIL || each.kind() == Kind.RECONCILING);
                if (!line.equals(NO_LINE) && !there) {
                    row.problem("line", "statement.form.problem.no-line", form.name());
                }
            }
            var selector = selector(row);
            if (selector.isEmpty()) continue;
            var override = new MappingOverride(
                    row.text("form"),
                    selector.get(),
                    line.equals(NO_LINE) ? Optional.empty() : Optional.of(line),
                    years,
                    row.text("reason"));
            for (var earlier : read) {
                boolean same = earlier.form().equals(override.form())
                        && earlier.years().overlaps(override.years());
                var common = same ? OverlapCheck.common(earlier.selector(), override.selector()) : "";
                if (!common.isEmpty()) {
                    row.problemWith("accounts", common, "statement.form.problem.override-twice", earlier.reason());
                }
            }
            read.add(override);
        }
        return read;
    }

    private Optional<AccountSelector> selector(PolicyTable.Row row) {
        var digit = row.needed("account_class");
        if (!digit.matches("[012]")) {
            row.problem("account_class", "statement.form.problem.class");
            return Optional.empty();
        }
        var accountClass = AccountClass.ofDigit(Integer.parseInt(digit));
        var accounts = ClassAccounts.selector(row, "accounts", accountClass, row.needed("accounts"), forms.codes());
        var text = row.text("functions");
        if (text.isEmpty()) return Optional.of(accounts);
        var functions = new RangesReader(row, "functions", "statement.form.problem.unknown-function")
                .read(text, forms.codes().functions(accountClass), digit);
        return Optional.of(new AccountSelector(accountClass, accounts.accounts(), functions, false));
    }

    private List<SignOverride> signs(FormFile file) {
        Map<String, SignConvention> words = new TreeMap<>();
        for (var each : SignConvention.values()) words.put(each.name().toLowerCase(Locale.ROOT), each);
        var read = new ArrayList<SignOverride>();
        for (var row : PolicyTable.read(file, SIGNS, problems).rows()) {
            var years = FormVersion.read(row);
            inForce(row, years);
            var override = new SignOverride(
                    row.text("form"),
                    row.word("convention", words, SignConvention.STATUTORY),
                    years,
                    row.needed("reason"));
            for (var earlier : read) {
                if (earlier.form().equals(override.form()) && earlier.years().overlaps(years)) {
                    row.problem("form", "statement.form.problem.override-twice", earlier.reason());
                }
            }
            read.add(override);
        }
        return read;
    }

    private List<StatementForm> inForce(PolicyTable.Row row, FormVersion years) {
        var found = forms.versions(row.needed("form")).stream()
                .filter(form -> form.version().overlaps(years))
                .toList();
        if (found.isEmpty()) row.problem("form", "statement.form.problem.unknown-form");
        return found;
    }
}
