package no.rodtrad.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.rodtrad.document.AnnualReport;
import no.rodtrad.document.MoneyChapter;
import no.rodtrad.document.MoneyPage;
import no.rodtrad.document.MoneyPages;
import no.rodtrad.document.model.Block;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.opendata.model.DatasetTheme;
import no.rodtrad.opendata.model.RowWriter;
import no.rodtrad.statement.EconomicPlanPages;
import no.rodtrad.statement.SeriesPages;
import no.rodtrad.statement.StatementPages;
import no.rodtrad.web.Texts;
import no.rodtrad.web.TextsProvider;
import org.springframework.stereotype.Component;

/** The tables of every page about money and of the annual report, cell by cell, as they stand there. */
@Component
class PageTables implements DatasetSource {

    private static final List<String> COLUMNS = List.of(
            "year",
            "document",
            "table_name",
            "caption",
            "table_unit",
            "row",
            "row_label",
            "row_kind",
            "column_name",
            "column_label",
            "shown",
            "ore",
            "number",
            "number_unit",
            "ref",
            "origin");

    private static final List<String> KEY = List.of("year", "document", "table_name", "row", "column_name");

    private final DatasetLibrary library;
    private final MoneyPages pages;
    private final StatementPages forms;
    private final SeriesPages series;
    private final EconomicPlanPages plans;
    private final AnnualReport report;
    private final TextsProvider texts;
    private final Map<String, Tables> byName = new LinkedHashMap<>();

    /** Finds the tables of a year. */
    private interface Tables {
        void find(FiscalYear year, AsOf asOf, Sink to);
    }

    /** @param document where the tables stand, below the municipality's address */
    private interface Sink {
        void add(FiscalYear year, String document, List<Block> blocks);
    }

    PageTables(
            DatasetLibrary library,
            MoneyPages pages,
            StatementPages forms,
            SeriesPages series,
            EconomicPlanPages plans,
            AnnualReport report,
            TextsProvider texts) {
        this.library = library;
        this.pages = pages;
        this.forms = forms;
        this.series = series;
        this.plans = plans;
        this.report = report;
        this.texts = texts;
    }

    @Override
    public List<Dataset> datasets() {
        var found = new ArrayList<Dataset>();
        var cells = Phrase.of("opendata.page.cells");
        add(found, "oppstillinger", Phrase.of("opendata.page.statements"), cells, this::statements);
        add(found, "oppstillinger-over-ar", Phrase.of("opendata.page.series"), cells, this::overYears);
        add(found, "okonomiplan", Phrase.of("opendata.page.plan"), cells, this::economicPlan);
        for (var chapter : pages.chapters()) {
            add(
                    found,
                    "okonomi-" + chapter.slug(),
                    Phrase.of("opendata.page.money", chapter.title()),
                    Phrase.of("opendata.page.cells-of", chapter.summary()),
                    (year, asOf, to) -> chapter(chapter, year, asOf, to));
        }
        add(found, "arsmelding", Phrase.of("opendata.page.report"), cells, this::annualReport);
        return found;
    }

    private void add(List<Dataset> found, String name, Phrase title, Phrase description, Tables tables) {
        byName.put(name, tables);
        found.add(new Dataset(
                name,
                DatasetTheme.PAGE,
                title,
                description,
                COLUMNS.stream().map(library::column).toList(),
                KEY));
    }

    @Override
    public void rows(Dataset dataset, DataRequest request, RowWriter to) {
        var text = texts.texts(request.language());
        var tables = byName.get(dataset.name());
        if (tables == null) throw new IllegalArgumentException("No such dataset: " + dataset.name());
        for (var year : request.years(pages.years(request.asOf()))) {
            tables.find(year, request.asOf(), (of, document, blocks) -> {
                for (var block : blocks) {
                    if (block instanceof Block.FigureTable table) cells(of, document, table, text, to);
                }
            });
        }
    }

    private void statements(FiscalYear year, AsOf asOf, Sink to) {
        for (var form : forms.forms(year)) {
            everyScope(
                    to,
                    scope -> forms.page(form.id(), year.value(), scope, asOf),
                    () -> forms.page(form.id(), year.value(), Optional.empty(), asOf));
        }
    }

