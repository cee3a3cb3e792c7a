package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.MoneyChapter;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Block.Column;
import no.rodtrad.document.model.Block.FigureTable;
import no.rodtrad.document.model.Block.Row;
import no.rodtrad.document.model.Block.RowKind;
import no.rodtrad.document.model.Chapter.Note;
import no.rodtrad.investment.model.InvestmentProject;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.kernel.Titled;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.project.ProjectFigures;
import no.rodtrad.statement.model.project.ProjectHistory;
import no.rodtrad.statement.model.project.ProjectLine;
import org.springframework.stereotype.Component;

/** The page of all investment projects, and one for each. */
@Component
class ProjectPages implements MoneyChapter {

    private static final int ORDER = 20;

    /** Beginnings of the keys of the pages of a committee's projects, and of all that go in one way. */
    private static final String COMMITTEE = "utvalg-";

    private static final String STATE = "tilstand-";

    private final ProjectStatements projects;
    private final ProjectChapters chapters;
    private final ProjectFacts facts;

    ProjectPages(ProjectStatements projects, ProjectChapters chapters, ProjectFacts facts) {
        this.projects = projects;
        this.chapters = chapters;
        this.facts = facts;
    }

    @Override
    public String slug() {
        return "investeringer";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Phrase title() {
        return Phrase.of("statement.project.title");
    }

    @Override
    public Phrase summary() {
        return Phrase.of("statement.project.summary");
    }

    @Override
    public List<Block> blocks(FiscalYear year, AsOf asOf) {
        var history = projects.history(year, asOf);
        var figures = history.last();
        if (figures.isEmpty()) return List.of();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(ProjectChapters.lead(figures)));
        chapters.firstPart(year, asOf).ifPresent(table -> {
            blocks.add(heading("bevilgning", "statement.project.heading.first-part"));
            blocks.add(table);
        });
        blocks.add(heading("gjennomforing", "statement.project.heading.completion"));
        blocks.add(completion(history));
        blocks.add(heading("prosjekter", "statement.project.heading.projects"));
        blocks.add(new ProjectTable(figures).ofAll("prosjekter", caption(figures)));
        if (!figures.tables().isEmpty()) {
            blocks.add(heading("status", "statement.project.heading.status"));
            blocks.add(groups(figures, "utvalg", "committee", figures.committees(), COMMITTEE));
            blocks.add(groups(figures, "tilstand", "state", figures.states(), STATE));
            for (var table : figures.tables()) blocks.add(new ProjectTable(figures).ofStatus(table));
        }
        return blocks;
    }

    private static FigureTable groups(
            ProjectFigures figures, String name, String what, List<ProjectLine> groups, String key) {
        return new ProjectTable(figures)
                .ofGroups(
                        name,
                        Phrase.of("statement.project.caption." + what),
                        "statement.project.row." + what,
                        groups,
                        key);
    }

    @Override
    public List<Note> notes(FiscalYear year, AsOf asOf) {
        return ProjectChapters.notes();
    }

    @Override
    public Optional<Part> part(String key, FiscalYear year, AsOf asOf) {
        var history = projects.history(year, asOf);
        if (key.startsWith(COMMITTEE)) return committee(history.last(), key.substring(COMMITTEE.length()));
        if (key.startsWith(STATE)) return state(history.last(), key.substring(STATE.length()));
        return history.last()
                .project(key)
                .map(line -> new Part(line.label(), project(history, line), ProjectChapters.notes()));
    }

    private static Optional<Part> committee(ProjectFigures figures, String code) {
        return figures.committees().stream()
                .filter(line -> line.scope().equals("status-" + code))
                .findFirst()
                .map(line -> new Part(
                        line.label(),
                        line.children().stream()
                                .<Block>map(new ProjectTable(figures)::ofStatus)
                                .toList(),
                        ProjectChapters.notes()));
    }

    private static Optional<Part> state(ProjectFigures figures, String label) {
        return figures.states().stream()
                .filter(line -> line.scope().equals("states-" + label))
                .findFirst()
                .map(line -> new Part(
                        Phrase.of("statement.project.title.state", line.label()),
                        List.of(new ProjectTable(figures).ofStatus(line)),
                        ProjectChapters.notes()));
    }

