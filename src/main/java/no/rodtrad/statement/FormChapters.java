package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.ChapterSource;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Chapter;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.StatementColumn;
import org.springframework.stereotype.Component;

/** The statutory statements of the treasury in the annual report: the same tables as on their pages. */
@Component
class FormChapters implements ChapterSource {

    /** After the operating accounts, before the services. */
    private static final int FIRST = 600;

    /** The chapters: the forms that stand in each. */
    private static final List<Content> CONTENTS = List.of(
            new Content("bevilgningsoversikt-drift", List.of("5-4-1", "5-4-2")),
            new Content("okonomisk-oversikt-drift", List.of("5-6")),
            new Content("balansen", List.of("5-8")),
            new Content("budsjettavvik", List.of("5-9-drift", "5-9-investering")));

    private record Content(String slug, List<String> forms) {}

    private final StatementService statements;

    FormChapters(StatementService statements) {
        this.statements = statements;
    }

    @Override
    public List<Chapter> annualReport(FiscalYear year, AsOf asOf) {
        var chapters = new ArrayList<Chapter>();
        int order = FIRST;
        for (var content : CONTENTS) {
            var blocks = blocks(content, year, asOf);
            if (!blocks.isEmpty()) {
                chapters.add(new Chapter(
                        content.slug(),
                        order,
                        Optional.empty(),
                        Phrase.of("statement.chapter." + content.slug()),
                        blocks,
                        List.of()));
            }
            order += 10;
        }
        return chapters;
    }

    private List<Block> blocks(Content content, FiscalYear year, AsOf asOf) {
        var blocks = new ArrayList<Block>();
        for (var form : content.forms()) {
            var figures = statements.figures(form, year, EntityCode.TREASURY.value(), asOf);
            // A year that only a budget is known for has no report.
            if (figures.isEmpty() || !figures.get().statement().columns().contains(StatementColumn.ACCOUNTS)) continue;
            if (blocks.isEmpty()) {
                var statement = figures.get().statement();
                blocks.add(new Block.Lead(Phrase.of(
                        "statement.chapter.lead",
                        StatementTables.words(statement.form().title()),
                        statement.form().law(),
                        year.toString())));
            }
            blocks.add(new StatementTables(figures.get(), false).of("oppstilling-" + form));
        }
        return blocks;
    }
}
