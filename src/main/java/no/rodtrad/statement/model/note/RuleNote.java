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
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.OurWords;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.rule.StatutoryRules;
import no.rodtrad.rule.model.FinancialRule;
import no.rodtrad.rule.model.RuleDirection;
import no.rodtrad.rule.model.RuleState;

/** The financial rules that the council has set: what each came to, its margin in kroner, and how it is computed. */
final class RuleNote {

    static final String REGISTER = "rule";
    private static final int DECIMALS = 2;

    private final NoteBasis basis;
    private final Map<String, OurWords> names = StatutoryRules.inputNames();
    private final NoteFigures figures;
    private final RuleInputs inputs;
    private final RuleFigures judge;
    private final List<Block> blocks = new ArrayList<>();

    private RuleNote(NoteBasis basis) {
        this.basis = basis;
        this.figures = new NoteFigures(REGISTER, basis.year(), basis.asOf(), basis.facts());
        this.inputs = new RuleInputs(basis, figures, names);
        this.judge = new RuleFigures(figures, names, inputs.figures(), "");
    }

    static Optional<NotePage> of(NoteBasis basis) {
        return basis.rules().in(basis.year()).isEmpty() ? Optional.empty() : new RuleNote(basis).page();
    }

    private Optional<NotePage> page() {
        var judged = basis.rules().judge(basis.year(), inputs.all()).stream()
                .map(judge::of)
                .toList();
        if (judged.stream().allMatch(each -> each.result().state() == RuleState.NOT_APPLICABLE))
            return Optional.empty();
        var counted = judged.stream().filter(RuleFigures.Judged::isJudged).toList();
        int met = (int) counted.stream()
                .filter(each -> each.result().state() == RuleState.MET)
                .count();
        var year = basis.year().toString();
        if (counted.isEmpty()) {
            blocks.add(new Block.Lead(Phrase.of("statement.note.rule.lead.none", year)));
        } else {
            blocks.add(new Block.Lead(Phrase.of("statement.note.rule.lead", year, met, counted.size())));
            blocks.add(table(counted));
        }
        for (var each : judged) explain(each);
        history();
        return Optional.of(new NotePage("regler", Phrase.of("statement.note.rule.title"), blocks, figures.made()));
    }

    private Block table(List<RuleFigures.Judged> judged) {
        var table = NoteTable.thousands(
                        "regler",
                        REGISTER,
                        Phrase.of("statement.note.rule.caption", basis.year().toString()),
                        "rule")
                .column("actual", THOUSANDS)
                .column("threshold", THOUSANDS)
                .column("required", Phrase.of("statement.note.rule.required"), true, THOUSANDS)
                .column("margin", THOUSANDS_SIGNED);
        for (var each : judged) {
            table.check(
                    each.rule().key(),
                    RuleFigures.name(each.rule()),
                    each.kind(),
                    each.actual(),
                    each.threshold(),
                    each.required(),
                    each.margin());
        }
        return table.build();
    }

    private void explain(RuleFigures.Judged each) {
        var rule = each.rule();
        blocks.add(new Block.Heading(rule.key().replace('_', '-'), RuleFigures.name(rule)));
        blocks.add(new Block.Paragraph(verdict(each)));
        blocks.add(new Block.Paragraph(Phrase.of("statement.note.rule.how", how(rule))));
        var facts = new ArrayList<Block.Fact>();
        each.result()
                .used()
                .forEach(input -> inputs.figure(input.name())
                        .ifPresent(figure -> facts.add(new Block.Fact(
                                Phrase.of("statement.note.name", inputs.name(input.name())), amount(figure)))));
        // What is put together from inputs is shown in kroner too.
        each.value()
                .filter(value -> rule.base().isPresent()
                        && inputs.figure(rule.value().text().strip()).isEmpty())
                .ifPresent(
                        value -> facts.add(new Block.Fact(Phrase.of("statement.note.rule.in-kroner"), amount(value))));
        if (!facts.isEmpty()) blocks.add(new Block.Facts(facts));
        for (var missing : each.result().missing()) {
            blocks.add(new Block.Paragraph(Phrase.of("statement.note.rule.missing", inputs.name(missing))));
        }
        blocks.add(new Block.Paragraph(decided(rule)));
    }

    private static Phrase amount(Figure figure) {
        var shown = new ShownFigure(figure, style(figure));
        return figure.value() instanceof FigureValue.Number
                ? Phrase.of("statement.note.name", shown)
                : Phrase.of("statement.note.rule.thousands", shown);
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

    private Phrase verdict(RuleFigures.Judged each) {
        var actual = amount(each.actual());
        return switch (each.result().state()) {
            case MET, NOT_MET ->
                Phrase.of(
                        "statement.note.rule.verdict."
                                + each.result().state().name().toLowerCase(java.util.Locale.ROOT)
                                + (each.rule().direction() == RuleDirection.AT_MOST ? ".most" : ".least"),
                        actual,
                        amount(each.threshold()),
                        new ShownFigure(each.margin(), NumberStyle.MILLIONS_IN_WORDS));
            case INFORMATION -> Phrase.of("statement.note.rule.verdict.information", actual);
            case NOT_APPLICABLE -> Phrase.of("statement.note.rule.verdict.not_applicable");
        };
    }

    private Phrase how(FinancialRule rule) {
        var value = judge.formula(rule.value());
        return rule.base()
                .map(base -> Phrase.of("statement.note.rule.in-percent", value, judge.formula(base)))
                .orElseGet(() -> rule.threshold()
                        .map(threshold -> Phrase.of("statement.note.rule.against", value, judge.formula(threshold)))
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
                if (rule.isPresent()) name = RuleFigures.name(rule.get());
                cells.add(each.getValue().ofYear(rule, key));
            }
            table.line(key, name, cells.toArray(Figure[]::new));
        }
        blocks.add(table.build());
    }

    private Figure ofYear(Optional<FinancialRule> rule, String key) {
        if (rule.isEmpty()) return figures.nothing(figures.key("actual", key.replace('_', '-')), key);
        return judge.of(rule.get().judge(inputs.all())).actual();
    }
}
