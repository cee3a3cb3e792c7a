package no.rodtrad.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import no.rodtrad.document.DatedFigures.OnDay;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Block.Column;
import no.rodtrad.document.model.Block.FigureTable;
import no.rodtrad.document.model.Block.Row;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;

/**
 * A page about money as the difference between two days: each amount that changed, and under it every decision or
 * import that made it so. The page is made as it was after each of them, so nothing is guessed.
 */
final class MoneyDifference {

    private static final NumberStyle CHANGE = NumberStyle.THOUSANDS_SIGNED;

    private final List<MoneyPage> pages = new ArrayList<>();
    private final List<AsOf> days;
    private final MoneyPage last;

    /** What became known of each year that the page has amounts of: a plan shows the budget of last year too. */
    private final Map<FiscalYear, List<MoneyEvents.Event>> events = new TreeMap<>();

    private MoneyDifference(
            MoneyPage last, Function<AsOf, Optional<MoneyPage>> maker, DatedFigures dated, AsOf from, AsOf to) {
        this.last = last;
        for (var year : years(last)) events.put(year, dated.events(year));
        this.days =
                DatedFigures.days(events.values().stream().flatMap(List::stream).toList(), from, to);
        for (var day : days) pages.add(maker.apply(day).orElseGet(() -> empty(last)));
    }

    /**
     * The difference as a page.
     *
     * @param maker makes the page as of a day
     * @return empty when there is no such page on either day
     */
    static Optional<MoneyPage> of(Function<AsOf, Optional<MoneyPage>> maker, DatedFigures dated, AsOf from, AsOf to) {
        if (to.compareTo(from) <= 0) return maker.apply(from);
        // A page that is gone on the last day lost all it had.
        return maker.apply(to)
                .or(() -> maker.apply(from))
                .map(last -> new MoneyDifference(last, maker, dated, from, to).page());
    }

    private static Set<FiscalYear> years(MoneyPage page) {
        var years = new TreeSet<FiscalYear>();
        years.add(page.year());
        for (var block : page.blocks()) {
            if (!(block instanceof FigureTable table)) continue;
            for (var row : table.rows()) {
                for (var cell : row.cells())
                    DatedFigures.year(cell.figure().ref().id()).ifPresent(years::add);
            }
        }
        return years;
    }

    private static MoneyPage empty(MoneyPage like) {
        return new MoneyPage(
                like.path(), like.above(), like.title(), like.year(), like.choices(), List.of(), List.of());
    }

    private MoneyPage page() {
        var blocks = new ArrayList<Block>();
        for (var name : tableNames()) blocks.addAll(tables(name));
        var from = days.getFirst();
        var to = days.getLast();
        blocks.addFirst(new Block.Lead(Phrase.of(
                blocks.isEmpty() ? "document.change.nothing" : "document.change.lead", from.day(), to.day())));
        var choices = new ArrayList<>(last.choices());
        choices.add(new MoneyPage.Choice(
                MoneyPage.OTHER_DAY,
                Phrase.of("document.change.other"),
                List.of(new MoneyPage.Option(to.toString(), Phrase.of("document.change.day", to.day()), true))));
        return new MoneyPage(
                last.path(),
                Optional.of(new MoneyPage.Above(last.path() + "?" + last.query(), last.title())),
                Phrase.of("document.change.title", last.title()),
                last.year(),
                choices,
                blocks,
                List.of());
    }

    private Set<String> tableNames() {
        var names = new LinkedHashSet<String>();
        for (var page : pages.reversed()) {
            for (var block : page.blocks()) if (block instanceof FigureTable table) names.add(table.name());
        }
        return names;
    }

    /** One table for each column with changes. */
    private List<Block> tables(String name) {
        var tables = new ArrayList<Block>();
        var columns = new LinkedHashSet<String>();
        var rows = new LinkedHashSet<String>();
        FigureTable latest = null;
        for (var page : pages.reversed()) {
            var table = page.table(name);
            if (table.isEmpty()) continue;
            if (latest == null) latest = table.get();
            table.get().columns().forEach(column -> columns.add(column.key()));
            table.get().rows().forEach(row -> rows.add(row.key()));
        }
        if (latest == null) return tables;
        for (var column : columns) {
            // What follows from other columns would say the same once more.
            if (column.startsWith("variance")) continue;
            var changed = new ArrayList<Row>();
            for (var row : rows) changed.addAll(rows(name, row, column));
            if (!changed.isEmpty()) tables.add(table(name, column, latest, changed));
        }
        return tables;
    }

