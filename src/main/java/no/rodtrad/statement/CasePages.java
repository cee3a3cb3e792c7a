package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.rodtrad.budget.model.AdjustmentCase;
import no.rodtrad.budget.model.EconomicPlan;
import no.rodtrad.decision.DecisionService;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.document.MoneyChapter;
import no.rodtrad.document.MoneyLink;
import no.rodtrad.document.MoneyPage;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Chapter;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.adjustment.CasePoints;
import no.rodtrad.statement.model.adjustment.CaseStatements;
import no.rodtrad.statement.model.form.FormLine.Kind;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementFigures;
import no.rodtrad.statement.model.form.StatementScope;
import no.rodtrad.statement.model.note.CaseNote;
import org.springframework.stereotype.Component;

/** The adjustment cases of a year, and a page for each: what is decided, and what it does. */
@Component
class CasePages implements MoneyChapter {

    static final String SLUG = "saker";

    /** After the statements, before the notes. */
    private static final int ORDER = 250;

    /** Form and line of what a case does to a year. */
    private static final List<String> EFFECTS =
            List.of("5-4-1 6", "5-4-1 9", "5-4-1 17", "5-4-1 18", "5-4-1 21", "5-4-1 22", "5-5-1 6", "5-5-1 13");

    private final AdjustmentCases cases;
    private final DecisionService decisions;

    CasePages(AdjustmentCases cases, DecisionService decisions) {
        this.cases = cases;
        this.decisions = decisions;
    }

    @Override
    public String slug() {
        return SLUG;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Phrase title() {
        return Phrase.of("statement.case.title");
    }

    @Override
    public Phrase summary() {
        return Phrase.of("statement.case.summary");
    }

    @Override
    public boolean hasDocuments() {
        return true;
    }

    @Override
    public Optional<FiscalYear> yearOf(String key, AsOf asOf) {
        return cases.find(key, asOf).map(AdjustmentCase::year);
    }

    @Override
    public List<Block> blocks(FiscalYear year, AsOf asOf) {
        var ofYear = cases.cases(asOf).stream()
                .filter(each -> each.year().equals(year))
                .toList();
        if (ofYear.isEmpty()) return List.of();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(Phrase.of("statement.case.lead", year.toString(), ofYear.size())));
        blocks.add(new Block.FigureTable(
                SLUG,
                Phrase.of("statement.case.caption", year.toString()),
                Phrase.of("statement.unit.thousands"),
                Phrase.of("statement.case.row"),
                List.of(
                        column("moved", NumberStyle.THOUSANDS),
                        column("moved-investment", NumberStyle.THOUSANDS),
                        column("result-change", NumberStyle.THOUSANDS_SIGNED)),
                ofYear.stream().map(each -> row(each, asOf)).toList(),
                List.of(Phrase.of("statement.case.moved.note"))));
        return blocks;
    }

    @Override
    public List<MoneyLink> ways(FiscalYear year, AsOf asOf) {
        return cases.cases(asOf).stream()
                .filter(each -> each.year().equals(year))
                .flatMap(each -> decision(each).stream())
                .map(CasePages::way)
                .toList();
    }

    private static MoneyLink way(Decision decision) {
        return new MoneyLink(
                "vedtak/" + decision.id(),
                Phrase.of("statement.case.decision", when(decision)),
                Phrase.of("statement.note.name", decision.subject()));
    }

    private static Block.Column column(String key, NumberStyle style) {
        return new Block.Column(key, Phrase.of("statement.case.column." + key), false, style);
    }

    private Block.Row row(AdjustmentCase of, AsOf asOf) {
        var note = cases.note(of, asOf);
        var result = change(cases.statements(of, asOf), "5-4-1", "17", of.year(), asOf);
        return new Block.Row(
                of.key(),
                name(of),
                Optional.of("okonomi/" + SLUG + "/" + of.key() + "?" + MoneyPage.YEAR + "=" + of.year()),
                Block.RowKind.LINE,
                List.of(
                        new ShownFigure(note.movedInOperation(), NumberStyle.THOUSANDS),
                        new ShownFigure(note.movedInInvestment(), NumberStyle.THOUSANDS),
                        new ShownFigure(result, NumberStyle.THOUSANDS_SIGNED)));
    }

    private Optional<Decision> decision(AdjustmentCase of) {
        return of.decision().flatMap(decisions::find);
    }

    /** Body, case number and day, as far as they are printed. */
    private static Phrase when(Decision decision) {
        var body = decision.caseNumber()
                .map(number -> Phrase.of("statement.case.body-number", decision.body(), number))
                .orElseGet(() -> Phrase.of("statement.case.body", decision.body()));
        return decision.date()
                .day()
                .map(day -> Phrase.of(
                        decision.date().assumed() ? "statement.case.on-assumed" : "statement.case.on", body, day))
                .orElse(body);
    }

    private Phrase name(AdjustmentCase of) {
        var day = AsOf.at(of.head().knownAt()).day();
        return decision(of)
                .map(made -> Phrase.of("statement.case.name", of.head().what(), when(made)))
                .orElseGet(() -> Phrase.of(
                        "statement.case.name",
                        of.head().what(),
                        Phrase.of(
                                "statement.case.on",
                                Phrase.of("statement.case.kind."
                                        + of.head().kind().code()),
                                day)));
    }

