package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.budget.model.AdjustmentCase;
import no.rodtrad.decision.DecisionService;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.document.MoneyChapter;
import no.rodtrad.document.MoneyLink;
import no.rodtrad.document.MoneyPage;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Chapter;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.plan.DecisionWords;
import no.rodtrad.statement.model.adjustment.CasePoints;
import no.rodtrad.statement.model.adjustment.CaseStatements;
import org.springframework.stereotype.Component;

/** The adjustment cases of a year, and a page for each: what is decided, and what it does. */
@Component
class CasePages implements MoneyChapter {

    static final String SLUG = "saker";

    /** After the statements, before the notes. */
    private static final int ORDER = 250;

    private final AdjustmentCases cases;
    private final DecisionService decisions;
    private final OrganisationService organisation;

    CasePages(AdjustmentCases cases, DecisionService decisions, OrganisationService organisation) {
        this.cases = cases;
        this.decisions = decisions;
        this.organisation = organisation;
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
                        CaseTables.column("moved", NumberStyle.THOUSANDS),
                        new Block.Column(
                                "moved-investment",
                                Phrase.of("statement.case.column.moved-investment"),
                                true,
                                NumberStyle.THOUSANDS),
                        CaseTables.column("result-change", NumberStyle.THOUSANDS_SIGNED)),
                ofYear.stream().map(each -> row(each, asOf)).toList(),
                List.of(Phrase.of("statement.case.moved.note"))));
        return blocks;
    }

    @Override
    public List<MoneyLink> ways(FiscalYear year, AsOf asOf) {
        return cases.cases(asOf).stream()
                .filter(each -> each.year().equals(year))
                .flatMap(each -> decision(each).stream())
                .map(this::way)
                .toList();
    }

    private MoneyLink way(Decision decision) {
        return new MoneyLink(
                "vedtak/" + decision.id(),
                Phrase.of("statement.case.decision", when(decision)),
                Phrase.of("statement.note.name", decision.subject()));
    }

    private Block.Row row(AdjustmentCase of, AsOf asOf) {
        var note = cases.note(of, asOf);
        var result = CaseTables.change(cases.statements(of, asOf), "5-4-1", "17", of.year(), asOf);
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

    /** Body, day and case number, as far as they are printed. */
    private Phrase when(Decision decision) {
        var whole = DecisionWords.whole(decision, organisation.organisation());
        return decision.date().assumed() ? Phrase.of("statement.case.assumed", whole) : whole;
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
                        decision(of).stream().map(this::way).toList()));
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
        blocks.add(CaseTables.effects(of, statements, asOf));
        blocks.addAll(CaseTables.rules(cases.note(of, asOf), of));
        for (var changed : years(of)) {
            for (var entity : statements.entities()) CaseTables.tables(changed, entity, of, statements, blocks);
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
                blocks.add(new Block.Paragraph(Phrase.of(
                        "statement.case.points.of", CaseTables.whose(statements, year, entity), year.toString())));
                blocks.add(new Block.Points(sentences));
            }
            points.result(year).ifPresent(sentence -> blocks.add(new Block.Paragraph(sentence)));
        }
        if (blocks.isEmpty()) blocks.add(new Block.Paragraph(Phrase.of("statement.case.points.none")));
        return blocks;
    }
}
