package no.rodtrad.document.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.AnnualReport;
import no.rodtrad.document.TableFiles;
import no.rodtrad.document.TableFiles.Heading;
import no.rodtrad.document.model.ChapterTree;
import no.rodtrad.document.model.Medium;
import no.rodtrad.document.model.WrittenChapter;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.web.NavItem;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Reports: the list, the annual report chapter by chapter, and its tables as files. */
@Controller
class ReportController {

    private static final String REPORT = "/{municipality}/rapport/arsmelding-{year:[12][0-9]{3}}";

    /** Stands for the name of a file while its address is made. */
    private static final String FILE = "*";

    private final AnnualReport report;

    ReportController(AnnualReport report) {
        this.report = report;
    }

    @Bean
    static NavItem reportsInMenu() {
        return new NavItem(30, "document.nav", "rapport", List.of());
    }

    @GetMapping("/{municipality}/rapport")
    View list(PageContext context) {
        return View.of("document/reports", "years", report.years(context.asOf()));
    }

    @GetMapping(REPORT)
    View contents(@PathVariable int year, PageContext context) {
        var fiscalYear = new FiscalYear(year);
        var tree = report.chapters(fiscalYear, context.asOf());
        if (tree.isEmpty()) return View.notFound(Phrase.of("document.not-found", year));
        return View.of("document/contents", "page", page(fiscalYear, tree, Optional.empty(), context));
    }

    @GetMapping(REPORT + "/{chapter:[a-zA-Z0-9._-]+}")
    View chapter(@PathVariable int year, @PathVariable String chapter, PageContext context) {
        var fiscalYear = new FiscalYear(year);
        var tree = report.chapters(fiscalYear, context.asOf());
        var found = tree.find(chapter);
        if (found.isEmpty()) {
            return View.notFound(
                    context.asOfChosen()
                            ? Phrase.of(
                                    "document.money.not-known", context.asOf().day())
                            : Phrase.of("document.chapter.not-found", year));
        }
        var written = context.asOfChosen()
                ? report.writtenAsItWas(tree, found.get(), context.text())
                : report.written(fiscalYear, tree, found.get(), context.text());
        var page = page(fiscalYear, tree, Optional.of(written), context);
        var file = context.url(page.base() + "/tabell/" + FILE);
        int at = file.indexOf(FILE);
        var medium = new Medium(Medium.Kind.SITE, file.substring(0, at), file.substring(at + FILE.length()));
        return View.of("document/chapter", "page", page, "chapter", written, "medium", medium);
    }

    @GetMapping(REPORT + "/tabell/{name:[a-zA-Z0-9_-]+}.csv")
    ResponseEntity<byte[]> csv(@PathVariable int year, @PathVariable String name, PageContext context) {
        return report.table(new FiscalYear(year), context.asOf(), name, context.text())
                .map(table -> file(TableFiles.csv(heading(year, context), table), "text/csv", name + ".csv"))
                .orElseGet(() -> missing(year, context));
    }

    @GetMapping(REPORT + "/tabell/{name:[a-zA-Z0-9_-]+}.json")
    ResponseEntity<byte[]> json(@PathVariable int year, @PathVariable String name, PageContext context) {
        return report.table(new FiscalYear(year), context.asOf(), name, context.text())
                .map(table -> file(TableFiles.json(heading(year, context), table), "application/json", name + ".json"))
                .orElseGet(() -> missing(year, context));
    }

    private ReportPage page(FiscalYear year, ChapterTree tree, Optional<WrittenChapter> chapter, PageContext context) {
        var links = report.links(tree, context.text());
        var slug = chapter.map(WrittenChapter::slug);
        return new ReportPage(
                year,
                "rapport/" + AnnualReport.name(year),
                links,
                chapter,
                slug.flatMap(tree::previous).map(before -> links.get(tree.number(before.slug()) - 1)),
                slug.flatMap(tree::next).map(after -> links.get(tree.number(after.slug()) - 1)),
                days(year, context),
                chapter.map(AnnualReport::hasStale).orElse(false));
    }

    private List<ReportPage.Day> days(FiscalYear year, PageContext context) {
        var text = context.text();
        return report.knownDays(year).stream()
                .map(day -> new ReportPage.Day(
                        day.asOf().day(),
                        text.get("document.time.choice", text.date(day.asOf().day()), text.phrase(day.what())),
                        context.asOfChosen() && context.asOf().equals(day.asOf())))
                .toList();
    }

    private static Heading heading(int year, PageContext context) {
        return new Heading(
                context.municipality(), AnnualReport.name(new FiscalYear(year)), context.asOf(), context.language());
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-cache")
                .body(content);
    }

    /** Programs fetch tables too, so the answer is a sentence and no page. */
    private static ResponseEntity<byte[]> missing(int year, PageContext context) {
        var text = context.text().get("document.table.not-found", year) + "\n";
        return ResponseEntity.status(404)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
