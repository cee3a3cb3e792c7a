package no.rodtrad.document;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.rodtrad.database.DataVersion;
import no.rodtrad.database.Municipalities;
import no.rodtrad.database.Municipality;
import no.rodtrad.document.TableFiles.Heading;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Medium;
import no.rodtrad.document.model.WrittenBlock;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.Renderer;
import no.rodtrad.web.Texts;
import no.rodtrad.web.Titles;
import no.rodtrad.web.View;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** Writes pages about money, and their tables as files, for any module: one manner for all of them. */
@Service
public class MoneyPages {

    /** Stands for the name of a file while its address is made. */
    private static final String FILE = "*";

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A page of a large municipality is up to a megabyte, and most are a tenth of it. */
    private static final int KEPT = 96;

    private final ObjectProvider<MoneyChapter> chapters;
    private final ObjectProvider<MoneyYears> years;
    private final ObjectProvider<MoneyStart> starts;
    private final Renderer renderer;
    private final Titles titles;
    private final DatedFigures dated;
    private final Clock clock;
    private final PageMemory<Optional<MoneyPage>> kept;

    MoneyPages(
            ObjectProvider<MoneyChapter> chapters,
            ObjectProvider<MoneyYears> years,
            ObjectProvider<MoneyStart> starts,
            Renderer renderer,
            Titles titles,
            DatedFigures dated,
            Clock clock,
            Municipalities municipalities,
            ObjectProvider<DataVersion> versions) {
        this.kept = new PageMemory<>(municipalities, versions, KEPT);
        this.chapters = chapters;
        this.years = years;
        this.starts = starts;
        this.renderer = renderer;
        this.titles = titles;
        this.dated = dated;
        this.clock = clock;
    }

    /** The pages that modules have, from the top. */
    public List<MoneyChapter> chapters() {
        return chapters.stream()
                .sorted(Comparator.comparingInt(MoneyChapter::order).thenComparing(MoneyChapter::slug))
                .toList();
    }

    public Optional<MoneyChapter> chapter(String slug) {
        return chapters.stream().filter(each -> each.slug().equals(slug)).findFirst();
    }

