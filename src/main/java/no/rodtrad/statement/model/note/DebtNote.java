package no.rodtrad.statement.model.note;

import static no.rodtrad.kernel.NumberStyle.THOUSANDS;
import static no.rodtrad.kernel.NumberStyle.THOUSANDS_SIGNED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.model.Block;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;

/** Debt: what the treasury owes the loan fund, what the fund lends and owes, and how safe the loans are. */
final class DebtNote {

    static final String REGISTER = "debt";
    private static final String TOTAL = "total";

    private final NoteBasis basis;
    private final NoteFigures figures;
    private final List<Block> blocks = new ArrayList<>();

    private DebtNote(NoteBasis basis) {
        this.basis = basis;
        this.figures = new NoteFigures(REGISTER, basis.year(), basis.asOf(), basis.facts());
    }

    static Optional<NotePage> of(NoteBasis basis) {
        return basis.facts().has(REGISTER, basis.year()) ? Optional.of(new DebtNote(basis).page()) : Optional.empty();
    }

    private NotePage page() {
        lead();
        movement("owed", "kassens-lan", "borrower");
        movement("lent", "utlan", "borrower");
        fund();
        new DebtRepayment(basis, figures, blocks).write();
        new DebtLoans(basis, figures, blocks).write();
        new DebtReconciliation(basis, figures, blocks).write();
        other();
        return new NotePage("gjeld", Phrase.of("statement.note.debt.title"), blocks, figures.made());
    }

    private void lead() {
        var closing = figures.stated(figures.key("fund-closing", TOTAL), "");
        if (!NoteFigures.isAmount(closing)) {
            blocks.add(new Block.Lead(Phrase.of("statement.note.debt.lead.none")));
            return;
        }
        blocks.add(new Block.Lead(Phrase.of(
                "statement.note.debt.lead",
                basis.year().toString(),
                new ShownFigure(closing, NumberStyle.MILLIONS_IN_WORDS))));
    }

    /** Opening, closing and change of each part, with the parts added together. */
    private void movement(String about, String name, String heading) {
        var parts = basis.facts().parts(REGISTER, basis.year(), about + "-closing").stream()
                .filter(part -> !part.key().equals(TOTAL))
                .toList();
        if (parts.isEmpty()) return;
        blocks.add(new Block.Heading(name, Phrase.of("statement.note.debt." + about + ".heading")));
        var table = NoteTable.thousands(
                        name,
                        REGISTER,
                        Phrase.of(
                                "statement.note.debt." + about + ".caption",
                                basis.year().toString()),
                        heading)
                .column(about + "-opening", Phrase.of("statement.note.debt.opening"), false, THOUSANDS)
                .column(about + "-closing", Phrase.of("statement.note.debt.closing"), false, THOUSANDS)
                .column(about + "-change", Phrase.of("statement.note.debt.change"), false, THOUSANDS_SIGNED);
        var openings = new ArrayList<Figure>();
        var closings = new ArrayList<Figure>();
        for (var part : parts) {
            var opening = figures.stated(about + "-opening", part);
            var closing = figures.stated(about + "-closing", part);
            openings.add(opening);
            closings.add(closing);
            table.line(
                    part.key(),
                    part.name(),
                    opening,
                    closing,
                    figures.difference(about + "-change", part.key(), part.name(), closing, opening));
        }
        var all = Phrase.of("statement.note.debt." + about + ".all");
        var opening = figures.sum(about + "-opening", TOTAL, all, openings);
        var closing = figures.sum(about + "-closing", TOTAL, all, closings);
        table.sum(
                TOTAL,
                Phrase.of("statement.row.sum"),
                opening,
                closing,
                figures.difference(about + "-change", TOTAL, all, closing, opening));
        blocks.add(table.build());
    }

    /** The fund owes more than it has lent: unused loans and liquid money lie between. */
    private void fund() {
        var key = figures.key("fund-closing", TOTAL);
        if (basis.facts().fact(key).isEmpty()) return;
        var name = Phrase.of("statement.note.debt.fund.all");
        var opening = figures.stated(figures.key("fund-opening", TOTAL), name);
        var closing = figures.stated(key, name);
        var change = figures.difference("fund-change", TOTAL, name, closing, opening);
        blocks.add(new Block.Heading("lanefondet", Phrase.of("statement.note.debt.fund.heading")));
        var table = NoteTable.thousands(
                        "lanefondet",
                        REGISTER,
                        Phrase.of(
                                "statement.note.debt.fund.caption", basis.year().toString()),
                        "fund")
                .column("fund-opening", Phrase.of("statement.note.debt.opening"), false, THOUSANDS)
                .column("fund-closing", Phrase.of("statement.note.debt.closing"), false, THOUSANDS)
                .column("fund-change", Phrase.of("statement.note.debt.change"), false, THOUSANDS_SIGNED);
        table.line("debt", name, opening, closing, change);
        var lentOpening = figures.made().get(figures.key("lent-opening", TOTAL).ref());
        var lentClosing = figures.made().get(figures.key("lent-closing", TOTAL).ref());
        if (lentOpening != null && lentClosing != null) {
            var lent = Phrase.of("statement.note.debt.lent.all");
            var beyond = Phrase.of("statement.note.debt.beyond");
            table.line(
                    "lent",
                    lent,
                    lentOpening,
                    lentClosing,
                    figures.difference("lent-change", TOTAL, lent, lentClosing, lentOpening));
            var beyondOpening = figures.difference("beyond-opening", TOTAL, beyond, opening, lentOpening);
            var beyondClosing = figures.difference("beyond-closing", TOTAL, beyond, closing, lentClosing);
            table.sum(
                    "beyond",
                    beyond,
                    beyondOpening,
                    beyondClosing,
                    figures.difference("beyond-change", TOTAL, beyond, beyondClosing, beyondOpening));
        }
        table.footnote(Phrase.of("statement.note.debt.rounded"));
        blocks.add(table.build());
    }

    private void other() {
        var parts = basis.facts().parts(REGISTER, basis.year(), "amount");
        if (!parts.isEmpty()) {
            blocks.add(new Block.Heading("annet", Phrase.of("statement.note.debt.other.heading")));
            var table = NoteTable.thousands(
                            "videreutlan-og-likviditet",
                            REGISTER,
                            Phrase.of(
                                    "statement.note.debt.other.caption",
                                    basis.year().toString()),
                            "item")
                    .column("amount", THOUSANDS);
            for (var part : parts) table.line(part.key(), part.name(), figures.stated("amount", part));
            blocks.add(table.build());
        }
        var hedged = basis.facts().fact(new NoteKey(RuleNote.REGISTER, basis.year(), "hedged-share", RuleInputs.WHOLE));
        hedged.ifPresent(fact -> blocks.add(new Block.Paragraph(Phrase.of(
                "statement.note.debt.hedged.stated",
                new ShownFigure(figures.keep(fact.figure(basis.asOf())), NumberStyle.WHOLE)))));
    }
}
