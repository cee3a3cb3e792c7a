package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.MoneyLink;
import no.rodtrad.document.MoneyPage;
import no.rodtrad.document.MoneyPage.Choice;
import no.rodtrad.document.MoneyPage.Option;
import no.rodtrad.document.MoneyPages;
import no.rodtrad.document.model.Block;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.FormLine.Kind;
import no.rodtrad.statement.model.form.SeriesColumn;
import no.rodtrad.statement.model.form.SeriesFigures;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementFigures;
import no.rodtrad.statement.model.form.StatementForm;
import no.rodtrad.statement.model.form.StatementScope;
import no.rodtrad.statement.model.form.VersionLine;
import org.springframework.stereotype.Service;

/** One form over all its years: the page of it, and the figures that only stand there. */
@Service
public class SeriesPages implements FigureSource {

    /** Below the page of the form. */
    public static final String SLUG = "over-ar";

    /** Older years first give way on a narrow screen. */
    private static final int ALWAYS_SHOWN = 2;

    private final StatementService statements;
    private final MoneyPages pages;
    private final List<VersionLine> versionLines;

    SeriesPages(StatementService statements, MoneyPages pages) {
        this.statements = statements;
        this.pages = pages;
        this.versionLines = FormLibrary.versionLines(statements.forms());
    }

    /** The way from the page of a form. */
    static MoneyLink way(String form, String scope) {
        return new MoneyLink(
                StatementPages.PATH + "/" + form + "/" + SLUG + "?" + StatementPages.ENTITY + "=" + scope,
                Phrase.of("statement.series.way"),
                Phrase.of("statement.series.way-text"));
    }

    /**
     * The page of a form over years.
     *
     * @param askedScope empty: the treasury
     * @return empty when there is no such form, or the entity has no year of it
     */
    public Optional<MoneyPage> page(String form, Optional<String> askedScope, AsOf asOf) {
        var code = askedScope.orElseGet(() -> EntityCode.TREASURY.value());
        var series = series(form, code, asOf);
        if (series.isEmpty()) return Optional.empty();
        var newest = series.get().newest();
        var year = series.get().columns().getLast().year();
        return Optional.of(new MoneyPage(
                StatementPages.PATH + "/" + form + "/" + SLUG,
                Optional.of(new MoneyPage.Above(
                        StatementPages.PATH + "/" + form + "?" + MoneyPage.YEAR + "=" + year + "&"
                                + StatementPages.ENTITY + "=" + code,
                        title("statement.form.title", newest))),
                title("statement.series.title", newest),
                year,
                List.of(scopeChoice(form, code, asOf)),
                blocks(series.get()),
                List.of()));
    }

    private static Phrase title(String key, StatementForm form) {
        return Phrase.of(key, StatementTables.words(form.title()), StatementTables.law(form));
    }

    private Optional<SeriesFigures> series(String form, String scope, AsOf asOf) {
        var columns = new ArrayList<SeriesColumn>();
        var years = new ArrayList<StatementFigures>();
        for (var year : oldestFirst(asOf)) {
            var figures = statements.figures(form, year, scope, asOf);
            if (figures.isEmpty() || !figures.get().statement().columns().contains(StatementColumn.ACCOUNTS)) continue;
            years.add(figures.get());
            columns.add(new SeriesColumn(year, StatementColumn.ACCOUNTS));
        }
        return years.isEmpty() ? Optional.empty() : Optional.of(new SeriesFigures(columns, years, versionLines));
    }

    private List<FiscalYear> oldestFirst(AsOf asOf) {
        return pages.years(asOf).stream().sorted(Comparator.naturalOrder()).toList();
    }

    /** Everyone who has the form in some year. */
    private Choice scopeChoice(String form, String chosen, AsOf asOf) {
        var options = new LinkedHashMap<String, Option>();
        for (var year : oldestFirst(asOf).reversed()) {
            for (StatementScope scope : statements.scopes(year, asOf)) {
                if (options.containsKey(scope.code())
                        || series(form, scope.code(), asOf).isEmpty()) continue;
                options.put(
                        scope.code(),
                        new Option(
                                scope.code(),
                                StatementFigures.scopeName(scope, statements.basis(year, asOf)),
                                scope.code().equals(chosen)));
            }
        }
        return new Choice(StatementPages.ENTITY, Phrase.of("statement.form.whose"), List.copyOf(options.values()));
    }

    private static List<Block> blocks(SeriesFigures series) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(Phrase.of(
                "statement.series.lead",
                Integer.toString(series.newest().version().from()))));
        series.lastNetYear()
                .ifPresent(last ->
                        blocks.add(new Block.Paragraph(Phrase.of("statement.series.net", Integer.toString(last)))));
        var columns = series.columns();
        var heads = new ArrayList<Block.Column>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            heads.add(new Block.Column(
                    column.key(),
                    Phrase.of(
                            "statement.form.column." + column.kind().code(),
                            column.year().toString()),
                    i < columns.size() - ALWAYS_SHOWN,
                    NumberStyle.THOUSANDS));
        }
        var rows = series.rows().stream()
                .map(row -> new Block.Row(
                        row.code(),
                        series.label(row),
                        Optional.empty(),
                        isSum(row) ? Block.RowKind.SUM : Block.RowKind.LINE,
                        columns.stream()
                                .map(column -> new ShownFigure(series.cell(row, column), NumberStyle.THOUSANDS))
                                .toList()))
                .toList();
        blocks.add(new Block.FigureTable(
                SLUG,
                Phrase.of(
                        columns.size() == 1 ? "statement.series.caption.one" : "statement.series.caption",
                        StatementTables.words(series.newest().title()),
                        StatementTables.law(series.newest()),
                        columns.getFirst().year().toString(),
                        columns.getLast().year().toString(),
                        series.scopeName()),
                Phrase.of("statement.form.unit"),
                Phrase.of("statement.form.row"),
                heads,
                rows,
                List.of()));
        return blocks;
    }

    private static boolean isSum(SeriesFigures.Row row) {
        var kind = row.lines().getFirst().kind();
        return !row.isNet() && row.part().isEmpty() && (kind == Kind.SUM || kind.isRepeated());
    }

    @Override
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        if (!ref.kind().equals(Ref.FIGURE)) return Optional.empty();
        var parts = ref.id().split("\\.", 5);
        var beginning = "series-";
        if (parts.length < 5 || !parts[2].startsWith(beginning)) return Optional.empty();
        return series(parts[2].substring(beginning.length()), parts[3], asOf).flatMap(series -> series.figure(ref));
    }
}
