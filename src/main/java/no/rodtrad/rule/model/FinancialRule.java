package no.rodtrad.rule.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Lookup;

/**
 * A rule that the council or the law has set for the years it holds: a value, a threshold and a side.
 *
 * @param key one name for life, such as {@code reserve_fund}; a later version of the rule keeps it
 * @param names in each language
 * @param value what is judged, in kroner
 * @param base what the value is in per cent of; empty when the unit is kroner
 * @param threshold in the unit; empty when the rule is information
 * @param decision the case that set it, as printed; empty when the source does not say
 * @param source law or document
 * @param mark {@code *} when the rule is from memory and not looked up, otherwise empty
 */
public record FinancialRule(
        String key,
        Map<LanguageChoice, String> names,
        RuleFormula value,
        Optional<RuleFormula> base,
        RuleDirection direction,
        Optional<RuleFormula> threshold,
        RuleUnit unit,
        String decision,
        String source,
        FiscalYear validFrom,
        Optional<FiscalYear> validTo,
        String mark) {

    public FinancialRule {
        names = Map.copyOf(names);
    }

    public String name(LanguageChoice language) {
        return Lookup.in(names, language);
    }

    public boolean holdsIn(FiscalYear year) {
        return year.compareTo(validFrom) >= 0
                && validTo.map(last -> year.compareTo(last) <= 0).orElse(true);
    }

    /** Judges any year by this rule, also one it was not made for. What is missing is named in the result. */
    public RuleResult judge(Collection<RuleInput> inputs) {
        var known = new HashMap<String, RuleInput>();
        for (var input : inputs) known.put(input.name(), input);
        var needed = new TreeSet<>(value.inputs());
        base.ifPresent(formula -> needed.addAll(formula.inputs()));
        threshold.ifPresent(formula -> needed.addAll(formula.inputs()));
        var used = new ArrayList<RuleInput>();
        var missing = new ArrayList<String>();
        for (var name : needed) {
            var input = known.get(name);
            if (input == null) missing.add(name);
            else used.add(input);
        }
        if (!missing.isEmpty()) return RuleResult.notApplicable(this, used, missing);
        var values = new HashMap<String, Fraction>();
        for (var input : used) values.put(input.name(), input.value());
        return judge(used, values);
    }

    private RuleResult judge(List<RuleInput> used, Map<String, Fraction> values) {
        var amount = value.value(values);
        var whole = base.flatMap(formula -> formula.value(values));
        var limit = threshold.flatMap(formula -> formula.value(values));
        boolean wholeIsNothing = base.isPresent() && whole.map(Fraction::isZero).orElse(true);
        if (amount.isEmpty() || wholeIsNothing || (threshold.isPresent() && limit.isEmpty())) {
            return RuleResult.notApplicable(this, used, List.of());
        }
        var actual = whole.map(of -> amount.get().times(Fraction.HUNDRED).dividedBy(of))
                .orElse(amount.get());
        if (direction == RuleDirection.INFORMATION || limit.isEmpty()) {
            return new RuleResult(
                    this,
                    RuleState.INFORMATION,
                    Optional.of(actual),
                    limit,
                    Optional.empty(),
                    Optional.empty(),
                    used,
                    List.of());
        }
        var required = whole.map(of -> limit.get().times(of).dividedBy(Fraction.HUNDRED))
                .orElse(limit.get());
        var over = amount.get().minus(required);
        var margin = direction == RuleDirection.AT_LEAST ? over : over.negate();
        var state = margin.signum() >= 0 ? RuleState.MET : RuleState.NOT_MET;
        return new RuleResult(
                this,
                state,
                Optional.of(actual),
                limit,
                Optional.of(required.toMoney()),
                Optional.of(margin.toMoney()),
                used,
                List.of());
    }
}
