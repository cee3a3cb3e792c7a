package no.rodtrad.statement.model.note;

import static no.rodtrad.kernel.NumberStyle.THOUSANDS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.model.Block;
import no.rodtrad.investment.model.HedgeShare;
import no.rodtrad.investment.model.MaturityProfile;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;

/** Each loan outside the municipality, when it falls due, and how much of the debt has a fixed rate. */
final class DebtLoans {

    private static final List<Integer> EDGES = List.of(1, 2, 5, 10);

    /** A rate that is fixed for less than this is counted as floating. */
    private static final int LEAST_YEARS = 1;

    private static final String TOTAL = "total";

    private final NoteBasis basis;
    private final NoteFigures figures;
    private final List<Block> blocks;

    DebtLoans(NoteBasis basis, NoteFigures figures, List<Block> blocks) {
        this.basis = basis;
        this.figures = figures;
        this.blocks = blocks;
    }

    void write() {
        blocks.add(new Block.Heading("lan", Phrase.of("statement.note.debt.loans")));
        var parts = basis.facts().parts(DebtNote.REGISTER, basis.year(), "loan");
        if (parts.isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.of("statement.note.debt.loans.none")));
            return;
        }
        var loans = new ArrayList<HedgeShare.Loan>();
        var owed = new ArrayList<Figure>();
        var table = NoteTable.thousands(
                        "lan",
                        DebtNote.REGISTER,
                        Phrase.of(
                                "statement.note.debt.loans.caption",
                                basis.year().toString()),
                        "loan")
                .column("loan", Phrase.of("statement.note.debt.closing"), false, THOUSANDS);
        for (var part : parts) {
            var figure = figures.stated("loan", part);
            owed.add(figure);
            var due = day("loan-due", part);
            var fixed = day("loan-fixed-until", part);
            table.line(part.key(), label(part), figure);
            loans.add(new HedgeShare.Loan(
                    part.name(), figure.money(), due.orElse(basis.year().lastDay()), fixed));
        }
        var all = Phrase.of("statement.note.debt.loans.all");
        var total = figures.sum("loan", TOTAL, all, owed);
        table.sum(TOTAL, Phrase.of("statement.row.sum"), total);
        blocks.add(table.build());
        hedge(loans, owed, total);
        maturity(loans, owed);
    }

    private Phrase label(NoteFacts.Part part) {
        var label = Phrase.of("statement.note.name", part.name());
        for (var item : List.of("loan-lender", "loan-purpose", "loan-due", "loan-fixed-until")) {
            var words = basis.facts().said(DebtNote.REGISTER, basis.year(), item, part.key());
            if (words.isPresent()) label = Phrase.of("statement.note.debt.told." + item, label, words.get());
        }
        return label;
    }

    private Optional<LocalDate> day(String item, NoteFacts.Part part) {
        return basis.facts()
                .words(DebtNote.REGISTER, basis.year(), item, part.key())
                .flatMap(NoteFacts::day);
    }

    private void hedge(List<HedgeShare.Loan> loans, List<Figure> owed, Figure total) {
        var share = HedgeShare.of(loans, basis.year().lastDay(), LEAST_YEARS);
        var all = Phrase.of("statement.note.debt.loans.all");
        var hedged = figures.byRule(
                "hedged",
                TOTAL,
                all,
                FigureValue.of(share.hedged()),
                Phrase.of("statement.note.debt.hedged.how"),
                owed);
        var percent = figures.ratio("hedged-percent", TOTAL, all, hedged, total, 1);
        blocks.add(new Block.Paragraph(Phrase.of(
                "statement.note.debt.hedged.sentence",
                new ShownFigure(hedged, NumberStyle.MILLIONS_IN_WORDS),
                new ShownFigure(percent, NumberStyle.ONE_DECIMAL))));
    }

    private void maturity(List<HedgeShare.Loan> loans, List<Figure> owed) {
        var profile = MaturityProfile.of(loans, basis.year().lastDay(), EDGES);
        var table = NoteTable.thousands(
                        "forfall",
                        DebtNote.REGISTER,
                        Phrase.of(
                                "statement.note.debt.maturity.caption",
                                basis.year().toString()),
                        "band")
                .column("due", THOUSANDS);
        var bands = new ArrayList<Figure>();
        for (var band : profile.bands()) {
            var name = band.toYears().isPresent()
                    ? Phrase.of(
                            "statement.note.debt.band",
                            band.fromYears(),
                            band.toYears().getAsInt())
                    : Phrase.of("statement.note.debt.band.last", band.fromYears());
            var figure = figures.byRule(
                    "due",
                    "band-" + band.fromYears(),
                    name,
                    FigureValue.of(band.amount()),
                    Phrase.of("statement.note.debt.due.how"),
                    owed);
            bands.add(figure);
            table.line("band-" + band.fromYears(), name, figure);
        }
        table.sum(
                TOTAL,
                Phrase.of("statement.row.sum"),
                figures.sum("due", TOTAL, Phrase.of("statement.note.debt.loans.all"), bands));
        blocks.add(table.build());
    }
}
