package no.rodtrad.rule.model;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Money;

/**
 * What a rule came to, with everything a page needs to say why.
 *
 * @param actual in the unit of the rule, exact
 * @param threshold in the unit of the rule, exact
 * @param required the threshold in kroner
 * @param margin kroner on the right side of the threshold; negative: what is missing
 * @param used the inputs it was judged by, in order of name
 * @param missing the inputs that nobody had
 */
public record RuleResult(
        FinancialRule rule,
        RuleState state,
        Optional<Fraction> actual,
        Optional<Fraction> threshold,
        Optional<Money> required,
        Optional<Money> margin,
        List<RuleInput> used,
        List<String> missing) {

    public RuleResult {
        used = List.copyOf(used);
        missing = List.copyOf(missing);
    }

    static RuleResult notApplicable(FinancialRule rule, List<RuleInput> used, List<String> missing) {
        return new RuleResult(
                rule,
                RuleState.NOT_APPLICABLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                used,
                missing);
    }
}
