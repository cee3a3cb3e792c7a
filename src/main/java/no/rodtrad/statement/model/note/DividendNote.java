package no.rodtrad.statement.model.note;

import static no.rodtrad.kernel.NumberStyle.THOUSANDS;
import static no.rodtrad.kernel.NumberStyle.THOUSANDS_SIGNED;

import java.util.ArrayList;
import java.util.HashMap;
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

/** What the companies gave, against what was budgeted, and what the municipality put into them. */
final class DividendNote {

    static final String REGISTER = "dividend";
    static final String COMPANY = "company";

    private final NoteBasis basis;
    private final NoteFigures figures;
    private final NoteFigures companies;
    private final List<Block> blocks = new ArrayList<>();

    private DividendNote(NoteBasis basis) {
        this.basis = basis;
        this.figures = new NoteFigures(REGISTER, basis.year(), basis.asOf(), basis.facts());
        this.companies = new NoteFigures(COMPANY, basis.year(), basis.asOf(), basis.facts());
    }

    static Optional<NotePage> of(NoteBasis basis) {
        var parts = basis.facts().parts(REGISTER, basis.year(), "accounts");
        return parts.isEmpty() ? Optional.empty() : Optional.of(new DividendNote(basis).page(parts));
    }

    /** The columns of one company, or of all. */
    private record Line(Figure before, Figure original, Figure revised, Figure accounts, Figure variance) {}

    private NotePage page(List<NoteFacts.Part> parts) {
        var lines = parts.stream().map(this::line).toList();
        var every = Phrase.of("statement.note.dividend.all");
        var total = new Line(
                figures.sum(
                        new NoteKey(REGISTER, basis.year().previous(), "accounts", "total"),
                        every,
                        lines.stream().map(Line::before).toList()),
                sum("original", every, lines.stream().map(Line::original).toList()),
                sum("revised", every, lines.stream().map(Line::revised).toList()),
                sum("accounts", every, lines.stream().map(Line::accounts).toList()),
                sum("variance", every, lines.stream().map(Line::variance).toList()));
        blocks.add(new Block.Lead(Phrase.of(
                "statement.note.dividend.lead",
                basis.year().toString(),
                new ShownFigure(total.accounts(), NumberStyle.MILLIONS_IN_WORDS),
                new ShownFigure(total.original(), NumberStyle.MILLIONS_IN_WORDS))));
        var table = NoteTable.thousands(
                        "utbytte",
                        REGISTER,
                        Phrase.of(
                                "statement.note.dividend.caption", basis.year().toString()),
                        "company")
                .secondary("before", THOUSANDS)
                .secondary("original", THOUSANDS)
                .column("revised", THOUSANDS)
                .column("accounts", THOUSANDS)
                .column("variance", THOUSANDS_SIGNED);
        for (int i = 0; i < parts.size(); i++) add(table, parts.get(i), lines.get(i));
        table.sum(
                "total",
                Phrase.of("statement.row.sum"),
                total.before(),
                total.original(),
                total.revised(),
                total.accounts(),
                total.variance());
        blocks.add(table.build());
        posted(total.accounts());
        companies();
        var all = new HashMap<>(figures.made());
        all.putAll(companies.made());
        return new NotePage("utbytte", Phrase.of("statement.note.dividend.title"), blocks, all);
    }

    private static void add(NoteTable table, NoteFacts.Part part, Line line) {
        table.line(
                part.key(),
                part.name(),
                line.before(),
                line.original(),
                line.revised(),
                line.accounts(),
                line.variance());
    }

    private Line line(NoteFacts.Part part) {
        var before =
                figures.stated(new NoteKey(REGISTER, basis.year().previous(), "accounts", part.key()), part.name());
        var accounts = figures.stated("accounts", part);
        var original = figures.stated("original", part);
        var revised = figures.stated("revised", part);
        var against = NoteFigures.isAmount(revised) ? revised : original;
        var variance = figures.difference("variance", part.key(), part.name(), accounts, against);
        return new Line(before, original, revised, accounts, variance);
    }

    private Figure sum(String item, Phrase name, List<Figure> parts) {
        return figures.sum(item, "total", name, parts);
    }

    /** Art 905 holds owners' withdrawals from undertakings too, so the two need not be the same. */
    private void posted(Figure total) {
        var entries = NoteBasis.on(
                basis.books().sums(basis.year(), Set.of(EntityCode.TREASURY)), AccountClass.OPERATION, Set.of("905"));
        if (entries.isEmpty()) return;
        var name = Phrase.of("statement.note.dividend.all");
        var posted =
                figures.entries("posted", "total", name, Phrase.of("statement.note.dividend.entries"), entries, true);
        var rest = figures.difference("withdrawals", "total", name, posted, total);
        blocks.add(new Block.Paragraph(Phrase.of(
                "statement.note.dividend.posted.sentence",
                new ShownFigure(posted, THOUSANDS),
                new ShownFigure(rest, THOUSANDS))));
    }

    /** Every company that the source names, also those that gave nothing. */
    private void companies() {
        var parts = basis.facts().parts(COMPANY, basis.year(), "legal-form");
        if (parts.isEmpty()) return;
        blocks.add(new Block.Heading("selskaper", Phrase.of("statement.note.company.heading")));
        var table = NoteTable.thousands(
                        "selskaper",
                        COMPANY,
                        Phrase.of("statement.note.company.caption", basis.year().toString()),
                        "company")
                .column("capital-contribution", THOUSANDS);
        var given = new ArrayList<Figure>();
        for (var part : parts) {
            var key = new NoteKey(COMPANY, basis.year(), "capital-contribution", part.key());
            var figure = companies.stated(key, part.name());
            given.add(figure);
            table.line(part.key(), told(part), figure);
        }
        table.sum(
                "total",
                Phrase.of("statement.row.sum"),
                companies.sum("capital-contribution", "total", Phrase.of("statement.note.dividend.all"), given));
        blocks.add(table.build());
    }

    private Phrase told(NoteFacts.Part part) {
        var told = Phrase.of("statement.note.name", part.name());
        for (var item : List.of("legal-form", "strategy-work", "strategy-status", "owner-meeting")) {
            var words = basis.facts().said(COMPANY, basis.year(), item, part.key());
            // A name such as «Havn AS» says its legal form already.
            if (words.filter(each -> !part.name().endsWith(" " + each)).isPresent())
                told = Phrase.of("statement.note.company.told." + item, told, words.get());
        }
        return told;
    }
}
