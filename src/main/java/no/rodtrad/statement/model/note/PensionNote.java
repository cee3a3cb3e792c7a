package no.rodtrad.statement.model.note;

import static no.rodtrad.kernel.NumberStyle.THOUSANDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.document.model.Block;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.organisation.model.EntityCode;

/** Pension as cost against cash: what was paid, what the pensions earned cost, and what is put off to later years. */
final class PensionNote {

    static final String REGISTER = "pension";
    private static final String WHOLE = RuleInputs.WHOLE;

    private final NoteBasis basis;
    private final NoteFigures figures;
    private final List<Block> blocks = new ArrayList<>();

    private PensionNote(NoteBasis basis) {
        this.basis = basis;
        this.figures = new NoteFigures(REGISTER, basis.year(), basis.asOf(), basis.facts());
    }

    static Optional<NotePage> of(NoteBasis basis) {
        return basis.facts().has(REGISTER, basis.year())
                ? Optional.of(new PensionNote(basis).page())
                : Optional.empty();
    }

    private NotePage page() {
        var premium = stated("premium");
        var cost = orDifference("net-cost", premium, "difference");
        var difference = orDifference("difference", premium, "net-cost");
        var used = stated("fund-used");
        var amortisation = stated("amortisation");
        var paid = figures.difference("paid", WHOLE, name("paid"), premium, used);
        var put =
                figures.sum("cost-and-amortisation", WHOLE, name("cost-and-amortisation"), List.of(cost, amortisation));
        var charged = figures.difference("charged", WHOLE, name("charged"), put, used);
        blocks.add(new Block.Lead(Phrase.of(
                "statement.note.pension.lead",
                basis.year().toString(),
                new ShownFigure(premium, NumberStyle.MILLIONS_IN_WORDS),
                new ShownFigure(used, NumberStyle.MILLIONS_IN_WORDS))));
        var table = NoteTable.thousands(
                        "pensjon",
                        REGISTER,
                        Phrase.of("statement.note.pension.caption", basis.year().toString()),
                        "item")
                .column("amount", THOUSANDS);
        row(table, "premium", premium);
        row(table, "net-cost", cost);
        row(table, "difference", difference);
        row(table, "amortisation", amortisation);
        row(table, "fund-used", used);
        row(table, "charged", charged);
        row(table, "paid", paid);
        row(table, "accumulated", accumulated());
        row(table, "premium-fund", premiumFund(used));
        blocks.add(table.build());
        blocks.add(new Block.Paragraph(Phrase.of("statement.note.pension.difference.why")));
        posted();
        details();
        return new NotePage("pensjon", Phrase.of("statement.note.pension.title"), blocks, figures.made());
    }

    private static void row(NoteTable table, String item, Figure figure) {
        table.line(item, name(item), figure);
    }

    private static Phrase name(String item) {
        return Phrase.of("statement.note.pension." + item);
    }

    private Figure stated(String item) {
        return figures.stated(figures.key(item, WHOLE), name(item));
    }

    private boolean has(String item) {
        return basis.facts().fact(figures.key(item, WHOLE)).isPresent();
    }

    /** Premium, cost and difference: two of them give the third. */
    private Figure orDifference(String item, Figure from, String minus) {
        return has(item) ? stated(item) : figures.difference(item, WHOLE, name(item), from, stated(minus));
    }

    /** Premium differences are a claim in chapter 19, or a debt in 39, until they are written down. */
    private Figure accumulated() {
        if (has("accumulated")) return stated("accumulated");
        var sums = NoteBasis.on(
                basis.books().sums(basis.year(), Set.of(EntityCode.TREASURY)),
                AccountClass.BALANCE_SHEET,
                Set.of("19", "39"));
        if (sums.isEmpty()) return figures.nothing(figures.key("accumulated", WHOLE), name("accumulated"));
        return figures.entries(
                "accumulated",
                WHOLE,
                name("accumulated"),
                Phrase.of("statement.note.balance-chapter", "19, 39"),
                sums,
                false);
    }

    private Figure premiumFund(Figure used) {
        var key = figures.key("premium-fund", WHOLE);
        if (has("premium-fund")) return stated("premium-fund");
        if (!has("fund-opening")) return figures.nothing(key, name("premium-fund"));
        var before = figures.sum(
                "fund-before", WHOLE, name("fund-before"), List.of(stated("fund-opening"), stated("fund-added")));
        return figures.difference("premium-fund", WHOLE, name("premium-fund"), before, used);
    }

    /** On functions 170 to 173 nothing stands but this. */
    private void posted() {
        var functions = Set.of("170", "171", "172", "173");
        var sums = basis.books().sums(basis.year(), Set.of(EntityCode.TREASURY)).stream()
                .filter(sum -> sum.accountClass() == AccountClass.OPERATION)
                .filter(sum -> sum.function().filter(functions::contains).isPresent())
                .toList();
        if (sums.isEmpty()) return;
        var figure = figures.entries(
                "posted", WHOLE, name("posted"), Phrase.of("statement.note.pension.entries"), sums, false);
        blocks.add(new Block.Paragraph(
                Phrase.of("statement.note.pension.posted.sentence", new ShownFigure(figure, THOUSANDS))));
    }

    /** What else the source tells, in its own words. */
    private void details() {
        var parts = basis.facts().parts(REGISTER, basis.year(), "amount");
        if (parts.isEmpty()) return;
        blocks.add(new Block.Heading("i-kilden", Phrase.of("statement.note.pension.details")));
        var table = NoteTable.thousands(
                        "pensjon-i-kilden", REGISTER, Phrase.of("statement.note.pension.details.caption"), "item")
                .column("amount", THOUSANDS);
        for (var part : parts) table.line(part.key(), part.name(), figures.stated("amount", part));
        blocks.add(table.build());
    }
}