    @Override
    public Optional<Part> part(String key, FiscalYear year, AsOf asOf) {
        return cases.find(key, asOf)
                .filter(of -> of.year().equals(year))
                .map(of -> new Part(
                        Phrase.of("statement.case.page", of.head().what()),
                        blocks(of, asOf),
                        notes(of),
                        decision(of).stream().map(CasePages::way).toList()));
    }

    private static List<Chapter.Note> notes(AdjustmentCase of) {
        var notes = new ArrayList<Chapter.Note>();
        of.head()
                .finding()
                .ifPresent(finding ->
                        notes.add(new Chapter.Note(Phrase.of("statement.case.finding"), Phrase.of(finding), true)));
        notes.add(new Chapter.Note(
                Phrase.of("statement.form.signs.heading"), Phrase.of("statement.form.signs.text"), false));
        return notes;
    }

    private List<Block> blocks(AdjustmentCase of, AsOf asOf) {
        var statements = cases.statements(of, asOf);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(lead(of)));
        blocks.add(new Block.Heading("vedtak", Phrase.of("statement.case.points")));
        blocks.addAll(points(of, statements));
        blocks.add(new Block.Heading("virkning", Phrase.of("statement.case.effect")));
        blocks.add(effects(of, statements, asOf));
        blocks.addAll(rules(cases.note(of, asOf), of));
        for (var changed : years(of)) {
            for (var entity : statements.entities()) tables(changed, entity, of, statements, blocks);
        }
        return blocks;
    }

    private static List<FiscalYear> years(AdjustmentCase of) {
        return of.adjustments().stream()
                .map(head -> head.year())
                .distinct()
                .sorted()
                .toList();
    }

    private Phrase lead(AdjustmentCase of) {
        var made = decision(of);
        if (made.isPresent()) return Phrase.of("statement.case.decided", when(made.get()));
        return Phrase.of(
                "statement.case.delegated",
                Phrase.of("statement.case.kind." + of.head().kind().code()),
                AsOf.at(of.head().knownAt()).day());
    }

    /** Numbered through the treasury first, then each other entity under a line that names it. */
    private static List<Block> points(AdjustmentCase of, CaseStatements statements) {
        var points = new CasePoints(statements);
        var blocks = new ArrayList<Block>();
        for (var year : years(of)) {
            for (var entity : statements.entities()) {
                var sentences = points.of(year, entity);
                if (sentences.isEmpty()) continue;
                blocks.add(new Block.Paragraph(
                        Phrase.of("statement.case.points.of", whose(statements, year, entity), year.toString())));
                blocks.add(new Block.Points(sentences));
            }
            points.result(year).ifPresent(sentence -> blocks.add(new Block.Paragraph(sentence)));
        }
        if (blocks.isEmpty()) blocks.add(new Block.Paragraph(Phrase.of("statement.case.points.none")));
        return blocks;
    }

    private static Phrase whose(CaseStatements statements, FiscalYear year, EntityCode entity) {
        return CaseStatements.FORMS.stream()
                .flatMap(form -> statements.figures(form, year, entity).stream())
                .findFirst()
                .map(figures -> StatementFigures.scopeName(StatementScope.of(entity), figures.basis()))
                .orElseThrow();
    }

    /** The year of the case and the three after it: what changes, and a dash where the case says nothing. */
    private static Block effects(AdjustmentCase of, CaseStatements statements, AsOf asOf) {
        var years = new ArrayList<FiscalYear>();
        for (int i = 0; i < EconomicPlan.YEARS; i++)
            years.add(new FiscalYear(of.year().value() + i));
        var rows = new ArrayList<Block.Row>();
        for (var each : EFFECTS) {
            var form = each.split(" ")[0];
            var line = each.split(" ")[1];
            var named = years.stream()
                    .flatMap(year -> statements.figures(form, year, EntityCode.TREASURY).stream())
                    .findFirst();
            if (named.isEmpty()) continue;
            rows.add(new Block.Row(
                    form + "-" + line,
                    named.get().words(named.get().line(line).orElseThrow()),
                    Optional.empty(),
                    Block.RowKind.LINE,
                    years.stream()
                            .map(year -> new ShownFigure(
                                    change(statements, form, line, year, asOf), NumberStyle.THOUSANDS_SIGNED))
                            .toList()));
        }
        if (rows.isEmpty()) return new Block.Paragraph(Phrase.of("statement.case.effect.none"));
        return new Block.FigureTable(
                "virkning",
                Phrase.of("statement.case.effect.caption"),
                Phrase.of("statement.unit.thousands"),
                Phrase.of("statement.form.row"),
                years.stream()
                        .map(year -> new Block.Column(
                                "y" + year,
                                Phrase.of("statement.year", year.toString()),
                                false,
                                NumberStyle.THOUSANDS_SIGNED))
                        .toList(),
                rows,
                List.of(Phrase.of("statement.case.effect.dash")));
    }

    private static Figure change(CaseStatements statements, String form, String line, FiscalYear year, AsOf asOf) {
        return statements
                .figures(form, year, EntityCode.TREASURY)
                .flatMap(figures -> figures.line(line).map(found -> figures.figure(found, StatementColumn.CHANGE)))
                .orElseGet(() -> new Figure(
                        Ref.figure("change." + year + ".f" + form + "."
                                + StatementScope.ofCase(
                                                EntityCode.TREASURY,
                                                statements.adjustmentCase().key())
                                        .code()
                                + "." + line),
                        Phrase.of("statement.case.unchanged", year.toString()),
                        new FigureValue.Nothing(),
                        new Derivation.Sum(List.of()),
                        Provenance.of(Origin.STATED, asOf)));
    }

    private static List<Block> rules(CaseNote note, AdjustmentCase of) {
        var blocks = new ArrayList<Block>();
        var rows = new ArrayList<Block.Row>();
        for (var rule : note.rules()) {
            var state = rule.after().result().state().name().toLowerCase(Locale.ROOT);
            rows.add(new Block.Row(
                    rule.after().rule().key(),
                    Phrase.of("statement.case.rule." + state, rule.after().name()),
                    Optional.empty(),
                    Block.RowKind.LINE,
                    List.of(
                            new ShownFigure(rule.before().margin(), NumberStyle.THOUSANDS_SIGNED),
                            new ShownFigure(rule.change(), NumberStyle.THOUSANDS_SIGNED),
                            new ShownFigure(rule.after().margin(), NumberStyle.THOUSANDS_SIGNED))));
        }
        if (note.reserve().isEmpty() && rows.isEmpty()) return blocks;
        blocks.add(new Block.Heading("regler", Phrase.of("statement.case.rules")));
        blocks.add(new Block.Paragraph(
                Phrase.of("statement.case.rules.text", of.year().toString())));
        if (!rows.isEmpty()) {
            blocks.add(table("regler", "statement.case.rules.caption", "statement.note.row.rule", rows, true));
        }
        if (!note.reserve().isEmpty()) {
            var cells = new ArrayList<ShownFigure>();
            for (int i = 0; i < note.reserve().size(); i++) {
                cells.add(new ShownFigure(
                        note.reserve().get(i), i == 1 ? NumberStyle.THOUSANDS_SIGNED : NumberStyle.THOUSANDS));
            }
            var row = new Block.Row(
                    "general-reserve",
                    Phrase.of("statement.note.fund.kind.general-reserve"),
                    Optional.empty(),
                    Block.RowKind.LINE,
                    cells);
            blocks.add(table("disposisjonsfond", "statement.case.reserve", "statement.form.row", List.of(row), false));
        }
        return blocks;
    }

    private static Block table(String name, String caption, String heading, List<Block.Row> rows, boolean signed) {
        var style = signed ? NumberStyle.THOUSANDS_SIGNED : NumberStyle.THOUSANDS;
        return new Block.FigureTable(
                name,
                Phrase.of(caption),
                Phrase.of("statement.unit.thousands"),
                Phrase.of(heading),
                List.of(
                        column("before", style),
                        column("change", NumberStyle.THOUSANDS_SIGNED),
                        column("after", style)),
                rows,
                signed ? List.of(Phrase.of("statement.case.rules.dash")) : List.of());
    }

    private static void tables(
            FiscalYear year, EntityCode entity, AdjustmentCase of, CaseStatements statements, List<Block> blocks) {
        var found = CaseStatements.FORMS.stream()
                .flatMap(form -> statements.figures(form, year, entity).stream())
                .toList();
        if (found.isEmpty()) return;
        var suffix =
                (entity.equals(EntityCode.TREASURY) ? "" : "_" + entity) + (year.equals(of.year()) ? "" : "_" + year);
        blocks.add(new Block.Heading(
                "oppstillinger" + suffix.replace('_', '-').toLowerCase(Locale.ROOT),
                Phrase.of("statement.case.statements", whose(statements, year, entity), year.toString())));
        for (var figures : found) {
            var table = new StatementTables(figures, true)
                    .of(figures.statement().form().id() + suffix);
            blocks.add(figures.statement().form().id().equals("5-5-2") ? changedOnly(table, figures) : table);
        }
    }

    /** Of the projects only those that the case changes: a large municipality has hundreds. */
    private static Block changedOnly(Block.FigureTable table, StatementFigures figures) {
        var rows = table.rows().stream()
                .filter(row -> figures.line(row.key())
                        .filter(line -> line.line().kind() == Kind.PROJECTS
                                && line.part().isPresent())
                        .map(line -> !line.amount(StatementColumn.CHANGE)
                                .orElseThrow()
                                .isZero())
                        .orElse(true))
                .toList();
        return new Block.FigureTable(
                table.name(),
                table.caption(),
                table.unit(),
                table.rowHeading(),
                table.columns(),
                rows,
                List.of(Phrase.of(
                        "statement.case.projects-left-out", table.rows().size() - rows.size())));
    }
}
