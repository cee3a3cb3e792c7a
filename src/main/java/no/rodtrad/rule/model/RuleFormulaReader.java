package no.rodtrad.rule.model;

import java.math.BigDecimal;
import java.util.Optional;
import no.rodtrad.rule.model.RuleFormula.Expression;
import no.rodtrad.rule.model.RuleFormula.Input;
import no.rodtrad.rule.model.RuleFormula.Negation;
import no.rodtrad.rule.model.RuleFormula.Number;
import no.rodtrad.rule.model.RuleFormula.Operation;

/** Reads a formula from left to right: sums of products of what is in parentheses, a number or a name. */
final class RuleFormulaReader {

    /** Deeper than anyone writes, and well before the stack ends. */
    private static final int DEEPEST = 50;

    private final String text;
    private int at;
    private int depth;

    RuleFormulaReader(String text) {
        this.text = text;
    }

    RuleFormula.Reading read() {
        var expression = sum();
        skipBlanks();
        if (expression.isEmpty() || at < text.length()) {
            var found = at < text.length() ? text.substring(at, at + Character.charCount(text.codePointAt(at))) : "";
            return new RuleFormula.Unreadable(at + 1, found);
        }
        return new RuleFormula.Read(new RuleFormula(text, expression.get()));
    }

    private Optional<Expression> sum() {
        var left = product();
        while (left.isPresent() && isNext("+-")) {
            char operator = text.charAt(at++);
            left = combine(operator, left.get(), product());
        }
        return left;
    }

    private Optional<Expression> product() {
        var left = factor();
        while (left.isPresent() && isNext("*/")) {
            char operator = text.charAt(at++);
            left = combine(operator, left.get(), factor());
        }
        return left;
    }

    private static Optional<Expression> combine(char operator, Expression left, Optional<Expression> right) {
        return right.map(r -> new Operation(operator, left, r));
    }

    private Optional<Expression> factor() {
        skipBlanks();
        if (at == text.length() || depth == DEEPEST) return Optional.empty();
        char c = text.charAt(at);
        if (c == '-') return negation();
        if (c == '(') return inParentheses();
        if (isDigit(c)) return number();
        if (isLetter(c)) return Optional.of(new Input(word()));
        return Optional.empty();
    }

    private Optional<Expression> negation() {
        at++;
        depth++;
        var of = factor();
        depth--;
        return of.map(Negation::new);
    }

    private Optional<Expression> inParentheses() {
        at++;
        depth++;
        var inside = sum();
        depth--;
        if (inside.isEmpty() || !isNext(")")) return Optional.empty();
        at++;
        return inside;
    }

    private Optional<Expression> number() {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) at++;
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) at++;
        }
        return Optional.of(new Number(Fraction.of(new BigDecimal(text.substring(start, at)))));
    }

    private String word() {
        int start = at;
        while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)) || text.charAt(at) == '_'))
            at++;
        return text.substring(start, at);
    }

    private boolean isNext(String characters) {
        skipBlanks();
        return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') at++;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
