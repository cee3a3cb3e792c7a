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
import no.rodtrad.statement.model.form.StatementScope;
import org.springframework.stereotype.Component;

/** The statutory statements of the treasury in the annual report: the same tables as on their pages. */
@Component
class FormChapters implements ChapterSource {

    /** After the operating accounts, before the services. */
    private static final int FIRST = 600;

    private static final String TREASURY = EntityCode.TREASURY.value();

    /** The chapters: the forms that stand in each. */
    private static final List<Content> CONTENTS = List.of(
            new Content("bevilgningsoversikt-drift", List.of("5-4-1", "5-4-2"), TREASURY),
            new Content("okonomisk-oversikt-drift", List.of("5-6"), TREASURY),
            new Content("balansen", List.of("5-8"), TREASURY),
            new Content("budsjettavvik", List.of("5-9-drift", "5-9-investering"), TREASURY),
            new Content("konsolidert-arsregnskap", List.of("5-5-1", "5-6", "5-8"), StatementScope.CONSOLIDATED));

    /** @param scope whose accounts */
    private record Content(String slug, List<String> forms, String scope) {}

    private final StatementService statements;
    private final ConsolidationTables consolidation;

    FormChapters(StatementService statements, ConsolidationTables consolidation) {
        this.statements = statements;
        this.consolidation = consolidation;
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
                        whole(content) ? consolidation.notes(year, asOf) : List.of()));
            }
            order += 10;
        }
        return chapters;
    }

    private static boolean whole(Content content) {
        return content.scope().equals(StatementScope.CONSOLIDATED);
    }

    private List<Block> blocks(Content content, FiscalYear year, AsOf asOf) {
        var blocks = new ArrayList<Block>();
        boolean whole = whole(content);
        for (var form : content.forms()) {
            var figures = statements.figures(form, year, content.scope(), asOf);
            // A year that only a budget is known for has no report.
            if (figures.isEmpty() || !figures.get().statement().columns().contains(StatementColumn.ACCOUNTS)) continue;
            if (blocks.isEmpty() && whole) {
                blocks.add(new Block.Lead(Phrase.of("statement.konsern.text")));
            } else if (blocks.isEmpty()) {
                var statement = figures.get().statement();
                blocks.add(new Block.Lead(Phrase.of(
                        "statement.chapter.lead",
                        StatementTables.words(statement.form().title()),
                        StatementTables.law(statement.form()),
                        year.toString())));
            }
            var name = "oppstilling-" + form + (whole ? "-" + StatementScope.CONSOLIDATED : "");
            blocks.add(new StatementTables(figures.get(), false).of(name));
        }
        if (whole && !blocks.isEmpty()) blocks.addAll(consolidation.blocks(year, asOf));
        return blocks;
    }
}
