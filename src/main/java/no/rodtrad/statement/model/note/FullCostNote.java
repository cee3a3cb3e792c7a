package no.rodtrad.statement.model.note;

import static no.rodtrad.kernel.NumberStyle.THOUSANDS;
import static no.rodtrad.kernel.NumberStyle.THOUSANDS_SIGNED;
import static no.rodtrad.kernel.NumberStyle.TWO_DECIMALS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.model.Block;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.rule.model.Fraction;
import no.rodtrad.statement.model.fullcost.FullCostTerms;
import no.rodtrad.statement.model.fullcost.OriginBalance;
import no.rodtrad.statement.model.fullcost.OriginDeadline;

/** Services paid by those who use them: what the year came to, what is carried forward from when, and until when. */
final class FullCostNote {

    static final String REGISTER = "full-cost";
    private static final String ORIGIN = "origin-";
    private static final List<String> COSTS =
            List.of("fees", "operating", "indirect", "depreciation", "capital-interest");

    private final NoteBasis basis;
    private final NoteFigures figures;
    private final List<Block> blocks = new ArrayList<>();

    private FullCostNote(NoteBasis basis) {
        this.basis = basis;
        this.figures = new NoteFigures(REGISTER, basis.year(), basis.asOf(), basis.facts());
    }

    static Optional<NotePage> of(NoteBasis basis) {
        var parts = basis.facts().parts(REGISTER, basis.year(), "result");
        return parts.isEmpty() ? Optional.empty() : Optional.of(new FullCostNote(basis).page(parts));
    }

    private NotePage page(List<NoteFacts.Part> services) {
        var results = new ArrayList<Figure>();
        var closings = new ArrayList<Figure>();
        var table = NoteTable.thousands(
                        "selvkost",
                        REGISTER,
                        Phrase.of(
                                "statement.note.full-cost.caption", basis.year().toString()),
                        "service")
                .secondary("opening", THOUSANDS)
                .column("result", THOUSANDS_SIGNED)
                .secondary("interest", THOUSANDS_SIGNED)
                .secondary("rate", TWO_DECIMALS)
                .column("closing", THOUSANDS);
        for (var service : services) {
            var opening = figures.stated("opening", service);
            var result = figures.stated("result", service);
            var interest = figures.stated("interest", service);
            var closing = figures.sum("closing", service.key(), service.name(), List.of(opening, result, interest));
            results.add(result);
            closings.add(closing);
            table.line(
                    service.key(),
                    service.name(),
                    opening,
                    result,
                    interest,
                    rate(service, opening, result, interest),
                    closing);
        }
        var result = figures.sum("result", "total", Phrase.of("statement.note.full-cost.all"), results);
        var closing = figures.sum("closing", "total", Phrase.of("statement.note.full-cost.all"), closings);
        blocks.add(new Block.Lead(Phrase.of(
                "statement.note.full-cost.lead." + (result.money().isNegative() ? "deficit" : "surplus"),
                basis.year().toString(),
                new ShownFigure(result, NumberStyle.MILLIONS_IN_WORDS),
                new ShownFigure(closing, NumberStyle.MILLIONS_SHORT))));
        blocks.add(table.build());
        blocks.add(new Block.Paragraph(Phrase.of("statement.note.full-cost.interest-rule")));
        costs(services);
        origins(services);
        bridge(result);
        return new NotePage("selvkost", Phrase.of("statement.note.full-cost.title"), blocks, figures.made());
    }

    /** The rate that the stated interest comes to on the average of opening and closing before interest. */
    private Figure rate(NoteFacts.Part service, Figure opening, Figure result, Figure interest) {
        var key = figures.key("rate", service.key());
        if (basis.facts().fact(key).isPresent()) return figures.stated("rate", service);
        if (!NoteFigures.isAmount(opening) || !NoteFigures.isAmount(result) || !NoteFigures.isAmount(interest)) {
            return figures.nothing(key, service.name());
        }
        var both = opening.money().plus(opening.money()).plus(result.money());
        if (both.isZero()) return figures.nothing(key, service.name());
        var percent = Fraction.of(interest.money())
                .times(Fraction.of(200))
                .dividedBy(Fraction.of(both))
                .rounded(2);
        return figures.byRule(
                "rate",
                service.key(),
                service.name(),
                FigureValue.percent(percent),
                Phrase.of("statement.note.full-cost.rate.how"),
                List.of(opening, result, interest));
    }

