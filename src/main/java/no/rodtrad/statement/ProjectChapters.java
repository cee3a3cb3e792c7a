package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.ChapterSource;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Block.FigureTable;
import no.rodtrad.document.model.Chapter;
import no.rodtrad.document.model.Chapter.Note;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.project.ProjectFigures;
import org.springframework.stereotype.Component;

/** What the annual report says of investments: the tables known as 2A and 2B, and how the projects go. */
@Component
class ProjectChapters implements ChapterSource {

    static final String PARENT = "investeringsregnskapet";

    private static final String FORM = "5-5-1";
    private static final int ORDER = 600;

    private final ProjectStatements projects;
    private final StatementService statements;

    ProjectChapters(ProjectStatements projects, StatementService statements) {
        this.projects = projects;
        this.statements = statements;
    }

    @Override
    public List<Chapter> annualReport(FiscalYear year, AsOf asOf) {
        var figures = projects.figures(year, asOf);
        if (figures.isEmpty()) return List.of();
        var chapters = new ArrayList<Chapter>();
        chapters.add(new Chapter(
                PARENT,
                ORDER,
                Optional.empty(),
                Phrase.of("statement.project.chapter"),
                List.of(new Block.Lead(lead(figures))),
                notes()));
        firstPart(year, asOf)
                .ifPresent(table -> chapters.add(chapter(
                        "investeringer-2a",
                        1,
                        Phrase.of("statement.project.chapter.2a"),
                        List.of(new Block.Lead(Phrase.of("statement.project.lead.2a")), table))));
        chapters.add(chapter(
                "investeringer-2b",
                2,
                Phrase.of("statement.project.chapter.2b"),
                List.of(
                        new Block.Lead(Phrase.of("statement.project.lead.2b")),
                        new ProjectTable(figures).ofAll("investeringer-2b", ProjectPages.caption(figures)))));
        if (!figures.tables().isEmpty()) {
            var blocks = new ArrayList<Block>();
            blocks.add(new Block.Lead(Phrase.of("statement.project.lead.status")));
            for (var table : figures.tables()) blocks.add(new ProjectTable(figures).ofStatus(table));
            chapters.add(chapter("investeringer-status", 3, Phrase.of("statement.project.chapter.status"), blocks));
        }
        return chapters;
    }

    private static Chapter chapter(String slug, int order, Phrase title, List<Block> blocks) {
        return new Chapter(slug, order, Optional.of(PARENT), title, blocks, notes());
    }

    /** The first part of the form, of the treasury and the undertakings together where there are any. */
    Optional<FigureTable> firstPart(FiscalYear year, AsOf asOf) {
        var scope = statements.scopes(year, asOf).stream()
                .filter(each -> each.code().equals(StatementService.VIEW_WITH_UNDERTAKINGS))
                .map(each -> each.code())
                .findFirst()
                .orElse(EntityCode.TREASURY.value());
        return statements
                .figures(FORM, year, scope, asOf)
                .map(figures -> statements.withPrint(new StatementTables(figures, false).of("investeringer-2a"), asOf));
    }

    static Phrase lead(ProjectFigures figures) {
        if (figures.figure(figures.total(), StatementColumn.ACCOUNTS).money().isZero()) {
            return Phrase.of(
                    "statement.project.lead.none", figures.year().toString(), shown(figures, StatementColumn.REVISED));
        }
        return Phrase.of(
                "statement.project.lead",
                figures.year().toString(),
                shown(figures, StatementColumn.ACCOUNTS),
                shown(figures, StatementColumn.REVISED),
                new ShownFigure(figures.completion(StatementColumn.REVISED), NumberStyle.ONE_DECIMAL));
    }

    private static ShownFigure shown(ProjectFigures figures, StatementColumn column) {
        return new ShownFigure(figures.figure(figures.total(), column), NumberStyle.MILLIONS_IN_WORDS);
    }

    static List<Note> notes() {
        return List.of(
                new Note(
                        Phrase.of("statement.project.note.view.heading"),
                        Phrase.of("statement.project.note.view"),
                        false),
                new Note(
                        Phrase.of("statement.project.note.financing.heading"),
                        Phrase.of("statement.project.note.financing"),
                        false),
                new Note(Phrase.of("statement.note.signs.heading"), Phrase.of("statement.note.signs"), false));
    }
}
