package no.rodtrad.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Chapter;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;

/**
 * A page about money before it is written in any language.
 *
 * @param path its address below the municipality, such as {@code okonomi/fond}
 * @param above the page that it stands under, when that is not the start page of the economy
 * @param choices what the reader may choose, the year first
 * @param ways to other pages and documents that belong with it
 */
public record MoneyPage(
        String path,
        Optional<Above> above,
        Phrase title,
        FiscalYear year,
        List<Choice> choices,
        List<Block> blocks,
        List<Chapter.Note> notes,
        List<MoneyLink> ways) {

    /** The year in an address. */
    public static final String YEAR = "ar";

    /** The day to compare with in an address: such a page shows what has changed. */
    public static final String OTHER_DAY = "mot";

    public MoneyPage {
        choices = List.copyOf(choices);
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
        ways = List.copyOf(ways);
    }

    /** A page that leads nowhere else. */
    public MoneyPage(
            String path,
            Optional<Above> above,
            Phrase title,
            FiscalYear year,
            List<Choice> choices,
            List<Block> blocks,
            List<Chapter.Note> notes) {
        this(path, above, title, year, choices, blocks, notes, List.of());
    }

    /** The same with the ways to other pages that belong with it. */
    public MoneyPage with(List<MoneyLink> others) {
        return new MoneyPage(path, above, title, year, choices, blocks, notes, others);
    }

    /** A page above. @param path below the municipality */
    public record Above(String path, Phrase title) {}

    /** Something to choose. @param parameter its name in the address */
    public record Choice(String parameter, Phrase label, List<Option> options) {
        public Choice {
            options = List.copyOf(options);
        }

        Optional<Option> chosen() {
            return options.stream().filter(Option::chosen).findFirst();
        }
    }

    /** One of what can be chosen. */
    public record Option(String value, Phrase label, boolean chosen) {}

    /** The choice of a year. */
    public static Choice yearChoice(FiscalYear chosen, List<FiscalYear> years) {
        return new Choice(
                YEAR,
                Phrase.of("document.money.year"),
                years.stream()
                        .map(year -> new Option(
                                year.toString(),
                                Phrase.of("document.money.year-name", year.toString()),
                                year.equals(chosen)))
                        .toList());
    }

    /** The table of that name. */
    public Optional<Block.FigureTable> table(String name) {
        return blocks.stream()
                .filter(Block.FigureTable.class::isInstance)
                .map(Block.FigureTable.class::cast)
                .filter(table -> table.name().equals(name))
                .findFirst();
    }

    /** What was chosen, as in an address after the question mark. */
    public String query() {
        var query = new StringBuilder();
        for (var choice : choices) {
            choice.chosen()
                    .ifPresent(option -> query.append(query.isEmpty() ? "" : "&")
                            .append(choice.parameter())
                            .append('=')
                            .append(URLEncoder.encode(option.value(), StandardCharsets.UTF_8)));
        }
        return query.toString();
    }

    /** Where a table lies as a file, below the municipality. @param file with its ending */
    public String fileAddress(String file) {
        var query = query();
        return path + "/tabell/" + file + (query.isEmpty() ? "" : "?" + query);
    }
}
