package no.rodtrad.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.rodtrad.document.model.Block;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where documents show figures that are worked out from the accounts of a year. */
@Service
public class AccountUse {

    /** First words of the figures that change with the entries of their year. */
    private static final Set<String> OF_ACCOUNTS =
            Set.of("accounts", "variance", "variance-percent", "share", "change", "note");

    private final AnnualReport report;

    AccountUse(AnnualReport report) {
        this.report = report;
    }

    /**
     * A report that shows such figures.
     *
     * @param figures in its tables and drawings
     * @param sentences that have such figures, and must be read again when one of them turns
     */
    public record Use(FiscalYear report, long figures, long tables, long sentences) {}

    /** The reports that show the accounts of a year: its own, and that of the year after, which compares. */
    @Transactional(readOnly = true)
    public List<Use> of(FiscalYear year, AsOf asOf) {
        var uses = new ArrayList<Use>();
        for (int after = 0; after <= 1; after++) {
            if (!FiscalYear.isValid(year.value() + after)) continue;
            var use = use(new FiscalYear(year.value() + after), year, asOf);
            if (use.figures > 0 || use.sentences > 0) uses.add(use);
        }
        return uses;
    }

    private Use use(FiscalYear shownIn, FiscalYear year, AsOf asOf) {
        long figures = 0;
        long tables = 0;
        long sentences = 0;
        for (var chapter : report.chapters(shownIn, asOf).chapters()) {
            for (var block : chapter.blocks()) {
                long found = figures(block, year);
                figures += found;
                if (found > 0 && block instanceof Block.FigureTable) tables++;
            }
            for (var sentence : ChapterWriter.sentencesOf(chapter)) if (has(sentence, year)) sentences++;
        }
        return new Use(shownIn, figures, tables, sentences);
    }

    private static long figures(Block block, FiscalYear year) {
        return switch (block) {
            case Block.FigureTable table ->
                table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> isOf(cell, year))
                        .count();
            case Block.BarGraph graph ->
                graph.bars().stream().filter(bar -> isOf(bar.figure(), year)).count();
            default -> 0;
        };
    }

    private static boolean has(Phrase sentence, FiscalYear year) {
        return sentence.arguments().stream().anyMatch(each -> switch (each) {
            case ShownFigure shown -> isOf(shown, year);
            case Phrase inner -> has(inner, year);
            default -> false;
        });
    }

    private static boolean isOf(ShownFigure shown, FiscalYear year) {
        return isOf(shown.figure().ref(), year);
    }

    static boolean isOf(Ref ref, FiscalYear year) {
        var words = List.of(ref.id().split("\\."));
        return OF_ACCOUNTS.contains(words.getFirst()) && words.contains(year.toString());
    }
}