    private void costs(List<NoteFacts.Part> services) {
        boolean known = services.stream()
                .anyMatch(service ->
                        basis.facts().fact(figures.key("fees", service.key())).isPresent());
        if (!known) return;
        blocks.add(new Block.Heading("beregning", Phrase.of("statement.note.full-cost.costs")));
        var table = NoteTable.thousands(
                "selvkostberegning",
                REGISTER,
                Phrase.of("statement.note.full-cost.costs.caption", basis.year().toString()),
                "service");
        table.column(COSTS.getFirst(), THOUSANDS);
        for (var cost : COSTS.subList(1, COSTS.size())) table.secondary(cost, THOUSANDS);
        table.column("computed", THOUSANDS_SIGNED);
        for (var service : services) {
            var cells = new ArrayList<Figure>();
            for (var cost : COSTS) cells.add(figures.stated(cost, service));
            var costs = figures.sum("costs", service.key(), service.name(), cells.subList(1, cells.size()));
            cells.add(figures.difference("computed", service.key(), service.name(), cells.getFirst(), costs));
            table.line(service.key(), service.name(), cells.toArray(Figure[]::new));
        }
        blocks.add(table.build());
    }

    /** A surplus belongs to the users, and a deficit may be recovered, only for some years. */
    private void origins(List<NoteFacts.Part> services) {
        blocks.add(new Block.Heading("opprinnelse", Phrase.of("statement.note.full-cost.origins")));
        var table = NoteTable.thousands(
                        "opprinnelse",
                        REGISTER,
                        Phrase.of(
                                "statement.note.full-cost.origins.caption",
                                basis.year().toString()),
                        "origin")
                .column("origin", Phrase.of("statement.note.full-cost.amount"), false, THOUSANDS);
        var warnings = new ArrayList<Block>();
        for (var service : services) {
            for (int year = basis.year().value() - 10; year <= basis.year().value(); year++) {
                var key = figures.key(ORIGIN + year, service.key());
                var fact = basis.facts().fact(key);
                if (fact.isEmpty() || fact.get().money().isZero()) continue;
                var figure = figures.keep(fact.get().figure(basis.asOf()));
                var deadline = deadline(
                        new OriginBalance(new FiscalYear(year), fact.get().money()));
                table.line(
                        service.key() + "-" + year,
                        Phrase.of(
                                "statement.note.full-cost.origin.row",
                                service.name(),
                                Integer.toString(year),
                                deadline.lastYear().toString()),
                        figure);
                if (deadline.state() == OriginDeadline.State.IN_TIME) continue;
                warnings.add(new Block.Paragraph(Phrase.of(
                        "statement.note.full-cost.warning."
                                + (fact.get().money().isNegative() ? "deficit" : "surplus"),
                        service.name(),
                        Integer.toString(year),
                        new ShownFigure(figure, NumberStyle.MILLIONS_IN_WORDS),
                        deadline.lastYear().toString())));
            }
        }
        if (table.isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.of("statement.note.full-cost.origins.not-published")));
            return;
        }
        blocks.addAll(warnings);
        blocks.add(table.build());
        blocks.add(new Block.Paragraph(Phrase.of("statement.note.full-cost.terms")));
    }

    private OriginDeadline deadline(OriginBalance balance) {
        return OriginDeadline.of(balance, FullCostTerms.FIVE_YEARS, basis.year());
    }

    /** The accounts and the calculation may point different ways, and both be right. */
    private void bridge(Figure result) {
        var area = basis.facts().words(REGISTER, basis.year(), "area", "bridge");
        if (area.isEmpty()) return;
        var variance = basis.books().figure(Ref.figure("variance." + basis.year() + ".area-" + area.get()));
        if (variance.isEmpty()) return;
        var accounts = figures.keep(variance.get());
        var between =
                figures.difference("bridge", "total", Phrase.of("statement.note.full-cost.all"), result, accounts);
        blocks.add(new Block.Heading("bro", Phrase.of("statement.note.full-cost.bridge")));
        blocks.add(new Block.Paragraph(Phrase.of(
                "statement.note.full-cost.bridge.sentence",
                new ShownFigure(accounts, NumberStyle.MILLIONS_SHORT),
                new ShownFigure(result, NumberStyle.MILLIONS_SHORT),
                new ShownFigure(between, NumberStyle.MILLIONS_SHORT))));
        var table = NoteTable.thousands(
                        "selvkost-bro", REGISTER, Phrase.of("statement.note.full-cost.bridge.caption"), "bridge")
                .column("amount", THOUSANDS_SIGNED);
        table.line("accounts", Phrase.of("statement.note.full-cost.bridge.accounts"), accounts);
        table.line("between", Phrase.of("statement.note.full-cost.bridge.between"), between);
        table.sum("result", Phrase.of("statement.note.full-cost.bridge.result"), result);
        blocks.add(table.build());
        blocks.add(new Block.Paragraph(Phrase.of("statement.note.full-cost.bridge.why")));
    }
}
