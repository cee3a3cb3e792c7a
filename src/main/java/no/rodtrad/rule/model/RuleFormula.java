package no.rodtrad.rule.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Arithmetic over named inputs, such as {@code 0.03 * gross_income + 20000000}: numbers, names, {@code + - * /} and
 * parentheses, and nothing else. Amounts are in kroner.
 *
 * @param text as it was written
 */
public record RuleFormula(String text, Expression expression) {

    /** A part of a formula. */
    public sealed interface Expression {}

    record Number(Fraction value) implements Expression {}

    record Input(String name) implements Expression {}

    record Negation(Expression of) implements Expression {}

    record Operation(char operator, Expression left, Expression right) implements Expression {}

    /** What came of reading a formula: itself, or where it stopped making sense. */
    public sealed interface Reading {}

    public record Read(RuleFormula formula) implements Reading {}

    /** @param column in the text, counted from 1 */
    public record Unreadable(int column, String found) implements Reading {}

    public static Reading read(String text) {
        return new RuleFormulaReader(text).read();
    }

    static RuleFormula number(BigDecimal number) {
        return new RuleFormula(number.toPlainString(), new Number(Fraction.of(number)));
    }

    /** The names it needs. */
    public Set<String> inputs() {
        var names = new TreeSet<String>();
        collect(expression, names);
        return names;
    }

    private static void collect(Expression expression, Set<String> names) {
        switch (expression) {
            case Number ignored -> {}
            case Input(var name) -> names.add(name);
            case Negation(var of) -> collect(of, names);
            case Operation operation -> {
                collect(operation.left(), names);
                collect(operation.right(), names);
            }
        }
    }

    /** Its value, exact; empty when it divides by zero. Every input it needs must be there. */
    public Optional<Fraction> value(Map<String, Fraction> inputs) {
        if (!inputs.keySet().containsAll(inputs())) {
            throw new IllegalArgumentException("Inputs are missing for " + text);
        }
        return value(expression, inputs);
    }

    private static Optional<Fraction> value(Expression expression, Map<String, Fraction> inputs) {
        return switch (expression) {
            case Number(var number) -> Optional.of(number);
            case Input(var name) -> Optional.ofNullable(inputs.get(name));
            case Negation(var of) -> value(of, inputs).map(Fraction::negate);
            case Operation operation ->
                value(operation.left(), inputs)
                        .flatMap(left -> value(operation.right(), inputs)
                                .flatMap(right -> apply(operation.operator(), left, right)));
        };
    }

    private static Optional<Fraction> apply(char operator, Fraction left, Fraction right) {
        return switch (operator) {
            case '+' -> Optional.of(left.plus(right));
            case '-' -> Optional.of(left.minus(right));
            case '*' -> Optional.of(left.times(right));
            case '/' -> right.isZero() ? Optional.empty() : Optional.of(left.dividedBy(right));
            default -> throw new IllegalStateException("No such operator: " + operator);
        };
    }
}
