package no.rodtrad.numbercheck.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.ValueUnit;
import no.rodtrad.numbercheck.NumberCheck.Result;
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
    record Report(String base, String title, boolean ours, boolean mayAccept, List<CheckPage.Unread> unread) {

        static Report ofVisitor(String base, String title) {
            return new Report(base, title, false, false, List.of());
        }
    }

    static CheckPage page(Report report, Result result, List<FindingRow> rows, FindingFilter filter, Texts text) {
        int hard = (int) rows.stream().filter(FindingRow::stops).count();
        var chapters = chapters(rows);
        var titles = chapters.stream().map(CheckPage.Chapter::title).toList();
        var shown = rows.stream().filter(row -> filter.lets(row, titles)).toList();
        var numbers = new FigureValue.Number(BigDecimal.valueOf(result.numbers()), ValueUnit.COUNT);
        return new CheckPage(
                report.base(),
                report.title(),
                text.number(numbers, NumberStyle.WHOLE),
                result.tables(),
                hard,
                rows.size() - hard,
                filter,
                report.ours(),
                report.mayAccept(),
                report.unread(),
                chapters,
                marks(rows),
                shown.subList(0, Math.min(shown.size(), MOST_SHOWN)),
                Math.max(0, shown.size() - MOST_SHOWN));
    }

    private static List<CheckPage.Chapter> chapters(List<FindingRow> rows) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var row : rows) if (!row.chapter().isEmpty()) counts.merge(row.chapter(), 1, Integer::sum);
        var chapters = new ArrayList<CheckPage.Chapter>();
        counts.forEach((title, count) -> chapters.add(new CheckPage.Chapter(chapters.size() + 1, title, count)));
        return chapters;
    }

    private static List<CheckPage.Count> marks(List<FindingRow> rows) {
        return Stream.concat(
                        Stream.of(FindingFilter.NONE),
                        Stream.of(Verdict.values()).map(Verdict::word))
                .map(word -> new CheckPage.Count(word, (int)
                        rows.stream().filter(row -> row.said().equals(word)).count()))
                .filter(count -> count.findings() > 0)
                .toList();
    }
}
