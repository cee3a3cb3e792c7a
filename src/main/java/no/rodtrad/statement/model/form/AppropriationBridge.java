package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;

/**
 * The way from the frames that a council votes to the appropriations of § 5-4 second part. A frame is net after funds
 * and transfers, while the law wants the appropriation without them, so each area has a row that shows what lies
 * between. The appropriations add up to line 6 of the first part.
 *
 * @param steps in order
 * @param rows by code of the budget area
 */
public record AppropriationBridge(List<BridgeStep> steps, List<Row> rows) {

    private static final String FORM = "5-4-1";
    private static final String APPROPRIATIONS = "6";
    private static final List<String> HEADER =
            List.of("step", "form", "lines", "valid_from", "valid_to", "label_nb", "label_nn", "label_en");

    /**
     * One budget area, as posted.
     *
     * @param frame what the council gave the area
     * @param within how much of each step is in the frame
     * @param unplaced on no line of the form
     */
    public record Row(String area, Money frame, Map<String, Money> within, Money unplaced, Money appropriation) {

        public Row {
            within = Map.copyOf(within);
        }

        /** Zero: the frame less what it holds beside the appropriation is the appropriation. */
        public Money difference() {
            return frame.minus(Money.sum(within.values())).minus(unplaced).minus(appropriation);
        }
    }

    public AppropriationBridge {
        steps = List.copyOf(steps);
        rows = List.copyOf(rows);
    }

    /** Reads the steps. Every line of the form that takes entries has one, save the appropriations themselves. */
    public static Outcome<List<BridgeStep>> read(FormFile file, StatementForms forms) {
        var problems = new ArrayList<Problem>();
        var steps = new ArrayList<BridgeStep>();
        var table = PolicyTable.read(file, HEADER, problems);
        for (var row : table.rows()) {
            var years = FormVersion.read(row, "");
            var form = forms.versions(row.needed("form")).stream()
                    .filter(each -> each.version().overlaps(years))
                    .findFirst();
            if (form.isEmpty()) {
                row.problem("form", "statement.form.problem.unknown-form");
                continue;
            }
            var step = new BridgeStep(
                    row.needed("step"),
                    SumText.read(row, "lines", form.get()),
                    years,
                    FormReader.label(row, "label_", List.of()));
            for (var term : step.lines()) {
                boolean taken = steps.stream().anyMatch(each -> each.years().overlaps(years) && each.has(term.line()));
                if (taken) row.problemWith("lines", term.line(), "statement.form.problem.step-twice");
            }
            steps.add(step);
        }
        for (var form : forms.versions(FORM)) checkWhole(file, form, steps, problems);
        return problems.isEmpty() ? new Accepted<>(List.copyOf(steps)) : new Rejected<>(problems);
    }

    private static void checkWhole(FormFile file, StatementForm form, List<BridgeStep> steps, List<Problem> problems) {
        for (var line : form.lines()) {
            boolean needed = !line.selectors().isEmpty() && !line.code().equals(APPROPRIATIONS);
            boolean there =
                    steps.stream().anyMatch(step -> step.years().overlaps(form.version()) && step.has(line.code()));
            if (needed && !there) {
                problems.add(new Problem(
                        file.name(), 0, "lines", line.code(), "statement.form.problem.no-step", List.of(form.name())));
            }
        }
    }

    /** The bridge of one column of operation. */
    public static AppropriationBridge of(
            StatementForms forms,
            List<BridgeStep> all,
            int year,
            List<AccountSum> sums,
            MappingOverrides overrides,
            List<FrameRule> rules) {
        var placement = Placement.of(forms, forms.form(FORM, year), year, year, overrides);
        var steps = all.stream().filter(step -> step.years().contains(year)).toList();
        var outside = rules.stream().filter(rule -> rule.years().contains(year)).findFirst();
        var byArea = new TreeMap<String, List<AccountSum>>();
        for (var sum : sums) {
            if (!placement.form().accountClasses().contains(sum.accountClass())) continue;
            var area = sum.area().map(each -> each.value()).orElse("-");
            byArea.computeIfAbsent(area, each -> new ArrayList<>()).add(sum);
        }
        var rows = new ArrayList<Row>();
        byArea.forEach((area, of) -> rows.add(
                row(area, of, steps, placement, outside.map(FrameRule::outside).orElse(Set.of()))));
        return new AppropriationBridge(steps, rows);
    }

    private static Row row(
            String area, List<AccountSum> sums, List<BridgeStep> steps, Placement placement, Set<String> outside) {
        var byStep = new LinkedHashMap<String, Money>();
        var appropriation = Money.ZERO;
        var unplaced = Money.ZERO;
        for (var sum : sums) {
            var lines = placement.linesOf(sum.accountClass(), sum.account(), sum.function());
            if (lines.isEmpty()) {
                unplaced = unplaced.plus(sum.amount());
            } else if (lines.getFirst().code().equals(APPROPRIATIONS)) {
                appropriation = appropriation.plus(sum.amount());
            } else {
                var line = lines.getFirst().code();
                for (var step : steps) if (step.has(line)) byStep.merge(step.id(), sum.amount(), Money::plus);
            }
        }
        var within = new HashMap<String, Money>();
        byStep.forEach((step, amount) -> {
            if (!outside.contains(step)) within.put(step, amount);
        });
        var frame = appropriation.plus(unplaced).plus(Money.sum(within.values()));
        return new Row(area, frame, within, unplaced, appropriation);
    }

    /** All areas together: the appropriation is line 6 of the first part. */
    public Row total() {
        var within = new HashMap<String, Money>();
        rows.forEach(row -> row.within().forEach((step, amount) -> within.merge(step, amount, Money::plus)));
        return new Row(
                "",
                Money.sum(rows.stream().map(Row::frame).toList()),
                within,
                Money.sum(rows.stream().map(Row::unplaced).toList()),
                Money.sum(rows.stream().map(Row::appropriation).toList()));
    }
}
