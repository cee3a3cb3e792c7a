package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.statement.model.form.CheckRule.Side;
import no.rodtrad.statement.model.form.FormLine.Basis;

/** The comparisons between the forms, which are data, and their answers. */
public final class CrossChecks {

    private static final List<String> HEADER = List.of(
            "check",
            "kind",
            "left_form",
            "left",
            "right_form",
            "right",
            "accounts",
            "except_functions",
            "valid_from",
            "valid_to",
            "law",
            "label_nb",
            "label_nn",
            "label_en",
            "mark");

    private static final Map<String, Boolean> KINDS = Map.of("equal", true, "reconciled", true, "zero", false);

    private final StatementForms forms;
    private final List<CheckRule> rules;

    private CrossChecks(StatementForms forms, List<CheckRule> rules) {
        this.forms = forms;
        this.rules = List.copyOf(rules);
    }

    public static Outcome<CrossChecks> read(FormFile file, StatementForms forms) {
        var problems = new ArrayList<Problem>();
        var table = PolicyTable.read(file, HEADER, problems);
        table.rowsBy("check");
        var rules = new ArrayList<CheckRule>();
        for (var row : table.rows()) rules.add(rule(row, forms));
        return problems.isEmpty() ? new Accepted<>(new CrossChecks(forms, rules)) : new Rejected<>(problems);
    }

    private static CheckRule rule(PolicyTable.Row row, StatementForms forms) {
        boolean compares = row.word("kind", KINDS, true);
        var years = FormVersion.read(row, "");
        boolean explains = !compares || row.text("kind").equals("reconciled");
        var except = row.text("except_functions");
        return new CheckRule(
                row.text("check"),
                compares ? side(row, "left", forms, years) : Side.NONE,
                compares ? side(row, "right", forms, years) : Side.NONE,
                explains ? ClassAccounts.read(row, "accounts", forms.codes()) : List.of(),
                except.isEmpty() ? Set.of() : Set.of(except.split(" +")),
                years,
                row.text("law"),
                FormReader.label(row, "label_", List.of()),
                row.text("mark"));
    }

    private static Side side(PolicyTable.Row row, String side, StatementForms forms, FormVersion years) {
        var id = row.needed(side + "_form");
        var inForce = forms.versions(id).stream()
                .filter(form -> form.version().overlaps(years))
                .toList();
        if (inForce.isEmpty()) row.problem(side + "_form", "statement.form.problem.unknown-form");
        var terms = SumText.read(row, side);
        for (var form : inForce) SumText.read(row, side, form);
        return new Side(id, terms);
    }

    /** The rules that apply in a year. */
    public List<CheckRule> rules(int year) {
        return rules.stream().filter(rule -> rule.years().contains(year)).toList();
    }

    /**
     * Compares in every column of entries of this year, where there are entries of the kind that is compared. A form
     * that is compared with the budget is left out where there is none.
     */
    public List<CrossCheck> run(int year, Map<StatementColumn, List<AccountSum>> sums, MappingOverrides overrides) {
        var answers = new ArrayList<CrossCheck>();
        var columns = new EnumMap<StatementColumn, List<AccountSum>>(sums);
        columns.remove(StatementColumn.LAST_YEAR);
        var made = new HashMap<String, Optional<Statement>>();
        BiFunction<String, StatementColumn, Optional<Statement>> statements =
                (id, column) -> made.computeIfAbsent(id, each -> make(each, year, columns, overrides))
                        .filter(statement -> statement.columns().contains(column));
        for (var column : columns.keySet()) {
            var classes = columns.getOrDefault(column, List.of()).stream()
                    .map(AccountSum::accountClass)
                    .collect(Collectors.toSet());
            for (var rule : rules(year)) {
                if (Collections.disjoint(classes(rule, year), classes)) continue;
                if (!rule.comparesForms()) {
                    var total = total(rule, columns.getOrDefault(column, List.of()), year);
                    answers.add(new CrossCheck(rule, column, total, Money.ZERO, Money.ZERO));
                    continue;
                }
                var left = statements.apply(rule.left().form(), column);
                var right = statements.apply(rule.right().form(), column);
                if (left.isEmpty() || right.isEmpty()) continue;
                var explained = total(rule, columns.getOrDefault(column, List.of()), year);
                answers.add(new CrossCheck(
                        rule,
                        column,
                        value(left.get(), rule.left(), column),
                        value(right.get(), rule.right(), column),
                        explained));
            }
        }
        return List.copyOf(answers);
    }

    private Set<AccountClass> classes(CheckRule rule, int year) {
        return rule.comparesForms()
                ? forms.find(rule.left().form(), year)
                        .map(StatementForm::accountClasses)
                        .orElse(Set.of())
                : rule.accounts().stream().map(AccountSelector::accountClass).collect(Collectors.toSet());
    }

    private Optional<Statement> make(
            String id, int year, Map<StatementColumn, List<AccountSum>> sums, MappingOverrides overrides) {
        var form = forms.find(id, year);
        if (form.isEmpty()) return Optional.empty();
        boolean needsBudget = form.get().lines().stream().anyMatch(line -> line.basis() != Basis.OWN);
        if (needsBudget && !sums.containsKey(StatementColumn.REVISED)) return Optional.empty();
        return Optional.of(Statement.of(forms, form.get(), year, sums, overrides, Map.of()));
    }

    /** What the lines show together, by the signs of the form whatever a municipality has chosen to show. */
    private static Money value(Statement statement, Side side, StatementColumn column) {
        var total = Money.ZERO;
        for (var term : side.lines()) {
            var line = statement.line(term.line());
            var posted = line.posted().getOrDefault(column, Money.ZERO);
            total = term.sign() * line.line().sign() > 0 ? total.plus(posted) : total.minus(posted);
        }
        return total;
    }

    private static Money total(CheckRule rule, List<AccountSum> sums, int year) {
        var total = Money.ZERO;
        for (var sum : sums) {
            boolean excepted =
                    sum.function().map(rule.exceptFunctions()::contains).orElse(false);
            if (excepted) continue;
            for (var selector : rule.accounts()) {
                if (selector.takes(sum.accountClass(), sum.account(), sum.function(), year)) {
                    total = total.plus(sum.amount());
                }
            }
        }
        return total;
    }
}
