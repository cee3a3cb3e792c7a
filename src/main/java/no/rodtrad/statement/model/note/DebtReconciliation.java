package no.rodtrad.statement.model.note;

import static no.rodtrad.kernel.NumberStyle.THOUSANDS;
import static no.rodtrad.kernel.NumberStyle.THOUSANDS_SIGNED;
import static no.rodtrad.kernel.NumberStyle.TWO_DECIMALS;

import java.util.ArrayList;
import java.util.List;
import no.rodtrad.document.model.Block;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;

/**
 * The standing reconciliation of the loan fund, in three layers: what both sides posted, what should have been posted,
 * and whether the rate is reasonable. The first alone is blind to an error that both sides share.
 */
final class DebtReconciliation {

    private static final String TOTAL = "total";

    private final NoteBasis basis;
    private final NoteFigures figures;
    private final List<Block> blocks;

    DebtReconciliation(NoteBasis basis, NoteFigures figures, List<Block> blocks) {
        this.basis = basis;
        this.figures = figures;
        this.blocks = blocks;
    }

    void write() {
        var parts = basis.facts().parts(DebtNote.REGISTER, basis.year(), "interest-posted");
        blocks.add(new Block.Heading("avstemming", Phrase.of("statement.note.debt.reconciliation")));
        if (parts.isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.of("statement.note.debt.reconciliation.none")));
        } else {
            blocks.add(new Block.Paragraph(Phrase.of("statement.note.debt.reconciliation.intro")));
            layers(parts);
        }
        open();
    }

    private void layers(List<NoteFacts.Part> borrowers) {
        var table = NoteTable.thousands(
                        "avstemming",
                        DebtNote.REGISTER,
                        Phrase.of(
                                "statement.note.debt.reconciliation.caption",
                                basis.year().toString()),
                        "borrower")
                .column("interest-posted", THOUSANDS)
                .secondary("interest-claimed", THOUSANDS)
                .secondary("mirror", THOUSANDS_SIGNED)
                .column("interest-right", THOUSANDS)
                .column("error", THOUSANDS_SIGNED)
                .secondary("average", THOUSANDS)
                .secondary("effective", TWO_DECIMALS)
                .secondary("effective-right", TWO_DECIMALS);
        for (var borrower : borrowers) {
            var name = borrower.name();
            var posted = figures.stated("interest-posted", borrower);
            var claimed = figures.stated("interest-claimed", borrower);
            var mirror = figures.difference("mirror", borrower.key(), name, posted, claimed);
            var right = right(borrower, posted);
            var error = error(borrower, posted, right);
            var average = average(borrower);
            table.line(
                    borrower.key(),
                    name,
                    posted,
                    claimed,
                    mirror,
                    right,
                    error,
                    average,
                    figures.ratio("effective", borrower.key(), name, posted, average, 2),
                    figures.ratio("effective-right", borrower.key(), name, right, average, 2));
            if (NoteFigures.isAmount(error) && error.money().isPositive()) {
                blocks.add(new Block.Paragraph(Phrase.of(
                        "statement.note.debt.error-found",
                        name,
                        new ShownFigure(mirror, THOUSANDS),
                        new ShownFigure(error, NumberStyle.MILLIONS_IN_WORDS))));
            }
        }
        blocks.add(table.build());
    }

    /** Recomputed month by month when the months are known; otherwise what was posted less the error that is stated. */
    private Figure right(NoteFacts.Part borrower, Figure posted) {
        if (basis.facts().fact(figures.key("interest-right", borrower.key())).isPresent()) {
            return figures.stated("interest-right", borrower);
        }
        var error = figures.stated("error", borrower);
        return figures.difference("interest-right", borrower.key(), borrower.name(), posted, error);
    }

    private Figure error(NoteFacts.Part borrower, Figure posted, Figure right) {
        if (basis.facts().fact(figures.key("error", borrower.key())).isPresent())
            return figures.stated("error", borrower);
        return figures.difference("error", borrower.key(), borrower.name(), posted, right);
    }

    /** By the month when it is known, otherwise halfway between opening and closing. */
    private Figure average(NoteFacts.Part borrower) {
        var key = figures.key("average", borrower.key());
        if (basis.facts().fact(key).isPresent()) return figures.stated("average", borrower);
        var opening = figures.stated("lent-opening", borrower);
        var closing = figures.stated("lent-closing", borrower);
        if (!NoteFigures.isAmount(opening) || !NoteFigures.isAmount(closing))
            return figures.nothing(key, borrower.name());
        var half = Money.ore((opening.money().ore() + closing.money().ore()) / 2);
        return figures.byRule(
                "average",
                borrower.key(),
                borrower.name(),
                FigureValue.of(half),
                Phrase.of("statement.note.debt.average.how"),
                List.of(opening, closing));
    }

    /** Draws by the debt tables against use of loans in the investment accounts; what stays open is shown as open. */
    private void open() {
        var used = figures.stated(figures.key("loans-used", TOTAL), Phrase.of("statement.note.debt.lent.all"));
        var change = figures.made().get(figures.key("lent-change", TOTAL).ref());
        if (!NoteFigures.isAmount(used) || change == null) return;
        var parts = new ArrayList<Figure>(List.of(change));
        for (var instalments : basis.facts().parts(DebtNote.REGISTER, basis.year(), "instalments")) {
            parts.add(figures.stated("instalments", instalments));
        }
        var name = Phrase.of("statement.note.debt.lent.all");
        var drawn = figures.sum("drawn", TOTAL, name, parts);
        var open = figures.difference("open", TOTAL, name, drawn, used);
        var table = NoteTable.thousands(
                        "apen-post",
                        DebtNote.REGISTER,
                        Phrase.of(
                                "statement.note.debt.open.caption", basis.year().toString()),
                        "item")
                .column("amount", Phrase.of("statement.note.debt.amount"), false, THOUSANDS_SIGNED);
        table.line("change", Phrase.of("statement.note.debt.lent-change"), change);
        for (var instalments : basis.facts().parts(DebtNote.REGISTER, basis.year(), "instalments")) {
            table.line(instalments.key(), instalments.name(), figures.stated("instalments", instalments));
        }
        table.sum("drawn", Phrase.of("statement.note.debt.drawn"), drawn);
        table.line("used", Phrase.of("statement.note.debt.loans-used"), used);
        table.sum("open", Phrase.of("statement.note.debt.open"), open);
        blocks.add(table.build());
    }
}
