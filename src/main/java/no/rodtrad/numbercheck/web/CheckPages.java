package no.rodtrad.numbercheck.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.ValueUnit;
import no.rodtrad.numbercheck.NumberCheck.Result;
import no.rodtrad.numbercheck.NumberCheckAnswer;
import no.rodtrad.numbercheck.Visit.Verdict;
import no.rodtrad.web.Texts;

/** Puts the page of a check together. */
final class CheckPages {

    /** Nobody reads more than this on one page. The list that is fetched has them all. */
    private static final int MOST_SHOWN = 200;

    private CheckPages() {}

    /**
     * Whose report it is.
     *
     * @param base address of the check below the municipality
     * @param unread the sentences of our own report that somebody must read
     */
    record Report(
            String base,
            String title,
            Optional<CheckPage.Judgement> judgement,
            boolean mayAccept,
            List<CheckPage.Unread> unread) {

        static Report ofVisitor(String base, String title) {
            return new Report(base, title, Optional.empty(), false, List.of());
        }
    }

    static CheckPage page(Report report, Result result, List<FindingRow> rows, FindingFilter filter, Texts text) {
        int hard = (int) rows.stream().filter(FindingRow::stops).count();
        var chapters = chapters(rows);
        var titles = chapters.stream().map(CheckPage.Chapter::title).toList();
        var shown = rows.stream().filter(row -> filter.lets(row, titles)).toList();
        int others = rows.size() - hard;
        var counts = List.of(
                counted("numbercheck.page.numbers", result.numbers(), text),
                counted("numbercheck.page.tables", result.tables(), text),
                counted("numbercheck.page.hard", hard, text),
                counted("numbercheck.page.others", others, text));
        return new CheckPage(
                report.base(),
                report.title(),
                counts,
                text.get(NumberCheckAnswer.foundNothing(result)),
                hard,
                others,
                filter,
                report.judgement(),
                report.mayAccept(),
                report.unread(),
                chapters,
                marks(rows),
                shown.subList(0, Math.min(shown.size(), MOST_SHOWN)),
                Math.max(0, shown.size() - MOST_SHOWN));
    }

    private static CheckPage.Counted counted(String key, int number, Texts text) {
        var value = new FigureValue.Number(BigDecimal.valueOf(number), ValueUnit.COUNT);
        return new CheckPage.Counted(text.number(value, NumberStyle.WHOLE), text.counted(key, number));
    }

    /**
     * Where a reader goes on who has said something of a finding: to it, or to the next when a filter hides it now.
     *
     * @return the part of an address behind the page, with its number sign
     */
    static String goOn(List<FindingRow> rows, FindingFilter filter, int number) {
        var titles = chapters(rows).stream().map(CheckPage.Chapter::title).toList();
        var shown = rows.stream().filter(row -> filter.lets(row, titles)).toList();
        return shown.stream()
                .filter(row -> row.number() >= number)
                .findFirst()
                .or(() -> shown.isEmpty() ? Optional.empty() : Optional.of(shown.getLast()))
                .map(row -> "#funn-" + row.number())
                .orElse("#ingen-funn");
    }

    private static List<CheckPage.Chapter> chapters(List<FindingRow> rows) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var row : rows) if (!row.chapter().isEmpty()) counts.merge(row.chapter(), 1, Integer::sum);
        var chapters = new ArrayList<CheckPage.Chapter>();
        counts.forEach((title, count) -> chapters.add(new CheckPage.Chapter(chapters.size() + 1, title, count)));
        return chapters;
    }

    private static List<CheckPage.Count> marks(List<FindingRow> rows) {
        return Stream.concat(Stream.of(Verdict.values()).map(Verdict::word), Stream.of(FindingFilter.NONE))
                .map(word -> new CheckPage.Count(word, (int)
                        rows.stream().filter(row -> row.said().equals(word)).count()))
                .filter(count -> count.findings() > 0)
                .toList();
    }
}
