package no.rodtrad.statement.model.note;

import static no.rodtrad.kernel.NumberStyle.ONE_DECIMAL;
import static no.rodtrad.kernel.NumberStyle.THOUSANDS;
import static no.rodtrad.kernel.NumberStyle.THOUSANDS_SIGNED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.model.Block;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.organisation.model.BudgetTable;
import no.rodtrad.statement.model.OperatingColumn;
import no.rodtrad.statement.model.OperatingLine;

/** Central income: what each was believed to become, by version, against what came; and the tax of several years. */
final class IncomeNote {

    static final String REGISTER = "income";

    private static final List<String> VERSIONS = List.of("budget", "first-tertial", "second-tertial", "december");
    private static final List<String> TAX =
            List.of("tax-revenue", "net-tax-equalisation", "tax-share-before", "tax-share-after");
    private static final int YEARS_BACK = 9;

    private final NoteBasis basis;
    private final NoteFigures figures;
    private final List<Block> blocks = new ArrayList<>();

    private IncomeNote(NoteBasis basis) {
        this.basis = basis;
        this.figures = new NoteFigures(REGISTER, basis.year(), basis.asOf(), basis.facts());
    }

    static Optional<NotePage> of(NoteBasis basis) {
        var operating = basis.books().operating(basis.year());
        var sum = operating.line("table-" + BudgetTable.CENTRAL_INCOME.slug());
        return sum.map(line -> new IncomeNote(basis).page(line));
    }

    private NotePage page(OperatingLine sum) {
        var operating = basis.books().operating(basis.year());
        var accounts = figures.keep(operating.figure(sum, OperatingColumn.ACCOUNTS));
        var variance = figures.keep(operating.figure(sum, OperatingColumn.VARIANCE));
        blocks.add(new Block.Lead(Phrase.of(
                "statement.note.income.lead." + (variance.money().isNegative() ? "less" : "more"),
                basis.year().toString(),
                new ShownFigure(accounts, NumberStyle.MILLIONS_IN_WORDS),
                new ShownFigure(variance, NumberStyle.MILLIONS_IN_WORDS))));
        blocks.add(lines(sum));
        estimates(sum);
        tax();
        return new NotePage("sentrale-inntekter", Phrase.of("statement.note.income.title"), blocks, figures.made());
    }

    private Block lines(OperatingLine sum) {
        var table = NoteTable.thousands(
                        "sentrale-inntekter",
                        REGISTER,
                        Phrase.of("statement.note.income.caption", basis.year().toString()),
                        "income")
                .column("original", Phrase.of("statement.column.original"), true, THOUSANDS)
                .column("revised", Phrase.of("statement.column.revised"), false, THOUSANDS)
                .column("accounts", Phrase.of("statement.column.accounts"), false, THOUSANDS)
                .column("variance", Phrase.of("statement.column.variance"), false, THOUSANDS_SIGNED);
        for (var line : sum.children()) table.line(line.scope(), line.label(), cells(line));
        table.sum(sum.scope(), Phrase.of("statement.row.sum"), cells(sum));
        return table.build();
    }

    private Figure[] cells(OperatingLine line) {
        var operating = basis.books().operating(basis.year());
        return List.of(
                        OperatingColumn.ORIGINAL,
                        OperatingColumn.REVISED,
                        OperatingColumn.ACCOUNTS,
                        OperatingColumn.VARIANCE)
                .stream()
                .map(column -> figures.keep(operating.figure(line, column)))
                .toArray(Figure[]::new);
    }

    /** What was believed through the year. An estimate and the income in the accounts have the same name. */
    private void estimates(OperatingLine sum) {
        var parts = basis.facts().parts(REGISTER, basis.year(), VERSIONS.getFirst());
        blocks.add(new Block.Heading("anslag", Phrase.of("statement.note.income.estimates")));
        if (parts.isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.of("statement.note.income.no-estimates")));
            return;
        }
        var table = NoteTable.thousands(
                "anslag",
                REGISTER,
                Phrase.of(
                        "statement.note.income.estimates.caption", basis.year().toString()),
                "income");
        for (var version : VERSIONS) table.secondary(version, THOUSANDS);
        table.column("outcome", THOUSANDS).column("miss", THOUSANDS_SIGNED);
        for (var part : parts) {
            var cells = new ArrayList<Figure>();
            for (var version : VERSIONS) cells.add(figures.stated(version, part));
            var outcome = outcome(sum, part);
            cells.add(outcome);
            // Income is negative: what came beyond the last estimate is then a smaller number.
            cells.add(figures.difference("miss", part.key(), part.name(), cells.get(VERSIONS.size() - 1), outcome));
            table.line(part.key(), part.name(), cells.toArray(Figure[]::new));
        }
        blocks.add(table.build());
        for (var part : parts) {
            var source = basis.facts().fact(figures.key("december", part.key()));
            if (source.isEmpty()) continue;
            blocks.add(new Block.Paragraph(
                    Phrase.of("statement.note.income.newest", source.get().source())));
            break;
        }
    }

    private Figure outcome(OperatingLine sum, NoteFacts.Part part) {
        var stated = basis.facts().fact(figures.key("outcome", part.key()));
        if (stated.isPresent()) return figures.stated("outcome", part);
        return sum.children().stream()
                .filter(line -> line.label().arguments().contains(part.name()))
                .findFirst()
                .map(line -> figures.keep(basis.books().operating(basis.year()).figure(line, OperatingColumn.ACCOUNTS)))
                .orElseGet(() -> figures.nothing(figures.key("outcome", part.key()), part.name()));
    }

    private void tax() {
        var years = new ArrayList<FiscalYear>();
        for (int back = YEARS_BACK; back >= 0; back--) {
            var year = new FiscalYear(basis.year().value() - back);
            if (tax(TAX.getFirst(), year).isPresent()) years.add(year);
        }
        if (years.isEmpty()) return;
        blocks.add(new Block.Heading("skatt", Phrase.of("statement.note.income.tax")));
        var table = NoteTable.thousands("skatt", REGISTER, Phrase.of("statement.note.income.tax.caption"), "year")
                .column("tax-revenue", THOUSANDS)
                .secondary("net-tax-equalisation", THOUSANDS)
                .secondary("tax-share-before", ONE_DECIMAL)
                .column("tax-share-after", ONE_DECIMAL);
        for (var year : years) {
            var name = Phrase.of("statement.year", year.toString());
            table.line(
                    year.toString(),
                    name,
                    TAX.stream()
                            .map(series -> tax(series, year)
                                    .orElseGet(() ->
                                            figures.nothing(new NoteKey(REGISTER, year, series, "municipality"), name)))
                            .toArray(Figure[]::new));
        }
        blocks.add(table.build());
    }

    private Optional<Figure> tax(String series, FiscalYear year) {
        return basis.books().figure(Ref.figure("stated." + series + "." + year)).map(figures::keep);
    }
}