    static Phrase caption(ProjectFigures figures) {
        return Phrase.of("statement.project.caption.all", figures.year().toString());
    }

    private static Block heading(String anchor, String key) {
        return new Block.Heading(anchor, Phrase.of(key));
    }

    /** How much of what was given was carried out, year by year. */
    private static FigureTable completion(ProjectHistory history) {
        var rows = new ArrayList<Row>();
        for (var year : ProjectStatements.withProjects(history)) {
            rows.add(new Row(
                    year.year().toString(),
                    Phrase.of("statement.project.name", year.year().toString()),
                    Optional.empty(),
                    RowKind.LINE,
                    List.of(
                            shown(year, year.total(), StatementColumn.ORIGINAL),
                            shown(year, year.total(), StatementColumn.REVISED),
                            shown(year, year.total(), StatementColumn.ACCOUNTS),
                            new ShownFigure(year.completion(StatementColumn.ORIGINAL), NumberStyle.ONE_DECIMAL),
                            new ShownFigure(year.completion(StatementColumn.REVISED), NumberStyle.ONE_DECIMAL))));
        }
        return table(
                "gjennomforing",
                Phrase.of("statement.project.caption.completion"),
                "statement.project.row.year",
                List.of(
                        column("original", true),
                        column("revised", false),
                        column("accounts", false),
                        percent("completion-original", true),
                        percent("completion-revised", false)),
                rows);
    }

