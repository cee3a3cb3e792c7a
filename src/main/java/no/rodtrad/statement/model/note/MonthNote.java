package no.rodtrad.statement.model.note;

import static no.rodtrad.kernel.NumberStyle.THOUSANDS;
import static no.rodtrad.kernel.NumberStyle.THOUSANDS_SIGNED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.document.model.Block;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.rule.model.Fraction;
import no.rodtrad.statement.model.OperatingColumn;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.OperatingLine;

/**
 * What an economist opens every month: accounts so far against the budget so far. The day that is shown decides how far
 * the year has come.
 */
final class MonthNote {

    static final String REGISTER = "month";
    private static final Set<String> FUNDS = Set.of("540", "550", "940", "950");
    private static final Set<String> REFUNDS = Set.of("710", "429", "729");

    private final NoteBasis basis;
    private final NoteFigures figures;
    private final OperatingFigures now;
    private final OperatingFigures before;
    private final OperatingFigures wholeBefore;
    private final int months;
    private final OptionalInt forecast;
    private final List<Block> blocks = new ArrayList<>();

    private MonthNote(NoteBasis basis, int months) {
        this.basis = basis;
        this.figures = new NoteFigures(REGISTER, basis.year(), basis.asOf(), basis.facts());
        this.now = basis.books().operating(basis.year());
        this.before = basis.books().operatingYearBefore(basis.year());
        this.wholeBefore = basis.books().operating(basis.year().previous());
        this.months = months;
        this.forecast = forecastMonths().max();
    }

    static Optional<NotePage> of(NoteBasis basis) {
        int months = basis.books().monthsKnown(basis.year());
        return months == 0 || basis.books().operating(basis.year()).isEmpty()
                ? Optional.empty()
                : Optional.of(new MonthNote(basis, months).page());
    }

    private NotePage page() {
        var total = now.total();
        var table = NoteTable.thousands(
                        "maned",
                        REGISTER,
                        Phrase.of(
                                "statement.note.month.caption",
                                months,
                                basis.year().toString()),
                        "committee")
                .column("accounts", Phrase.of("statement.note.month.so-far"), false, THOUSANDS)
                .column("phased", THOUSANDS)
                .column("variance", THOUSANDS_SIGNED)
                .secondary("variance-percent", THOUSANDS_SIGNED);
        if (!before.isEmpty()) table.secondary("last-year", THOUSANDS);
        table.column("revised", Phrase.of("statement.column.revised"), true, THOUSANDS);
        if (forecast.isPresent()) {
            table.column(
                            "forecast",
                            Phrase.of("statement.note.month.forecast-now", forecast.getAsInt()),
                            false,
                            THOUSANDS)
                    .column("forecast-change", THOUSANDS_SIGNED)
                    .column("forecast-variance", THOUSANDS_SIGNED);
        }
        for (var line : total.children()) add(table, line, line.label(), false);
        var sum = add(table, total, Phrase.of("statement.row.sum"), true);
        blocks.add(new Block.Lead(Phrase.of(
                "statement.note.month.lead." + (sum.money().isNegative() ? "more" : "less"),
                months,
                new ShownFigure(sum, NumberStyle.MILLIONS_IN_WORDS))));
        blocks.add(table.build());
        blocks.add(new Block.Paragraph(
                Phrase.of(before.isEmpty() ? "statement.note.month.even" : "statement.note.month.by-last-year")));
        if (forecast.isEmpty()) blocks.add(new Block.Paragraph(Phrase.of("statement.note.month.no-forecast")));
        corrected();
        return new NotePage("maned", Phrase.of("statement.note.month.title"), blocks, figures.made());
    }

    private Figure add(NoteTable table, OperatingLine line, Phrase name, boolean sum) {
        var part = part(line);
        var accounts = figures.keep(now.figure(line, OperatingColumn.ACCOUNTS));
        var revised = figures.keep(now.figure(line, OperatingColumn.REVISED));
        var phased = phased(line, part, revised);
        var variance = figures.difference("variance", part, line.label(), phased, accounts);
        var percent = figures.share("variance-percent", part, line.label(), variance, phased);
        var cells = new ArrayList<>(List.of(accounts, phased, variance, percent));
        if (!before.isEmpty()) cells.add(lastYear(line, part));
        cells.add(revised);
        forecast.ifPresent(month -> cells.addAll(forecast(line, part, month, revised)));
        var row = cells.toArray(Figure[]::new);
        if (sum) table.sum(part, name, row);
        else table.line(part, name, row);
        return variance;
    }

