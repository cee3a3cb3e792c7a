package no.rodtrad.statement.model.note;

import static no.rodtrad.kernel.NumberStyle.THOUSANDS;
import static no.rodtrad.kernel.NumberStyle.THOUSANDS_SIGNED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.document.model.Block;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.fund.FundKind;

/** The four kinds of fund, the movements of the general reserve, what it must be, and what is tied inside it. */
final class FundNote {

    static final String REGISTER = "fund";
    static final String RESERVE =
            FundKind.GENERAL_RESERVE.name().toLowerCase(Locale.ROOT).replace('_', '-');
    private static final String SLUG = "fond";
    private static final Set<EntityCode> TREASURY = Set.of(EntityCode.TREASURY);

    private final NoteBasis basis;
    private final NoteFigures figures;
    private final List<Block> blocks = new ArrayList<>();

    private FundNote(NoteBasis basis) {
        this.basis = basis;
        this.figures = new NoteFigures(REGISTER, basis.year(), basis.asOf(), basis.facts());
    }

    /** Empty when nothing is known of funds in the year. */
    static Optional<NotePage> of(NoteBasis basis) {
        return new FundNote(basis).page();
    }

    private Optional<NotePage> page() {
        var kinds = kinds();
        if (kinds.isEmpty()) return Optional.empty();
        var closing = total("closing", kinds);
        var change = total("change", kinds);
        blocks.add(new Block.Lead(Phrase.of(
                "statement.note.fund.lead." + direction(change),
                basis.year().toString(),
                new ShownFigure(closing, NumberStyle.MILLIONS_IN_WORDS),
                new ShownFigure(change, NumberStyle.MILLIONS_IN_WORDS))));
        blocks.add(kindTable(kinds, closing, change));
        reserve();
        requirement();
        earmarks(kinds.getFirst().closing());
        restricted();
        return Optional.of(new NotePage(SLUG, Phrase.of("statement.note.fund.title"), blocks, figures.made()));
    }

    /** One kind of fund with its figures. */
    private record Kind(FundKind kind, Phrase name, Figure opening, Figure closing, Figure change) {}

    private List<Kind> kinds() {
        boolean stated = basis.facts().has(REGISTER, basis.year());
        var kinds = new ArrayList<Kind>();
        for (var kind : FundKind.values()) {
            var key = key(kind);
            var name = Phrase.of("statement.note.fund.kind." + key);
            var part = new NoteFacts.Part(key, "");
            var closing =
                    stated && basis.facts().fact(figures.key("closing", key)).isPresent()
                            ? figures.stated("closing", part)
                            : balance(kind, name, false);
            var opening = basis.facts().fact(figures.key("opening", key)).isPresent()
                    ? figures.stated("opening", part)
                    : balance(kind, name, true);
            kinds.add(
                    new Kind(kind, name, opening, closing, figures.difference("change", key, name, closing, opening)));
        }
        boolean known = kinds.stream().anyMatch(each -> NoteFigures.isAmount(each.closing()));
        return known ? kinds : List.of();
    }

    /** From the balance sheet, where a fund is negative. */
    private Figure balance(FundKind kind, Phrase name, boolean opening) {
        var item = opening ? "opening" : "closing";
        var sums = opening
                ? basis.books().opening(basis.year(), TREASURY)
                : basis.books().sums(basis.year(), TREASURY);
        var chapter = NoteBasis.on(sums, AccountClass.BALANCE_SHEET, Set.of(kind.chapter()));
        boolean anyBalance = sums.stream().anyMatch(sum -> sum.accountClass() == AccountClass.BALANCE_SHEET);
        if (!anyBalance) return figures.nothing(figures.key(item, key(kind)), name);
        return figures.entries(
                item, key(kind), name, Phrase.of("statement.note.balance-chapter", kind.chapter()), chapter, true);
    }