    private void overYears(FiscalYear year, AsOf asOf, Sink to) {
        for (var form : forms.forms(year)) {
            everyScope(
                    (of, document, blocks) -> {
                        // A form over years stands once, under its newest year.
                        if (of.equals(year)) to.add(of, document, blocks);
                    },
                    scope -> series.page(form.id(), scope, asOf),
                    () -> series.page(form.id(), Optional.empty(), asOf));
        }
    }

    private void economicPlan(FiscalYear year, AsOf asOf, Sink to) {
        everyScope(
                to,
                scope -> plans.start(year.value(), scope, asOf),
                () -> plans.start(year.value(), Optional.empty(), asOf));
        for (var form : forms.forms(year)) {
            everyScope(
                    to,
                    scope -> plans.page(form.id(), year.value(), scope, asOf),
                    () -> plans.page(form.id(), year.value(), Optional.empty(), asOf));
        }
    }

    private interface Scoped {
        Optional<MoneyPage> page(Optional<String> scope);
    }

    private static void everyScope(Sink to, Scoped maker, Supplier<Optional<MoneyPage>> first) {
        var shown = first.get();
        if (shown.isEmpty()) return;
        var scopes = shown.get().choices().stream()
                .filter(choice -> choice.parameter().equals(StatementPages.ENTITY))
                .flatMap(choice -> choice.options().stream())
                .map(MoneyPage.Option::value)
                .toList();
        for (var scope : scopes) maker.page(Optional.of(scope)).ifPresent(page -> add(page, to));
        if (scopes.isEmpty()) add(shown.get(), to);
    }

    private static void add(MoneyPage page, Sink to) {
        var query = page.query();
        to.add(page.year(), page.path() + (query.isEmpty() ? "" : "?" + query), page.blocks());
    }

    private void chapter(MoneyChapter chapter, FiscalYear year, AsOf asOf, Sink to) {
        var path = "okonomi/" + chapter.slug();
        var query = "?" + MoneyPage.YEAR + "=" + year;
        var blocks = chapter.blocks(year, asOf);
        to.add(year, path + query, blocks);
        var keys = parts(path + "/", blocks);
        // A project that is in no table of the year has a page of it all the same.
        if (!keys.isEmpty()) {
            for (var other : pages.years(asOf)) {
                if (!other.equals(year)) keys.addAll(parts(path + "/", chapter.blocks(other, asOf)));
            }
        }
        for (var key : keys) {
            chapter.part(key, year, asOf).ifPresent(part -> to.add(year, path + "/" + key + query, part.blocks()));
        }
    }

    /** The pages below, by what the rows of the page lead to. */
    private static LinkedHashSet<String> parts(String below, List<Block> blocks) {
        return blocks.stream()
                .filter(Block.FigureTable.class::isInstance)
                .flatMap(block -> ((Block.FigureTable) block).rows().stream())
                .flatMap(row -> row.link().stream())
                .filter(link -> link.startsWith(below))
                .map(link -> link.substring(below.length()).split("[?#/]", 2)[0])
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void annualReport(FiscalYear year, AsOf asOf, Sink to) {
        for (var chapter : report.chapters(year, asOf).chapters()) {
            to.add(year, "rapport/" + AnnualReport.name(year) + "/" + chapter.slug(), chapter.blocks());
        }
    }

    private static void cells(FiscalYear year, String document, Block.FigureTable table, Texts text, RowWriter to) {
        for (var row : table.rows()) {
            for (int i = 0; i < table.columns().size(); i++) {
                var column = table.columns().get(i);
                var cell = row.cells().get(i);
                var figure = cell.figure();
                to.set("year", year)
                        .set("document", document)
                        .set("table_name", table.name())
                        .set("caption", text.phrase(table.caption()))
                        .set("table_unit", text.phrase(table.unit()))
                        .set("row", row.key())
                        .set("row_label", text.phrase(row.label()))
                        .set("row_kind", row.kind().code())
                        .set("column_name", column.key())
                        .set("column_label", text.phrase(column.label()))
                        .set("shown", text.number(cell))
                        .set("ref", figure.ref())
                        .set("origin", figure.provenance().origin().code());
                switch (figure.value()) {
                    case FigureValue.Amount(var money) -> to.set("ore", money);
                    case FigureValue.Number(var number, var unit) ->
                        to.set("number", number).set("number_unit", unit.name().toLowerCase(java.util.Locale.ROOT));
                    case FigureValue.Nothing _, FigureValue.Withheld _ -> {}
                }
                to.end();
            }
        }
    }
}
