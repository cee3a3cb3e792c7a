package no.rodtrad.statement.model.note;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.document.model.Block.RowKind;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.OurWords;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.rule.StatutoryRules;
import no.rodtrad.rule.model.FinancialRule;
import no.rodtrad.rule.model.RuleBook;
import no.rodtrad.rule.model.RuleResult;
import no.rodtrad.statement.model.fund.FundKind;
import no.rodtrad.statement.model.note.RuleFigures.Judged;

/**
 * The financial rules of a year, judged by a budget of the treasury: what the year would come to if it ended as
 * budgeted. What a budget does not say, such as how much of the debt is hedged, is missing, and the rule says so.
 */
public final class BudgetRules {

    private static final String RESERVE = "general-reserve";

    private final NoteFigures figures;
    private final String part;
    private final Optional<Phrase> when;
    private final List<AccountSum> operation;
    private final Map<String, OurWords> names = StatutoryRules.inputNames();
    private final Map<String, Figure> inputs = new LinkedHashMap<>();
    private final List<Judged> judged;
    private Optional<Figure> reserve = Optional.empty();

    /**
     * Which budget is judged.
     *
     * @param register first word of the names of the figures
     * @param part last part of the names of the figures
     * @param when said of each figure besides what it is, where one year is judged several times
     */
    public record Place(String register, FiscalYear year, AsOf asOf, String part, Optional<Phrase> when) {}

    /**
     * Judges a budget.
     *
     * @param budget sums by account; those of other entities and of investments are left out
     * @param reserveBefore the general reserve as the year begins, as an amount; empty when nobody knows
     */
    public BudgetRules(Place place, RuleBook rules, List<AccountSum> budget, Optional<Figure> reserveBefore) {
        this.part = place.part();
        this.when = place.when();
        this.figures = new NoteFigures(place.register(), place.year(), place.asOf(), new NoteFacts(List.of()));
        this.operation = budget.stream()
                .filter(sum -> sum.entity().equals(EntityCode.TREASURY) && sum.accountClass() == AccountClass.OPERATION)
                .toList();
        budgeted("net_operating_result", art -> !RuleInputs.DISPOSITIONS.contains(art), "dispositions", true);
        budgeted("gross_income", RuleInputs::isIncome, "income", true);
        budgeted("transfer_to_investment", "570"::equals, "transfer", false);
        reserveBefore.filter(NoteFigures::isAmount).ifPresent(this::reserve);
        var judge = new RuleFigures(figures, names, inputs, part + "-");
        this.judged = rules.judge(place.year(), RuleFigures.all(inputs)).stream()
                .map(result -> judge.of(result, when))
                .toList();
    }

    private void budgeted(String input, Predicate<String> arts, String filter, boolean turned) {
        if (operation.isEmpty()) return;
        inputs.put(
                input,
                figures.entries(
                        input.replace('_', '-'),
                        part,
                        named(Phrase.of("statement.note.name", Lookup.in(names, input))),
                        Phrase.of("statement.note.budget.entries." + filter),
                        operation.stream()
                                .filter(sum -> arts.test(sum.account()))
                                .toList(),
                        turned));
    }

    /** What the budget puts into the reserve and takes out of it, on top of what was there. */
    private void reserve(Figure before) {
        if (operation.isEmpty()) return;
        var kind = FundKind.GENERAL_RESERVE;
        var name = named(Phrase.of("statement.note.fund.kind." + RESERVE));
        var moved = figures.entries(
                "reserve-change",
                part,
                name,
                Phrase.of("statement.note.budget.entries.reserve"),
                operation.stream()
                        .filter(sum -> sum.account().equals(kind.allocationArt())
                                || sum.account().equals(kind.useArt()))
                        .toList(),
                false);
        var after = figures.sum("reserve", part, name, List.of(before, moved));
        reserve = Optional.of(after);
        inputs.put("general_reserve", after);
    }

    private Phrase named(Phrase name) {
        return when.map(said -> Phrase.of("statement.note.when", name, said)).orElse(name);
    }

    /** A rule with what it came to; a figure that is nothing says that it cannot be judged. */
    public record Verdict(RuleResult result, Figure actual, Figure required, Figure margin) {

        public FinancialRule rule() {
            return result.rule();
        }

        /** The rule as the council calls it. */
        public Phrase name() {
            return RuleFigures.name(result.rule());
        }

        /** How it is shown that the rule is met, or not. */
        public RowKind kind() {
            return RuleFigures.kind(result.state());
        }
    }

    /** In the order they were written. */
    public List<Verdict> verdicts() {
        return judged.stream()
                .map(each -> new Verdict(each.result(), each.actual(), each.required(), each.margin()))
                .toList();
    }

    /** The general reserve as the year would end; empty when nobody knows how it began. */
    public Optional<Figure> reserve() {
        return reserve;
    }

    /** Every figure it is made of, by name. */
    public Map<Ref, Figure> figures() {
        return figures.made();
    }
}
