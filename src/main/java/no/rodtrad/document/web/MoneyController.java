package no.rodtrad.document.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.rodtrad.document.MoneyChapter;
import no.rodtrad.document.MoneyDocuments;
import no.rodtrad.document.MoneyLink;
import no.rodtrad.document.MoneyPage;
import no.rodtrad.document.MoneyPages;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.web.NavItem;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages about money that modules have, and their tables as files. */
@Controller
class MoneyController {

    private static final String ROOT = "okonomi/";
    private static final String PAGE = "/{municipality}/okonomi/{slug:[a-z0-9-]+}";
    private static final String PART = PAGE + "/{key:[A-Za-z0-9][A-Za-z0-9._-]*}";
    private static final String TABLE = "/tabell/{name:[a-zA-Z0-9_-]+}.{ending:csv|xlsx|json}";

    private final MoneyPages pages;
    private final MoneyDocuments documents;
    private final TransactionTemplate reading;

    MoneyController(MoneyPages pages, MoneyDocuments documents, PlatformTransactionManager transactions) {
        this.pages = pages;
        this.documents = documents;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Bean
    static NavItem economyInMenu() {
        return new NavItem(21, "document.money.nav", "okonomi", List.of());
    }

    @GetMapping("/{municipality}/okonomi")
    View start(@RequestParam(name = MoneyPage.YEAR, defaultValue = "0") int year, PageContext context) {
        return read(() -> pages.year(year, context.asOf())
                .map(found -> pages.start(found, context))
                .orElseGet(() -> year == 0 ? View.of("document/money-nothing") : notFound(year, context)));
    }

    @GetMapping(PAGE)
    View page(
            @PathVariable String slug,
            @RequestParam(name = MoneyPage.YEAR, defaultValue = "0") int year,
            PageContext context) {
        return read(() -> pages.asked(slug + "?" + year, asOf -> chapterPage(slug, year, asOf), context)
                .map(page -> pages.view(page, context))
                .orElseGet(
                        () -> isKnownLater(slug, year) ? View.of("document/money-nothing") : notFound(year, context)));
    }

    @GetMapping(PAGE + TABLE)
    ResponseEntity<byte[]> table(
            @PathVariable String slug,
            @PathVariable String name,
            @PathVariable String ending,
            @RequestParam(name = MoneyPage.YEAR, defaultValue = "0") int year,
            PageContext context) {
        return read(() -> pages.asked(slug + "?" + year, asOf -> chapterPage(slug, year, asOf), context)
                .map(page -> pages.file(page, name, ending, context))
                .orElseGet(() -> pages.missing(context)));
    }

    @GetMapping(PART)
    View part(
            @PathVariable String slug,
            @PathVariable String key,
            @RequestParam(name = MoneyPage.YEAR, defaultValue = "0") int year,
            PageContext context) {
        return read(() -> pages.asked(slug + "/" + key + "?" + year, asOf -> partPage(slug, key, year, asOf), context)
                .map(page -> pages.view(page.with(documents(slug, page)), context))
                .orElseGet(() -> notFound(year, context)));
    }

    private List<MoneyLink> documents(String slug, MoneyPage page) {
        if (!hasDocuments(slug)) return page.ways();
        var documents = Stream.of("docx", "pdf")
                .map(ending -> new MoneyLink(
                        page.path() + "/dokument." + ending + "?" + page.query(),
                        Phrase.of("document.money.document." + ending),
                        Phrase.of("document.money.document." + ending + ".summary")));
        return Stream.concat(page.ways().stream(), documents).toList();
    }

    private boolean hasDocuments(String slug) {
        return pages.chapter(slug).filter(MoneyChapter::hasDocuments).isPresent();
    }

    @GetMapping(PART + "/dokument.{ending:docx|pdf}")
    ResponseEntity<byte[]> document(
            @PathVariable String slug,
            @PathVariable String key,
            @PathVariable String ending,
            @RequestParam(name = MoneyPage.YEAR, defaultValue = "0") int year,
            PageContext context) {
        if (!hasDocuments(slug)) return pages.missing(context);
        return read(() -> partPage(slug, key, year, context.asOf())
                .map(page -> documents.file(page, ending, context))
                .orElseGet(() -> pages.missing(context)));
    }

    @GetMapping(PART + TABLE)
    ResponseEntity<byte[]> tableOfPart(
            @PathVariable String slug,
            @PathVariable String key,
            @PathVariable String name,
            @PathVariable String ending,
            @RequestParam(name = MoneyPage.YEAR, defaultValue = "0") int year,
            PageContext context) {
        return read(() -> pages.asked(slug + "/" + key + "?" + year, asOf -> partPage(slug, key, year, asOf), context)
                .map(page -> pages.file(page, name, ending, context))
                .orElseGet(() -> pages.missing(context)));
    }

    private Optional<MoneyPage> chapterPage(String slug, int asked, AsOf asOf) {
        return page(
                slug,
                asked,
                asOf,
                (chapter, year) -> Optional.of(new MoneyPage(
                        ROOT + slug,
                        Optional.empty(),
                        chapter.title(),
                        year,
                        List.of(MoneyPage.yearChoice(year, pages.years(asOf))),
                        chapter.blocks(year, asOf),
                        chapter.notes(year, asOf),
                        chapter.ways(year, asOf))));
    }

    private Optional<MoneyPage> partPage(String slug, String key, int asked, AsOf asOf) {
        var own = pages.chapter(slug).flatMap(chapter -> chapter.yearOf(key, asOf));
        return page(
                slug,
                own.map(FiscalYear::value).orElse(asked),
                asOf,
                (chapter, year) -> chapter.part(key, year, asOf)
                        .map(part -> new MoneyPage(
                                ROOT + slug + "/" + key,
                                Optional.of(new MoneyPage.Above(
                                        ROOT
                                                + slug
                                                + own.map(of -> "?" + MoneyPage.YEAR + "=" + of)
                                                        .orElse(""),
                                        chapter.title())),
                                part.title(),
                                year,
                                List.of(MoneyPage.yearChoice(
                                        year, own.map(List::of).orElseGet(() -> pages.years(asOf)))),
                                part.blocks(),
                                part.notes(),
                                part.ways())));
    }

    private interface Maker {
        Optional<MoneyPage> of(MoneyChapter chapter, FiscalYear year);
    }

    private Optional<MoneyPage> page(String slug, int asked, AsOf asOf, Maker maker) {
        var chapter = pages.chapter(slug);
        var year = pages.year(asked, asOf);
        return chapter.isEmpty() || year.isEmpty() ? Optional.empty() : maker.of(chapter.get(), year.get());
    }

    /** Whether this is a page, of which no year is known. */
    private boolean isKnownLater(String slug, int year) {
        return year == 0 && pages.chapter(slug).isPresent();
    }

    private static View notFound(int year, PageContext context) {
        if (context.asOfChosen()) {
            return View.notFound(
                    Phrase.of("document.money.not-known", context.asOf().day()));
        }
        return View.notFound(
                year == 0
                        ? Phrase.of("document.money.not-found")
                        : Phrase.of("document.money.not-found.year", Integer.toString(year)));
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(_ -> work.get()));
    }
}
