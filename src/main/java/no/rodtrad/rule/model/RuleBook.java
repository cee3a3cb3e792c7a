package no.rodtrad.rule.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.FiscalYear;

/** Rules with the years they hold, in the order they were written. */
public record RuleBook(List<FinancialRule> rules) {

    public RuleBook {
        rules = List.copyOf(rules);
    }

    public List<FinancialRule> in(FiscalYear year) {
        return rules.stream().filter(rule -> rule.holdsIn(year)).toList();
    }

    /** The version of a rule that holds in the year. */
    public Optional<FinancialRule> find(String key, FiscalYear year) {
        return in(year).stream().filter(rule -> rule.key().equals(key)).findFirst();
    }

    /** Judges by the rules of {@code rulesOf}, whatever year the inputs are of: the rules of 2023 can judge 2030. */
    public List<RuleResult> judge(FiscalYear rulesOf, Collection<RuleInput> inputs) {
        return in(rulesOf).stream().map(rule -> rule.judge(inputs)).toList();
    }
}