    private FigureTable table(String name, String column, FigureTable latest, List<Row> rows) {
        var label = latest.columns().stream()
                .filter(each -> each.key().equals(column))
                .findFirst()
                .map(Column::label);
        return new FigureTable(
                name + "_" + column,
                label.map(each -> Phrase.of("document.change.caption", latest.caption(), each))
                        .orElse(latest.caption()),
                latest.unit(),
                latest.rowHeading(),
                List.of(
                        new Column(
                                "before",
                                Phrase.of("document.change.day", days.getFirst().day()),
                                false,
                                NumberStyle.THOUSANDS),
                        new Column(
                                "after",
                                Phrase.of("document.change.day", days.getLast().day()),
                                false,
                                NumberStyle.THOUSANDS),
                        new Column("change", Phrase.of("document.change.column"), false, CHANGE)),
                rows,
                List.of());
    }

    /** The row that changed, and under it what changed it; none when the amount is the same. */
    private List<Row> rows(String table, String key, String column) {
        var onDays = new ArrayList<OnDay>();
        Row labelled = null;
        for (int i = 0; i < pages.size(); i++) {
            var row = pages.get(i)
                    .table(table)
                    .flatMap(found -> found.rows().stream()
                            .filter(each -> each.key().equals(key))
                            .findFirst());
            if (row.isPresent()) labelled = row.get();
            onDays.add(new OnDay(days.get(i), figure(pages.get(i), table, row, column)));
        }
        var rows = new ArrayList<Row>();
        if (labelled == null) return rows;
        for (int i = 1; i < onDays.size(); i++) {
            var step = onDays.subList(i - 1, i + 1);
            if (DatedFigures.amount(step.getFirst()).equals(DatedFigures.amount(step.getLast()))) continue;
            var day = step.getLast().day();
            var known = known(step);
            var cells = cells(step, known);
            rows.add(new Row(
                    key + "_" + day, DatedFigures.what(day, known), link(day, known), Block.RowKind.LINE, cells));
        }
        if (rows.isEmpty()) return rows;
        rows.addFirst(new Row(key, labelled.label(), labelled.link(), Block.RowKind.SUM, cells(onDays, known(onDays))));
        return rows;
    }

    /** What became known of the year of an amount. */
    private List<MoneyEvents.Event> known(List<OnDay> onDays) {
        return onDays.stream()
                .flatMap(each -> each.figure().stream())
                .findFirst()
                .flatMap(figure -> DatedFigures.year(figure.ref().id()))
                .map(events::get)
                .orElseGet(() -> Lookup.in(events, last.year()));
    }

    private static Optional<Figure> figure(MoneyPage page, String name, Optional<Row> row, String column) {
        if (row.isEmpty()) return Optional.empty();
        var columns = page.table(name).orElseThrow().columns();
        for (int i = 0; i < columns.size(); i++) {
            var figure = row.get().cells().get(i).figure();
            if (columns.get(i).key().equals(column) && figure.value() instanceof FigureValue.Amount) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }

    private static List<ShownFigure> cells(List<OnDay> onDays, List<MoneyEvents.Event> known) {
        var change = DatedFigures.change(onDays, known).orElseThrow();
        return List.of(
                new ShownFigure(at(onDays.getFirst(), change), NumberStyle.THOUSANDS),
                new ShownFigure(at(onDays.getLast(), change), NumberStyle.THOUSANDS),
                new ShownFigure(change, CHANGE));
    }

    /** The figure on that day, or that there was none. */
    private static Figure at(OnDay day, Figure change) {
        return day.figure()
                .map(figure -> DatedFigures.at(figure, day.day()))
                .orElseGet(() -> new Figure(
                        Ref.figure(change.ref().id() + ".none"),
                        change.label(),
                        new FigureValue.Nothing(),
                        new Derivation.Sum(List.of()),
                        Provenance.of(change.provenance().origin(), day.day())));
    }

    /** Where several things became known on a day, none of them is the one. */
    private static Optional<String> link(AsOf day, List<MoneyEvents.Event> known) {
        var refs = known.stream().filter(event -> event.day().equals(day)).toList();
        return refs.size() == 1
                ? refs.getFirst().decision().map(decision -> "vedtak/" + decision.id())
                : Optional.empty();
    }
}
