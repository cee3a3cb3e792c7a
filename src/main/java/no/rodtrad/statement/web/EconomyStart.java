package no.rodtrad.statement.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.MoneyEvents;
import no.rodtrad.document.MoneyPage;
import no.rodtrad.document.MoneyPages;
import no.rodtrad.document.MoneyStart;
import no.rodtrad.document.model.Block;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.EconomicPlanPages;
import no.rodtrad.statement.StatementPages;
import no.rodtrad.statement.StatementService;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the start page of the economy says: four numbers, the financial rules, what changed last, the statements. */
@Configuration(proxyBeanMethods = false)
class EconomyStart {

    private static final String RULES = "regler";

    /** The lines that say most of a year, in forms of every version. */
    private static final List<Line> LINES = List.of(
            new Line("income", "5-6", "9"),
            new Line("expenditure", "5-6", "15"),
            new Line("result", "5-4-1", "17"),
            new Line("transfer", "5-4-1", "18"));

    private static final int EVENTS = 6;

    private record Line(String name, String form, String line) {}

    @Bean
    MoneyStart numbersFirst(StatementService statements) {
        return part(10, (year, context) -> {
            var numbers = new ArrayList<EconomyNumber>();
            for (var line : LINES) {
                statements
                        .figures(line.form(), year, EntityCode.TREASURY.value(), context.asOf())
                        .filter(figures -> figures.statement().columns().contains(StatementColumn.ACCOUNTS))
                        .flatMap(figures ->
                                figures.line(line.line()).map(found -> figures.figure(found, StatementColumn.ACCOUNTS)))
                        .ifPresent(figure -> numbers.add(new EconomyNumber(
                                Phrase.of("statement.start." + line.name()),
                                new ShownFigure(figure, NumberStyle.MILLIONS_SHORT))));
            }
            if (numbers.isEmpty()) return Optional.empty();
            return Optional.of(View.of("statement/economy-numbers", "year", year, "numbers", numbers));
        });
    }

    @Bean
    MoneyStart rulesSecond(MoneyPages pages) {
        return part(
                20,
                (year, context) -> pages.chapter(RULES)
                        .flatMap(chapter -> chapter.blocks(year, context.asOf()).stream()
                                .filter(Block.FigureTable.class::isInstance)
                                .findFirst()
                                .map(table -> pages.part(
                                        new MoneyPage(
                                                "okonomi/" + RULES,
                                                Optional.empty(),
                                                chapter.title(),
                                                year,
                                                List.of(MoneyPage.yearChoice(year, List.of(year))),
                                                List.of(new Block.Heading(RULES, chapter.title()), table),
                                                List.of()),
                                        context))));
    }

    @Bean
    MoneyStart changesThird(List<MoneyEvents> sources) {
        return part(30, (year, context) -> {
            var events = sources.stream()
                    .flatMap(source -> source.events(year).stream())
                    .filter(event -> event.day().compareTo(context.asOf()) <= 0)
                    .sorted(Comparator.comparing(MoneyEvents.Event::day).reversed())
                    .limit(EVENTS)
                    .toList();
            if (events.isEmpty()) return Optional.empty();
            return Optional.of(View.of("statement/economy-changes", "events", events));
        });
    }

    @Bean
    MoneyStart statementsFourth(StatementPages statements, EconomicPlanPages plans) {
        return part(40, (year, context) -> {
            var links = new ArrayList<>(statements.links(year));
            plans.link(context.asOf()).ifPresent(links::add);
            return Optional.of(View.of("statement/economy-statements", "year", year, "links", links));
        });
    }

    private interface Maker {
        Optional<View> of(FiscalYear year, PageContext context);
    }

    private static MoneyStart part(int order, Maker maker) {
        return new MoneyStart() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Optional<View> view(FiscalYear year, PageContext context) {
                return maker.of(year, context);
            }
        };
    }
}
