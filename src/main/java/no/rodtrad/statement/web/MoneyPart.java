package no.rodtrad.statement.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.statement.OperatingStatements;
import no.rodtrad.statement.model.OperatingColumn;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.OperatingLine;
import no.rodtrad.statement.model.VarianceWord;
import no.rodtrad.web.FrontPagePart;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import no.rodtrad.web.component.Meter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where each hundred kroner went, and whether it went as planned, on the front page. */
@Component
class MoneyPart implements FrontPagePart {

    private final OperatingStatements statements;
    private final ObjectProvider<FigureSource> sources;

    MoneyPart(OperatingStatements statements, ObjectProvider<FigureSource> sources) {
        this.statements = statements;
        this.sources = sources;
    }

    @Override
    public Place place() {
        return Place.MONEY;
    }

    @Override
    public Optional<View> view(PageContext context) {
        for (var year : statements.years(context.asOf())) {
            var figures = statements.figures(year, context.asOf());
            // A year that only a budget is known for has nothing to say of where the money went.
            if (figures.isEmpty()
                    || figures.total().amounts().accounts().money().isZero()) continue;
            return Optional.of(View.of("statement/front", "part", part(figures, context.asOf())));
        }
        return Optional.empty();
    }

    private FrontMoney part(OperatingFigures figures, AsOf asOf) {
        var total = figures.total();
        var largest = total.children().stream()
                .map(line -> line.amounts().accounts().money())
                .max(Comparator.naturalOrder())
                .filter(Money::isPositive)
                .orElse(Money.kroner(1));
        var bars = total.children().stream()
                .sorted(Comparator.comparing((OperatingLine line) ->
                                line.amounts().accounts().money())
                        .reversed())
                .map(line -> bar(figures, line, largest))
                .toList();
        return new FrontMoney(
                figures.year().toString(),
                shown(figures, total, OperatingColumn.ACCOUNTS, NumberStyle.MILLIONS_IN_WORDS),
                bars,
                asPlanned(figures, asOf));
    }

    private static FrontMoney.Bar bar(OperatingFigures figures, OperatingLine line, Money largest) {
        var amount = line.amounts().accounts().money();
        var meter = amount.isPositive()
                ? Optional.of(Meter.of(BigDecimal.valueOf(amount.ore()), BigDecimal.valueOf(largest.ore())))
                : Optional.<Meter>empty();
        return new FrontMoney.Bar(
                line.label(),
                "penger?apen=" + line.code(),
                meter,
                shown(figures, line, OperatingColumn.SHARE, NumberStyle.TWO_DECIMALS),
                shown(figures, line, OperatingColumn.ACCOUNTS, NumberStyle.MILLIONS));
    }

    private List<Phrase> asPlanned(OperatingFigures figures, AsOf asOf) {
        var total = figures.total();
        var word = VarianceWord.of(total);
        var year = figures.year().toString();
        var variance = shown(figures, total, OperatingColumn.VARIANCE, NumberStyle.MILLIONS_IN_WORDS);
        var services = Phrase.of("statement.front.services." + word.code(), variance);
        var extra = stated("december-extra." + year, asOf)
                .map(figure -> Phrase.of(
                        turnsRound(total, figure) ? "statement.front.extra-turned" : "statement.front.extra",
                        new ShownFigure(figure, NumberStyle.MILLIONS_IN_WORDS)))
                .map(sentence -> Phrase.of("statement.two-sentences", services, sentence))
                .orElse(services);
        var result = figures.result().flatMap(line -> result(figures, line, asOf));
        return result.map(sentence -> List.of(extra, sentence)).orElse(List.of(extra));
    }

    /** Whether a saving would have been an overspending without what was given late in the year. */
    private static boolean turnsRound(OperatingLine total, Figure extra) {
        var variance = total.amounts().variance();
        return variance.isPositive() && variance.minus(extra.money()).isNegative();
    }

    private Optional<Phrase> result(OperatingFigures figures, OperatingLine line, AsOf asOf) {
        var amount = shown(figures, line, OperatingColumn.ACCOUNTS, NumberStyle.MILLIONS_IN_WORDS);
        var sign = line.amounts().accounts().money().isNegative() ? "minus" : "plus";
        var sentence = Phrase.of("statement.front.result." + sign, amount);
        return Optional.of(stated("net-operating-result-target." + figures.year(), asOf)
                .map(target -> Phrase.of(
                        "statement.two-sentences",
                        sentence,
                        Phrase.of("statement.front.target", new ShownFigure(target, NumberStyle.TWO_DECIMALS))))
                .orElse(sentence));
    }

    private Optional<Figure> stated(String key, AsOf asOf) {
        var ref = Ref.figure("stated." + key);
        return sources.orderedStream()
                .flatMap(source -> source.figure(ref, asOf).stream())
                .findFirst();
    }

    private static ShownFigure shown(
            OperatingFigures figures, OperatingLine line, OperatingColumn column, NumberStyle style) {
        return new ShownFigure(figures.figure(line, column), style);
    }
}