    static String key(FundKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Figure total(String item, List<Kind> kinds) {
        var parts = kinds.stream()
                .map(kind -> switch (item) {
                    case "opening" -> kind.opening();
                    case "closing" -> kind.closing();
                    default -> kind.change();
                })
                .toList();
        return figures.sum(item, "total", Phrase.of("statement.note.fund.all"), parts);
    }

    private static String direction(Figure change) {
        if (!NoteFigures.isAmount(change)) return "unknown";
        return change.money().isNegative() ? "fell" : "rose";
    }

    private Block kindTable(List<Kind> kinds, Figure closing, Figure change) {
        var table = NoteTable.thousands(
                        "fond",
                        REGISTER,
                        Phrase.of("statement.note.fund.caption", basis.year().toString()),
                        "fund")
                .column("opening", THOUSANDS)
                .column("closing", THOUSANDS)
                .column("change", THOUSANDS_SIGNED);
        for (var kind : kinds) table.line(key(kind.kind()), kind.name(), kind.opening(), kind.closing(), kind.change());
        table.sum("total", Phrase.of("statement.row.sum"), total("opening", kinds), closing, change);
        return table.build();
    }

    private void reserve() {
        var parts = basis.facts().parts(REGISTER, basis.year(), "movement");
        if (parts.isEmpty()) return;
        blocks.add(new Block.Heading("disposisjonsfondet", Phrase.of("statement.note.fund.reserve.heading")));
        blocks.add(new Block.Paragraph(Phrase.of("statement.note.fund.reserve.intro")));
        var table = NoteTable.thousands(
                        "disposisjonsfond",
                        REGISTER,
                        Phrase.of(
                                "statement.note.fund.reserve.caption",
                                basis.year().toString()),
                        "movement")
                .column("movement", THOUSANDS_SIGNED)
                .column("balance", THOUSANDS);
        var opening = figures.stated("reserve-opening", new NoteFacts.Part(RESERVE, openingName()));
        table.line("opening", openingName(), figures.nothing(figures.key("none", "opening"), openingName()), opening);
        var sofar = new ArrayList<Figure>(List.of(opening));
        for (var part : parts) {
            var movement = figures.stated("movement", part);
            sofar.add(movement);
            var balance = figures.sum("balance", part.key(), part.name(), List.copyOf(sofar));
            var decision = movement.provenance().decisions().stream().findFirst();
            if (decision.isPresent()) {
                table.line(part.key(), part.name(), "vedtak/" + decision.get().id(), movement, balance);
            } else {
                table.line(part.key(), part.name(), movement, balance);
            }
        }
        var closing = figures.sum("reserve-closing", RESERVE, Phrase.of("statement.note.fund.kind." + RESERVE), sofar);
        var moved = figures.sum(
                "movements", RESERVE, Phrase.of("statement.note.fund.kind." + RESERVE), sofar.subList(1, sofar.size()));
        table.sum("closing", Phrase.of("statement.note.fund.reserve-closing"), moved, closing);
        blocks.add(table.build());
        posted(moved);
    }

    private String openingName() {
        return basis.facts()
                .fact(figures.key("reserve-opening", RESERVE))
                .map(NoteFact::name)
                .orElse("");
    }

    /** The accounts have the same movement on arts 540 and 940: the two must agree. */
    private void posted(Figure moved) {
        var entries =
                NoteBasis.on(basis.books().sums(basis.year(), TREASURY), AccountClass.OPERATION, Set.of("540", "940"));
        if (entries.isEmpty()) return;
        var name = Phrase.of("statement.note.fund.kind." + RESERVE);
        var accounts =
                figures.entries("posted", RESERVE, name, Phrase.of("statement.note.fund.entries"), entries, false);
        var difference = figures.difference("posted-difference", RESERVE, name, moved, accounts);
        blocks.add(new Block.Paragraph(Phrase.of(
                "statement.note.fund.posted.sentence",
                new ShownFigure(accounts, THOUSANDS),
                new ShownFigure(difference, THOUSANDS))));
    }

    private void requirement() {
        var parts = basis.facts().parts(REGISTER, basis.year(), "requirement");
        if (parts.isEmpty()) return;
        blocks.add(new Block.Heading("reservekrav", Phrase.of("statement.note.fund.requirement.heading")));
        var table = NoteTable.thousands(
                        "reservekrav",
                        REGISTER,
                        Phrase.of(
                                "statement.note.fund.requirement.caption",
                                basis.year().toString()),
                        "requirement")
                .column("requirement", THOUSANDS);
        var required = new ArrayList<Figure>();
        for (var part : parts) {
            var figure = figures.stated("requirement", part);
            required.add(figure);
            table.line(part.key(), part.name(), figure);
        }
        var all = Phrase.of("statement.note.fund.requirement.sum");
        var sum = figures.sum("requirement-sum", RESERVE, all, required);
        table.sum("sum", all, sum);
        var closing = figures.made().get(figures.key("reserve-closing", RESERVE).ref());
        if (closing != null) {
            var margin = Phrase.of("statement.note.fund.margin");
            var over = figures.difference("margin", RESERVE, margin, closing, sum);
            table.line("balance", Phrase.of("statement.note.fund.reserve-closing"), closing);
            table.sum("margin", margin, over);
        }
        blocks.add(table.build());
        blocks.add(new Block.Paragraph(Phrase.of("statement.note.fund.requirement.rule")));
    }

    private void earmarks(Figure reserve) {
        var parts = basis.facts().parts(REGISTER, basis.year(), "earmark");
        if (parts.isEmpty()) return;
        blocks.add(new Block.Heading("oremerket", Phrase.of("statement.note.fund.earmark.heading")));
        blocks.add(new Block.Paragraph(Phrase.of("statement.note.fund.earmark.intro")));
        var table = NoteTable.thousands(
                        "oremerket",
                        REGISTER,
                        Phrase.of(
                                "statement.note.fund.earmark.caption",
                                basis.year().toString()),
                        "earmark")
                .column("earmark", THOUSANDS);
        var marked = new ArrayList<Figure>();
        for (var part : parts) {
            var figure = figures.stated("earmark", part);
            marked.add(figure);
            table.line(part.key(), tied("earmark", part), figure);
        }
        var all = Phrase.of("statement.note.fund.earmark.sum");
        var sum = figures.sum("earmarked", RESERVE, all, marked);
        var free = Phrase.of("statement.note.fund.earmark.free");
        table.sum("earmarked", all, sum);
        table.sum("free", free, figures.difference("free", RESERVE, free, reserve, sum));
        blocks.add(table.build());
    }

    /** Each restricted fund is somebody's: who gave it, for what, on what condition, and until when. */
    private void restricted() {
        blocks.add(new Block.Heading("bundne-fond", Phrase.of("statement.note.fund.register.heading")));
        var parts = basis.facts().parts(REGISTER, basis.year(), "fund-closing");
        if (parts.isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.of("statement.note.fund.register.not-published")));
            return;
        }
        var table = NoteTable.thousands(
                        "fondsregister",
                        REGISTER,
                        Phrase.of(
                                "statement.note.fund.register.caption",
                                basis.year().toString()),
                        "fund")
                .secondary("fund-opening", THOUSANDS)
                .column("fund-to", THOUSANDS)
                .column("fund-from", THOUSANDS)
                .column("fund-closing", THOUSANDS);
        for (var part : parts) {
            var opening = figures.stated("fund-opening", part);
            var to = figures.stated("fund-to", part);
            var from = figures.stated("fund-from", part);
            var closing = figures.sum("fund-closing", part.key(), part.name(), List.of(opening, to, from));
            table.line(part.key(), tied("fund", part), opening, to, from, closing);
        }
        blocks.add(table.build());
    }

    private Phrase tied(String about, NoteFacts.Part part) {
        var by = words(about + "-by", part);
        var purpose = words(about + "-purpose", part);
        var condition = words(about + "-condition", part);
        var last = words(about + "-last-use", part);
        var label = Phrase.of("statement.note.name", part.name());
        if (by.isPresent()) label = Phrase.of("statement.note.fund.by", label, by.get());
        if (purpose.isPresent()) label = Phrase.of("statement.note.fund.purpose", label, purpose.get());
        if (condition.isPresent()) label = Phrase.of("statement.note.fund.condition", label, condition.get());
        if (last.isPresent()) label = Phrase.of("statement.note.fund.last-use", label, last.get());
        return label;
    }

    private Optional<Object> words(String item, NoteFacts.Part part) {
        return basis.facts().said(REGISTER, basis.year(), item, part.key());
    }
}