    private List<Block> project(ProjectHistory history, ProjectLine line) {
        var figures = history.last();
        var project = line.project().orElseThrow();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(Phrase.of(
                "statement.project.lead.one",
                figures.year().toString(),
                inMillions(figures, line, StatementColumn.ACCOUNTS),
                inMillions(figures, line, StatementColumn.REVISED),
                line.label())));
        blocks.add(facts.of(figures, project));
        frame(history, project, blocks);
        blocks.add(heading("belop", "statement.project.heading.amounts"));
        blocks.add(new ProjectTable(figures).ofArts(line));
        net(figures, line, blocks);
        blocks.add(heading("bevilgninger", "statement.project.heading.appropriations"));
        blocks.add(appropriations(figures, line));
        blocks.add(heading("over-arene", "statement.project.heading.years"));
        blocks.add(years(history, project));
        blocks.add(heading("finansiering", "statement.project.heading.financing"));
        financing(figures, line, blocks);
        return blocks;
    }

    private static void frame(ProjectHistory history, InvestmentProject project, List<Block> blocks) {
        var spent = new ShownFigure(history.spent(project.key()), NumberStyle.MILLIONS_IN_WORDS);
        var first = Integer.toString(history.years().getFirst().year().value());
        var frame = history.frame(project.key());
        if (frame.isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.of("statement.project.frame.none", spent, first)));
            return;
        }
        var left = history.left(project.key()).orElseThrow();
        blocks.add(new Block.Paragraph(Phrase.of(
                left.money().isNegative() ? "statement.project.frame.passed" : "statement.project.frame.left",
                new ShownFigure(frame.get(), NumberStyle.MILLIONS_IN_WORDS),
                spent,
                new ShownFigure(left, NumberStyle.MILLIONS_IN_WORDS),
                first)));
    }

    private static void net(ProjectFigures figures, ProjectLine line, List<Block> blocks) {
        figures.net(line)
                .ifPresent(net -> blocks.add(new Block.Paragraph(Phrase.of(
                        "statement.project.net",
                        inMillions(figures, line, StatementColumn.ACCOUNTS),
                        inMillions(figures, figures.tax(line).orElseThrow(), StatementColumn.ACCOUNTS),
                        new ShownFigure(net, NumberStyle.MILLIONS_IN_WORDS)))));
    }

    /** The original budget and each decision since, with the revised budget as their sum. */
    private FigureTable appropriations(ProjectFigures figures, ProjectLine line) {
        var rows = new ArrayList<Row>();
        for (var change : figures.changes(line)) {
            rows.add(new Row(
                    change.ref().id().substring(change.ref().id().lastIndexOf('.') + 1),
                    Phrase.of("statement.project.name", source(change)),
                    change.provenance().decisions().stream().findFirst().map(decision -> "vedtak/" + decision.id()),
                    RowKind.LINE,
                    List.of(new ShownFigure(change, NumberStyle.THOUSANDS))));
        }
        var revised = figures.figure(line, StatementColumn.REVISED);
        rows.add(new Row(
                "revised",
                Phrase.of("statement.project.column.revised"),
                Optional.empty(),
                RowKind.SUM,
                List.of(new ShownFigure(revised, NumberStyle.THOUSANDS))));
        return table(
                "bevilgninger",
                Phrase.of(
                        "statement.project.caption.appropriations",
                        figures.year().toString()),
                "statement.project.row.decision",
                List.of(new Column(
                        "amount", Phrase.of("statement.project.column.amount"), false, NumberStyle.THOUSANDS)),
                rows);
    }

    private String source(Figure change) {
        if (!(change.derivation() instanceof Derivation.Entries entries)) return "";
        var ref = entries.sources().getFirst();
        return facts.title(ref).map(Titled::title).orElse(ref.id());
    }

    private static FigureTable years(ProjectHistory history, InvestmentProject project) {
        var rows = new ArrayList<Row>();
        for (var year : history.years()) {
            var line = year.project(project.key());
            if (line.isEmpty() || line.get().children().isEmpty()) continue;
            rows.add(new Row(
                    year.year().toString(),
                    Phrase.of("statement.project.name", year.year().toString()),
                    Optional.empty(),
                    RowKind.LINE,
                    List.of(
                            shown(year, line.get(), StatementColumn.REVISED),
                            shown(year, line.get(), StatementColumn.ACCOUNTS),
                            shown(year, line.get(), StatementColumn.VARIANCE))));
        }
        return table(
                "ar",
                Phrase.of("statement.project.caption.years"),
                "statement.project.row.year",
                List.of(
                        column("revised", false),
                        column("accounts", false),
                        new Column(
                                "remaining",
                                Phrase.of("statement.project.column.remaining"),
                                false,
                                NumberStyle.THOUSANDS_SIGNED)),
                rows);
    }

    private static void financing(ProjectFigures figures, ProjectLine line, List<Block> blocks) {
        var earmarked = figures.earmarked(line);
        blocks.add(new Block.Paragraph(Phrase.of("statement.project.financing")));
        if (earmarked.isEmpty()) return;
        var rows = earmarked.stream()
                .map(each -> new Row(
                        each.scope(),
                        Phrase.of(
                                "statement.project.row.art",
                                each.entries().getFirst().art(),
                                figures.artName(each.entries().getFirst().art())),
                        Optional.empty(),
                        RowKind.LINE,
                        List.of(
                                shown(figures, each, StatementColumn.REVISED),
                                shown(figures, each, StatementColumn.ACCOUNTS))))
                .toList();
        blocks.add(table(
                "oremerket",
                Phrase.of("statement.project.caption.earmarked", figures.year().toString()),
                "statement.project.row.account",
                List.of(column("revised", false), column("accounts", false)),
                rows));
    }

    private static FigureTable table(
            String name, Phrase caption, String rowHeading, List<Column> columns, List<Row> rows) {
        return new FigureTable(
                name, caption, Phrase.of("statement.unit.thousands"), Phrase.of(rowHeading), columns, rows, List.of());
    }

    private static Column percent(String code, boolean secondary) {
        return new Column(code, Phrase.of("statement.project.column." + code), secondary, NumberStyle.ONE_DECIMAL);
    }

    private static Column column(String code, boolean secondary) {
        return new Column(code, Phrase.of("statement.project.column." + code), secondary, NumberStyle.THOUSANDS);
    }

    private static ShownFigure shown(ProjectFigures figures, ProjectLine line, StatementColumn column) {
        var style = column == StatementColumn.VARIANCE ? NumberStyle.THOUSANDS_SIGNED : NumberStyle.THOUSANDS;
        return new ShownFigure(figures.figure(line, column), style);
    }

    private static ShownFigure inMillions(ProjectFigures figures, ProjectLine line, StatementColumn column) {
        return new ShownFigure(figures.figure(line, column), NumberStyle.MILLIONS_IN_WORDS);
    }
}
