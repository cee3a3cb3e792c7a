package no.rodtrad.statement.model.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.document.model.Block.RowKind;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.OurWords;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.rule.model.FinancialRule;
import no.rodtrad.rule.model.Fraction;
import no.rodtrad.rule.model.RuleDirection;
import no.rodtrad.rule.model.RuleFormula;
import no.rodtrad.rule.model.RuleInput;
import no.rodtrad.rule.model.RuleResult;
import no.rodtrad.rule.model.RuleState;
import no.rodtrad.rule.model.RuleUnit;

/** Writes what financial rules came to as figures, whether they are judged by accounts or by a budget. */
final class RuleFigures {

    private static final int DECIMALS = 2;

    private final NoteFigures figures;
    private final Map<String, OurWords> names;
    private final Map<String, Figure> inputs;
    private final String prefix;

    /**
     * @param names of the inputs
     * @param inputs those that are there, by name
     * @param prefix of the last part of the name of each figure, where one note judges the same rule several times
     */
    RuleFigures(NoteFigures figures, Map<String, OurWords> names, Map<String, Figure> inputs, String prefix) {
        this.figures = figures;
        this.names = names;
        this.inputs = inputs;
        this.prefix = prefix;
    }

    static RowKind kind(RuleState state) {
        return switch (state) {
            case MET -> RowKind.MET;
            case NOT_MET -> RowKind.NOT_MET;
            case NOT_APPLICABLE -> RowKind.NOT_JUDGED;
            case INFORMATION -> RowKind.LINE;
        };
    }

    /** A rule with the figures it came to. */
    record Judged(
            RuleResult result,
            Optional<Figure> value,
            Figure actual,
            Figure threshold,
            Figure required,
            Figure margin) {

        FinancialRule rule() {
            return result.rule();
        }

        /** How it is shown that the rule is met, or not. */
        RowKind kind() {
            return RuleFigures.kind(result.state());
        }

        boolean isJudged() {
            return result.state() == RuleState.MET || result.state() == RuleState.NOT_MET;
        }
    }

    /** What a rule came to, as figures. */
    Judged of(RuleResult result) {
        return of(result, Optional.empty());
    }

    /** @param when said of each figure besides the name of the rule */
    Judged of(RuleResult result, Optional<Phrase> when) {
        var rule = result.rule();
        var key = prefix + rule.key().replace('_', '-');
        var name = when.map(said -> Phrase.of("statement.note.when", name(rule), said))
                .orElseGet(() -> name(rule));
        var value = value(rule.value(), "value", key, name);
        var base = rule.base().map(formula -> value(formula, "base", key, name));
        var actual = actual(result, key, name, value, base);
        var threshold = result.threshold()
                .map(limit -> figures.byRule(
                        "threshold",
                        key,
                        name,
                        inUnit(rule, limit),
                        formula(rule.threshold().orElseThrow()),
                        List.of()))
                .orElseGet(() -> figures.nothing(figures.key("threshold", key), name));
        var required = result.required()
                .map(money -> figures.byRule(
                        "required",
                        key,
                        name,
                        FigureValue.of(money),
                        required(rule),
                        value.stream().toList()))
                .orElseGet(() -> figures.nothing(figures.key("required", key), name));
        var margin = value.filter(_ -> result.margin().isPresent())
                .map(amount -> rule.direction() == RuleDirection.AT_MOST
                        ? figures.difference("margin", key, name, required, amount)
                        : figures.difference("margin", key, name, amount, required))
                .orElseGet(() -> figures.nothing(figures.key("margin", key), name));
        return new Judged(result, value, actual, threshold, required, margin);
    }

    private Figure actual(
            RuleResult result, String key, Phrase name, Optional<Figure> value, Optional<Optional<Figure>> base) {
        if (result.actual().isEmpty() || value.isEmpty()) return figures.nothing(figures.key("actual", key), name);
        if (base.isEmpty()) return value.get();
        return base.get()
                .map(whole -> figures.ratio("actual", key, name, value.get(), whole, DECIMALS))
                .orElseGet(() -> figures.nothing(figures.key("actual", key), name));
    }

    /** An input itself, or what a formula comes to. */
    private Optional<Figure> value(RuleFormula formula, String item, String key, Phrase name) {
        var single = Optional.ofNullable(inputs.get(formula.text().strip()));
        if (single.isPresent()) return single;
        var values = new HashMap<String, Fraction>();
        for (var input : all(inputs)) values.put(input.name(), input.value());
        if (!values.keySet().containsAll(formula.inputs())) return Optional.empty();
        var from = formula.inputs().stream()
                .flatMap(input -> Optional.ofNullable(inputs.get(input)).stream())
                .toList();
        return formula.value(values)
                .map(worth -> figures.byRule(item, key, name, FigureValue.of(worth.toMoney()), formula(formula), from));
    }

    private static FigureValue inUnit(FinancialRule rule, Fraction fraction) {
        return rule.unit() == RuleUnit.PERCENT
                ? FigureValue.percent(fraction.rounded(DECIMALS))
                : FigureValue.of(fraction.toMoney());
    }

    private Phrase required(FinancialRule rule) {
        var threshold = formula(rule.threshold().orElseThrow());
        return rule.base()
                .map(base -> Phrase.of("statement.note.rule.percent-of", threshold, formula(base)))
                .orElse(threshold);
    }

    static Phrase name(FinancialRule rule) {
        return Phrase.of(
                "statement.note.name",
                new OurWords(rule.name(LanguageChoice.NB), rule.name(LanguageChoice.NN), rule.name(LanguageChoice.EN)));
    }

    /** The formula with the names of its inputs, as a reader would say it. */
    Phrase formula(RuleFormula formula) {
        return Phrase.of(
                "statement.note.name",
                new OurWords(
                        words(formula, LanguageChoice.NB),
                        words(formula, LanguageChoice.NN),
                        words(formula, LanguageChoice.EN)));
    }

    private String words(RuleFormula formula, LanguageChoice language) {
        var words = new StringBuilder();
        for (var token : formula.text().split("(?<=[^\\w.])|(?=[^\\w.])")) {
            if (token.equals("*")) {
                words.append('\u00d7');
            } else if (token.equals("/")) {
                words.append(':');
            } else if (token.equals("-")) {
                words.append('\u2212');
            } else if (names.containsKey(token)) {
                words.append(Lookup.in(names, token).in(language).toLowerCase(Locale.ROOT));
            } else {
                words.append(number(token, language));
            }
        }
        return words.toString();
    }

    private static String number(String token, LanguageChoice language) {
        if (token.matches("\\d{5,}")) {
            return token.replaceAll("(?<=\\d)(?=(\\d{3})+$)", language == LanguageChoice.EN ? "," : "\u00a0");
        }
        return language == LanguageChoice.EN ? token : token.replace('.', ',');
    }

    /** As the rules read them: amounts and numbers, each with the way to where it comes from. */
    static List<RuleInput> all(Map<String, Figure> inputs) {
        var all = new ArrayList<RuleInput>();
        inputs.forEach((name, figure) -> {
            switch (figure.value()) {
                case FigureValue.Amount(var money) ->
                    all.add(RuleInput.of(name, money).from(figure.ref()));
                case FigureValue.Number(var number, var _) ->
                    all.add(RuleInput.of(name, number).from(figure.ref()));
                case FigureValue.Nothing _, FigureValue.Withheld _ -> {}
            }
        });
        return all;
    }
}