    /** The years there is anything to show of, the newest first. */
    public List<FiscalYear> years(AsOf asOf) {
        return years.stream()
                .flatMap(each -> each.years(asOf).stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /**
     * The year that a reader asks for, or the newest one with accounts.
     *
     * @param asked 0: none in particular
     * @return empty when nothing is known of it
     */
    public Optional<FiscalYear> year(int asked, AsOf asOf) {
        var all = years(asOf);
        if (asked != 0)
            return all.stream().filter(each -> each.value() == asked).findFirst();
        return all.stream()
                .filter(year -> years.stream().anyMatch(each -> each.hasAccounts(year, asOf)))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** The start page: what other modules say first, and the way to every page about money. */
    public View start(FiscalYear year, PageContext context) {
        var said = new ArrayList<Content>();
        starts.stream()
                .sorted(Comparator.comparingInt(MoneyStart::order))
                .forEach(each -> each.view(year, context).ifPresent(view -> said.add(renderer.part(view, context))));
        var page = new MoneyPage(
                "okonomi",
                Optional.empty(),
                Phrase.of("document.money.start"),
                year,
                List.of(MoneyPage.yearChoice(year, years(context.asOf()))),
                List.of(),
                List.of());
        var open = chapters().stream()
                .map(each -> new MoneyLink("okonomi/" + each.slug() + "?" + page.query(), each.title(), each.summary()))
                .toList();
        return View.of("document/money-start", "page", page, "parts", said, "pages", open);
    }

    /**
     * The page that the reader asks for: as it was known on their day, or what has changed in it since.
     *
     * @param name of the page with all that was chosen; two with one name are the same page
     * @param maker makes the page as of a day; empty when there is none
     */
    public Optional<MoneyPage> asked(String name, Function<AsOf, Optional<MoneyPage>> maker, PageContext context) {
        return asked(asOf -> kept.get(name, asOf, () -> maker.apply(asOf)), context);
    }

    private Optional<MoneyPage> asked(Function<AsOf, Optional<MoneyPage>> maker, PageContext context) {
        var other = otherDay(context.query());
        return other.isEmpty()
                ? maker.apply(context.asOf())
                : MoneyDifference.of(maker, dated, context.asOf(), other.get());
    }

    private static Optional<AsOf> otherDay(String query) {
        for (var part : query.split("&", -1)) {
            if (!part.startsWith(MoneyPage.OTHER_DAY + "=")) continue;
            try {
                return Optional.of(new AsOf(LocalDate.parse(part.substring(MoneyPage.OTHER_DAY.length() + 1))));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Where the difference to today can be seen; empty when the page is of today, or shows the difference. */
    private Optional<String> differenceToNow(MoneyPage page, PageContext context) {
        if (!context.asOfChosen() || otherDay(context.query()).isPresent()) return Optional.empty();
        var today = AsOf.at(clock.instant());
        if (today.compareTo(context.asOf()) <= 0) return Optional.empty();
        var query = page.query();
        return Optional.of(
                page.path() + "?" + query + (query.isEmpty() ? "" : "&") + MoneyPage.OTHER_DAY + "=" + today);
    }

    /** The page in the language of the reader. */
    public View view(MoneyPage page, PageContext context) {
        return with(View.of("document/money", "difference", differenceToNow(page, context)), page, context);
    }

    /** Only its blocks, as a part of another page. Its tables are files where the page itself has them. */
    public View part(MoneyPage page, PageContext context) {
        return with(View.of("document/money-part"), page, context);
    }

    private View with(View view, MoneyPage page, PageContext context) {
        var text = context.text();
        var sentences = Sentences.read(text, text);
        var writer = new ChapterWriter(sentences, titles.of(refs(page.blocks())));
        var blocks = new ArrayList<WrittenBlock>();
        for (var block : page.blocks()) blocks.add(writer.block("", block, blocks));
        var file = context.url(page.fileAddress(FILE));
        int at = file.indexOf(FILE);
        var medium = new Medium(
                Medium.Kind.SITE, file.substring(0, at), file.substring(at + FILE.length()), List.of(Medium.XLSX));
        var parameters = new HashMap<String, Object>(view.parameters());
        parameters.put("page", page);
        parameters.put("blocks", blocks);
        parameters.put("notes", writer.notes("", page.notes()));
        parameters.put("medium", medium);
        return new View(view.template(), parameters, view.status());
    }

    /**
     * A table of the page as a file.
     *
     * @param ending {@code csv}, {@code xlsx} or {@code json}
     * @return 404 with a sentence when the page has no such table
     */
    public ResponseEntity<byte[]> file(MoneyPage page, String name, String ending, PageContext context) {
        var table = page.table(name);
        if (table.isEmpty()) return missing(context);
        var text = context.text();
        var written = new ChapterWriter(Sentences.read(text, text), titles.of(List.of())).table("", table.get());
        var heading = new Heading(
                context.municipality(),
                page.path().replace('/', '-') + "-" + page.year(),
                context.asOf(),
                context.language());
        return switch (ending) {
            case "csv" -> file(TableFiles.csv(heading, written), "text/csv;charset=UTF-8", name + ".csv");
            case "json" -> file(TableFiles.json(heading, written), "application/json", name + ".json");
            case "xlsx" -> file(TableSheet.of(heading, written, text), XLSX, name + ".xlsx");
            default -> missing(context);
        };
    }

    /** A table as a spreadsheet, where there is no page around it. @param document name of what it stands in */
    public byte[] sheet(
            Block.FigureTable table, String document, Municipality municipality, AsOf asOf, Texts language) {
        var written = new ChapterWriter(Sentences.read(language, language), titles.of(List.of())).table("", table);
        return TableSheet.of(new Heading(municipality, document, asOf, language.language()), written, language);
    }

    /** Programs fetch tables too, so the answer is a sentence and no page. */
    public ResponseEntity<byte[]> missing(PageContext context) {
        var text = context.text().get("document.money.no-table") + "\n";
        return ResponseEntity.status(404)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-cache")
                .body(content);
    }

    private static List<Ref> refs(List<Block> blocks) {
        var refs = new ArrayList<Ref>();
        for (var block : blocks) {
            if (block instanceof Block.StatusList list) list.items().forEach(item -> refs.add(item.ref()));
        }
        return refs;
    }
}
