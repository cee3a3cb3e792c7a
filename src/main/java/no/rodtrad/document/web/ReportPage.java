package no.rodtrad.document.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.model.WrittenChapter;
import no.rodtrad.document.model.WrittenChapter.ChapterLink;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;

/**
 * What a page of the annual report shows.
 *
 * @param base address of the report below the municipality, such as {@code rapport/arsmelding-2024}
 * @param chapter the one that is open; empty on the report's own page
 * @param days choices of «show it as it was»
 * @param stale whether a sentence of this page must be read again
 */
public record ReportPage(
        FiscalYear year,
        String base,
        List<ChapterLink> chapters,
        Optional<WrittenChapter> chapter,
        Optional<ChapterLink> previous,
        Optional<ChapterLink> next,
        List<Day> days,
        boolean stale) {

    public ReportPage {
        chapters = List.copyOf(chapters);
        days = List.copyOf(days);
    }

    /** A day in the time machine. */
    public record Day(LocalDate day, String label, boolean chosen) {}

    /** Whether the reader has chosen a day that is none of the choices: then it is one more. */
    public boolean isOtherDay(boolean chosen) {
        return chosen && days.stream().noneMatch(Day::chosen);
    }

    /** The last day, up to the one that is shown, on which something became known. */
    public Optional<LocalDate> changed(AsOf asOf) {
        return days.stream()
                .map(Day::day)
                .filter(day -> !day.isAfter(asOf.day()))
                .max(LocalDate::compareTo);
    }

    /** The chapters below the one that is open. */
    public List<ChapterLink> below() {
        int at = -1;
        for (int i = 0; i < chapters.size(); i++) {
            var slug = chapters.get(i).slug();
            if (chapter.filter(open -> open.slug().equals(slug)).isPresent()) at = i;
        }
        if (at < 0) return List.of();
        int depth = chapters.get(at).depth();
        return chapters.stream()
                .skip(at + 1L)
                .takeWhile(each -> each.depth() > depth)
                .toList();
    }

    public String path(ChapterLink link) {
        return base + "/" + link.slug();
    }
}
