package no.rodtrad.rule.model;

import java.math.BigDecimal;
import java.util.Optional;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Ref;

/**
 * A named value that rules are judged by.
 *
 * @param name as formulas write it, such as {@code gross_income}
 * @param value kroner for an amount
 * @param figure where it can be followed to its entries or its source
 */
public record RuleInput(String name, Fraction value, Optional<Ref> figure) {

    public static RuleInput of(String name, Money amount) {
        return new RuleInput(name, Fraction.of(amount), Optional.empty());
    }

    public static RuleInput of(String name, BigDecimal number) {
        return new RuleInput(name, Fraction.of(number), Optional.empty());
    }

    public RuleInput from(Ref figureRef) {
        return new RuleInput(name, value, Optional.of(figureRef));
    }
}
