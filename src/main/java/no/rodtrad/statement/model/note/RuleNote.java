package no.rodtrad.statement.model.note;

import static no.rodtrad.kernel.NumberStyle.THOUSANDS;
import static no.rodtrad.kernel.NumberStyle.THOUSANDS_SIGNED;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.document.model.Block;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.OurWords;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.rule.StatutoryRules;
import no.rodtrad.rule.model.FinancialRule;
import no.rodtrad.rule.model.Fraction;
import no.rodtrad.rule.model.RuleDirection;
import no.rodtrad.rule.model.RuleFormula;
import no.rodtrad.rule.model.RuleResult;
import no.rodtrad.rule.model.RuleState;
import no.rodtrad.rule.model.RuleUnit;

/** The financial rules that the council has set: what each came to, its margin in kroner, and how it is computed. */
final class RuleNote {

    static final String REGISTER = "rule";
    private static final int DECIMALS = 2;

    private final NoteBasis basis;
    private final Map<String, OurWords> names = StatutoryRules.inputNames();
    private final NoteFigures figures;
    private final RuleInputs inputs;
    private final List<Block> blocks = new ArrayList<>();

    private RuleNote(NoteBasis basis) {
        this.basis = basis;
        this.figures = new NoteFigures(REGISTER, basis.year(), basis.asOf(), basis.facts());
        this.inputs = new RuleInputs(basis, figures, names);
    }

    static Optional<NotePage> of(NoteBasis basis) {
        return basis.rules().in(basis.year()).isEmpty() ? Optional.empty() : new RuleNote(basis).page();
    }

    /** A rule with the figures it came to. */
    private record Judged(
            RuleResult result,
            Optional<Figure> value,
            Figure actual,
            Figure threshold,
            Figure required,
            Figure margin) {

        FinancialRule rule() {
            return result.rule();
        }

        boolean isJudged() {
            return result.state() == RuleState.MET || result.state() == RuleState.NOT_MET;
        }
    }

    private Optional<NotePage> page() {
        var judged = basis.rules().judge(basis.year(), inputs.all()).stream()
                .map(this::figures)
                .toList();
        if (judged.stream().allMatch(each -> each.result().state() == RuleState.NOT_APPLICABLE))
            return Optional.empty();
        var counted = judged.stream().filter(Judged::isJudged).toList();
        int met = (int) counted.stream()
                .filter(each -> each.result().state() == RuleState.MET)
                .count();
        blocks.add(new Block.Lead(
                Phrase.of("statement.note.rule.lead", basis.year().toString(), met, counted.size())));
        blocks.add(table(counted));
        for (var each : judged) explain(each);
        history();
        return Optional.of(new NotePage("regler", Phrase.of("statement.note.rule.title"), blocks, figures.made()));
    }