    /** The newest forecast, how it changed since the one before, and what it leaves of the revised budget. */
    private List<Figure> forecast(OperatingLine line, String part, int month, Figure revised) {
        var now = forecastOf(line, part, month);
        var earlier = forecastMonths().filter(each -> each < month).max();
        var change = earlier.isEmpty()
                ? figures.nothing(figures.key("forecast-change", part), line.label())
                : figures.difference(
                        "forecast-change", part, line.label(), now, forecastOf(line, part, earlier.getAsInt()));
        return List.of(now, change, figures.difference("forecast-variance", part, line.label(), revised, now));
    }

    private Figure forecastOf(OperatingLine line, String part, int month) {
        var item = forecastItem(month);
        if (line != now.total()) return figures.stated(figures.key(item, part), line.label());
        var parts = new ArrayList<Figure>();
        for (var child : line.children()) parts.add(forecastOf(child, part(child), month));
        return figures.sum(item, part, line.label(), parts);
    }

    private static String forecastItem(int month) {
        return String.format(Locale.ROOT, "forecast-%02d", month);
    }

    /** The months that a forecast is known for. */
    private IntStream forecastMonths() {
        return IntStream.rangeClosed(1, 12)
                .filter(month -> !basis.facts()
                        .parts(REGISTER, basis.year(), forecastItem(month))
                        .isEmpty());
    }

    private static String part(OperatingLine line) {
        return line.scope().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Figure lastYear(OperatingLine line, String part) {
        var found = before.line(line.scope());
        if (before.isEmpty() || found.isEmpty()) {
            return figures.nothing(figures.key("last-year", part), line.label());
        }
        var money = before.figure(found.get(), OperatingColumn.ACCOUNTS).money();
        return figures.byRule(
                "last-year",
                part,
                line.label(),
                FigureValue.of(money),
                Phrase.of("statement.note.month.last-year.how"),
                List.of(before.figure(found.get(), OperatingColumn.ACCOUNTS)));
    }

    /** The share of the revised budget that fell in the same months last year; evenly when last year is not known. */
    private Figure phased(OperatingLine line, String part, Figure revised) {
        var share = share(line);
        var money = Fraction.of(revised.money()).times(share).toMoney();
        return figures.byRule(
                "phased",
                part,
                line.label(),
                FigureValue.of(money),
                Phrase.of(before.isEmpty() ? "statement.note.month.even" : "statement.note.month.by-last-year"),
                List.of(revised));
    }

    private Fraction share(OperatingLine line) {
        var even = Fraction.of(Math.min(months, 12)).dividedBy(Fraction.of(12));
        if (months >= 12) return Fraction.of(1);
        var sofar = before.line(line.scope());
        var whole = wholeBefore.line(line.scope());
        if (sofar.isEmpty() || whole.isEmpty()) return even;
        var all = wholeBefore.figure(whole.get(), OperatingColumn.ACCOUNTS).money();
        if (all.isZero()) return even;
        return Fraction.of(before.figure(sofar.get(), OperatingColumn.ACCOUNTS).money())
                .dividedBy(Fraction.of(all));
    }

    /** The total without what funds, refunds of sick pay and VAT do to it. */
    private void corrected() {
        var accounts = figures.keep(now.figure(now.total(), OperatingColumn.ACCOUNTS));
        var funds = entries("funds", FUNDS::contains, "540, 550, 940, 950");
        var refunds = entries("refunds", REFUNDS::contains, "429, 710, 729");
        var name = now.total().label();
        var withoutFunds = figures.difference("without-funds", "total", name, accounts, funds);
        var withoutBoth = figures.difference("without-refunds", "total", name, withoutFunds, refunds);
        blocks.add(new Block.Heading("korrigert", Phrase.of("statement.note.month.corrected")));
        var table = NoteTable.thousands(
                        "korrigert", REGISTER, Phrase.of("statement.note.month.corrected.caption"), "item")
                .column("amount", THOUSANDS);
        table.line("accounts", Phrase.of("statement.note.month.so-far"), accounts);
        table.line("funds", Phrase.of("statement.note.month.funds"), funds);
        table.sum("without-funds", Phrase.of("statement.note.month.without-funds"), withoutFunds);
        table.line("refunds", Phrase.of("statement.note.month.refunds"), refunds);
        table.sum("without-refunds", Phrase.of("statement.note.month.without-refunds"), withoutBoth);
        blocks.add(table.build());
    }

    /** Only what lies in the frames of the services; the dispositions of the whole are outside the total. */
    private Figure entries(String item, Predicate<String> arts, String written) {
        var areas = basis.books().programmeAreas();
        var sums = basis.books().sums(basis.year(), Set.of(EntityCode.TREASURY)).stream()
                .filter(sum -> sum.accountClass() == AccountClass.OPERATION)
                .filter(sum -> sum.area().filter(areas::contains).isPresent())
                .filter(sum -> arts.test(sum.account()))
                .toList();
        return figures.entries(
                item, "total", now.total().label(), Phrase.of("statement.note.arts", written), sums, false);
    }
}