    private Judged figures(RuleResult result) {
        var rule = result.rule();
        var key = rule.key().replace('_', '-');
        var name = name(rule);
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
        var single = inputs.figure(formula.text().strip());
        if (single.isPresent()) return single;
        var values = new java.util.HashMap<String, Fraction>();
        for (var input : inputs.all()) values.put(input.name(), input.value());
        if (!values.keySet().containsAll(formula.inputs())) return Optional.empty();
        var from = formula.inputs().stream()
                .flatMap(input -> inputs.figure(input).stream())
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

    private static Phrase name(FinancialRule rule) {
        return Phrase.of(
                "statement.note.name",
                new OurWords(rule.name(LanguageChoice.NB), rule.name(LanguageChoice.NN), rule.name(LanguageChoice.EN)));
    }

    /** The formula with the names of its inputs, as a reader would say it. */
    private Phrase formula(RuleFormula formula) {
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
                words.append(Lookup.in(names, token).in(language).toLowerCase(java.util.Locale.ROOT));
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

    private Block table(List<Judged> judged) {
        var table = NoteTable.thousands(
                        "regler",
                        REGISTER,
                        Phrase.of("statement.note.rule.caption", basis.year().toString()),
                        "rule")
                .column("actual", THOUSANDS)
                .column("threshold", THOUSANDS)
                .column("required", THOUSANDS)
                .column("margin", THOUSANDS_SIGNED);
        for (var each : judged) {
            var label = Phrase.of(
                    "statement.note.rule.state." + each.result().state().name().toLowerCase(java.util.Locale.ROOT),
                    name(each.rule()));
            table.line(each.rule().key(), label, each.actual(), each.threshold(), each.required(), each.margin());
        }
        return table.build();
    }

    private void explain(Judged each) {
        var rule = each.rule();
        blocks.add(new Block.Heading(rule.key().replace('_', '-'), name(rule)));
        blocks.add(new Block.Paragraph(verdict(each)));
        blocks.add(new Block.Paragraph(Phrase.of("statement.note.rule.how", how(rule))));
        // What is put together from inputs is shown in kroner too; an input itself is listed below.
        each.value()
                .filter(value -> rule.base().isPresent()
                        && inputs.figure(rule.value().text().strip()).isEmpty())
                .ifPresent(value -> blocks.add(new Block.Paragraph(
                        Phrase.of("statement.note.rule.in-kroner", new ShownFigure(value, THOUSANDS)))));
        each.result()
                .used()
                .forEach(input -> inputs.figure(input.name())
                        .ifPresent(figure -> blocks.add(new Block.Paragraph(Phrase.of(
                                "statement.note.rule.input",
                                inputs.name(input.name()),
                                new ShownFigure(figure, style(figure)))))));
        for (var missing : each.result().missing()) {
            blocks.add(new Block.Paragraph(Phrase.of("statement.note.rule.missing", inputs.name(missing))));
        }
        blocks.add(new Block.Paragraph(decided(rule)));
    }

    private static NumberStyle style(Figure figure) {
        return figure.value() instanceof FigureValue.Number(var number, var _)
                ? new NumberStyle(
                        no.rodtrad.kernel.MoneyScale.KRONER,
                        Math.max(0, number.scale()),
                        NumberStyle.Sign.MINUS_ONLY,
                        NumberStyle.Words.NONE)
                : THOUSANDS;
    }

    private Phrase verdict(Judged each) {
        var actual = new ShownFigure(each.actual(), style(each.actual()));
        return switch (each.result().state()) {
            case MET, NOT_MET ->
                Phrase.of(
                        "statement.note.rule.verdict."
                                + each.result().state().name().toLowerCase(java.util.Locale.ROOT)
                                + (each.rule().direction() == RuleDirection.AT_MOST ? ".most" : ".least"),
                        actual,
                        new ShownFigure(each.threshold(), style(each.threshold())),
                        new ShownFigure(each.margin(), NumberStyle.MILLIONS_IN_WORDS));
            case INFORMATION -> Phrase.of("statement.note.rule.verdict.information", actual);
            case NOT_APPLICABLE -> Phrase.of("statement.note.rule.verdict.not_applicable");
        };
    }

    private Phrase how(FinancialRule rule) {
        var value = formula(rule.value());
        return rule.base()
                .map(base -> Phrase.of("statement.note.rule.in-percent", value, formula(base)))
                .orElseGet(() -> rule.threshold()
                        .map(threshold -> Phrase.of("statement.note.rule.against", value, formula(threshold)))
                        .orElse(value));
    }

    private static Phrase decided(FinancialRule rule) {
        var decision = rule.decision().isEmpty()
                ? Phrase.of("statement.note.rule.no-decision")
                : Phrase.of("statement.note.rule.decision", rule.decision());
        var holds = rule.validTo()
                .map(to ->
                        Phrase.of("statement.note.rule.holds", rule.validFrom().toString(), to.toString()))
                .orElseGet(() -> Phrase.of(
                        "statement.note.rule.holds-from", rule.validFrom().toString()));
        return Phrase.of("statement.note.rule.decided", holds, decision, rule.source());
    }

    /** What each rule came to in the years before, by the rule that held then. */
    private void history() {
        var years = new ArrayList<FiscalYear>();
        for (int back = 3; back >= 0; back--) {
            var year = new FiscalYear(basis.year().value() - back);
            if (!basis.rules().in(year).isEmpty()) years.add(year);
        }
        if (years.size() < 2) return;
        blocks.add(new Block.Heading("ar-for-ar", Phrase.of("statement.note.rule.history")));
        var table =
                NoteTable.thousands("regler-ar", REGISTER, Phrase.of("statement.note.rule.history.caption"), "rule");
        var rows = new LinkedHashSet<String>();
        var byYear = new java.util.LinkedHashMap<FiscalYear, RuleNote>();
        for (var year : years) {
            table.column("y" + year, Phrase.of("statement.year", year.toString()), false, THOUSANDS);
            var note = year.equals(basis.year()) ? this : new RuleNote(basis.in(year));
            byYear.put(year, note);
            basis.rules().in(year).forEach(rule -> rows.add(rule.key()));
        }
        for (var key : rows) {
            var cells = new ArrayList<Figure>();
            Phrase name = Phrase.of("statement.note.name", key);
            for (var each : byYear.entrySet()) {
                var rule = basis.rules().find(key, each.getKey());
                if (rule.isPresent()) name = name(rule.get());
                cells.add(each.getValue().ofYear(rule, key));
            }
            table.line(key, name, cells.toArray(Figure[]::new));
        }
        blocks.add(table.build());
    }

    private Figure ofYear(Optional<FinancialRule> rule, String key) {
        if (rule.isEmpty()) return figures.nothing(figures.key("actual", key.replace('_', '-')), key);
        return figures(rule.get().judge(inputs.all())).actual();
    }
}
