package no.rodtrad.document;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.rodtrad.database.DataVersion;
import no.rodtrad.database.Municipalities;
import no.rodtrad.document.KnownDays.KnownDay;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Chapter;
import no.rodtrad.document.model.ChapterTree;
import no.rodtrad.document.model.Reading;
import no.rodtrad.document.model.Sentence;
import no.rodtrad.document.model.StaleFigure;
import no.rodtrad.document.model.WrittenBlock;
import no.rodtrad.document.model.WrittenChapter;
import no.rodtrad.document.model.WrittenChapter.ChapterLink;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Ref;
import no.rodtrad.web.Texts;
import no.rodtrad.web.TextsProvider;
import no.rodtrad.web.Titles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The annual report of a year: put together anew from what the modules know, each time it is asked for. Everything
 * here is about the municipality that the caller works in.
 */
@Service
public class AnnualReport {

    /** How far back a list of reports looks. */
    private static final int YEARS = 10;

    /** A report of a large municipality is some megabytes. */
    private static final int KEPT = 12;

    private final List<ChapterSource> sources;
    private final Titles titles;
    private final List<KnownDays> days;
    private final ReadingStore readings;
    private final TextsProvider texts;
    private final Clock clock;
    private final PageMemory<ChapterTree> kept;

    AnnualReport(
            List<ChapterSource> sources,
            Titles titles,
            List<KnownDays> days,
            ReadingStore readings,
            TextsProvider texts,
            Clock clock,
            Municipalities municipalities,
            ObjectProvider<DataVersion> versions) {
        this.kept = new PageMemory<>(municipalities, versions, KEPT);
        this.sources = List.copyOf(sources);
        this.titles = titles;
        this.days = List.copyOf(days);
        this.readings = readings;
        this.texts = texts;
        this.clock = clock;
    }

    /** Name of the document in addresses and files, such as {@code arsmelding-2024}. */
    public static String name(FiscalYear year) {
        return "arsmelding-" + year;
    }

    /** Its chapters as of a day; empty when nothing is known of that year. */
    @Transactional(readOnly = true)
    public ChapterTree chapters(FiscalYear year, AsOf asOf) {
        return kept.get(name(year), asOf, () -> {
            var parts = new ArrayList<Chapter>();
            for (var source : sources) parts.addAll(source.annualReport(year, asOf));
            return ChapterTree.of(parts);
        });
    }

    /** The years that have a report, newest first. */
    @Transactional(readOnly = true)
    public List<FiscalYear> years(AsOf asOf) {
        var years = new ArrayList<FiscalYear>();
        for (int back = 0; back < YEARS; back++) {
            var year = new FiscalYear(asOf.day().getYear() - back);
            if (!chapters(year, asOf).isEmpty()) years.add(year);
        }
        return years;
    }

    /** Days on which something became known of that year, newest first. */
    @Transactional(readOnly = true)
    public List<KnownDay> knownDays(FiscalYear year) {
        var byDay = new TreeMap<AsOf, KnownDay>();
        for (var source : days) source.knownDays(year).forEach(day -> byDay.putIfAbsent(day.asOf(), day));
        return List.copyOf(byDay.descendingMap().values());
    }

    /** A chapter written out as it is today: sentences that must be read again are marked. */
    @Transactional(readOnly = true)
    public WrittenChapter written(FiscalYear year, ChapterTree tree, Chapter chapter, Texts language) {
        return writer(year, List.of(chapter), language).write(tree, chapter);
    }

    /** A chapter written out as it was on an earlier day. Nobody is asked to read it again. */
    @Transactional(readOnly = true)
    public WrittenChapter writtenAsItWas(ChapterTree tree, Chapter chapter, Texts language) {
        return writer(List.of(chapter), readSentences(language)).write(tree, chapter);
    }

    /** All of them written out, in reading order. */
    @Transactional(readOnly = true)
    public List<WrittenChapter> written(FiscalYear year, ChapterTree tree, Texts language) {
        var writer = writer(year, tree.chapters(), language);
        return tree.chapters().stream()
                .map(chapter -> writer.write(tree, chapter))
                .toList();
    }

    /** Enough of each chapter to link to it, in reading order. */
    public List<ChapterLink> links(ChapterTree tree, Texts language) {
        var writer = new ChapterWriter(readSentences(language), Map.of());
        return tree.chapters().stream()
                .map(chapter -> writer.link(tree, chapter))
                .toList();
    }

    /** A table written out, wherever in the report it stands. */
    @Transactional(readOnly = true)
    public Optional<WrittenBlock.Table> table(FiscalYear year, AsOf asOf, String name, Texts language) {
        var writer = new ChapterWriter(readSentences(language), Map.of());
        return chapters(year, asOf).table(name).map(table -> writer.table("", table));
    }

    /** What someone must read before an edition of this report can be made; empty when nothing. */
    @Transactional(readOnly = true)
    public List<StaleFigure> stale(FiscalYear year, AsOf asOf) {
        var tree = chapters(year, asOf);
        var bokmal = texts.texts(LanguageChoice.NB);
        var read = new Readings(readings.readings(name(year)));
        var sentences = readSentences(bokmal);
        var stale = new ArrayList<StaleFigure>();
        for (var chapter : tree.chapters()) {
            for (var phrase : ChapterWriter.sentencesOf(chapter)) {
                for (var reading : sentences.readings(chapter.slug(), phrase)) {
                    var state = read.state(reading);
                    if (state == Reading.State.READ) continue;
                    stale.add(new StaleFigure(
                            reading, state, bokmal.phrase(chapter.title()), bokmal.phrase(phrase), read.last(reading)));
                }
            }
        }
        return stale;
    }

    /**
     * Records that somebody has read the report as of that day, with every figure its sentences have.
     *
     * @param readBy name of the reader, kept with each reading
     * @return how many figures had not been read as they now stand
     */
    @Transactional
    public int markRead(FiscalYear year, AsOf asOf, String readBy) {
        var sentences = readSentences(texts.texts(LanguageChoice.NB));
        var found = new ArrayList<Reading>();
        for (var chapter : chapters(year, asOf).chapters()) {
            for (var phrase : ChapterWriter.sentencesOf(chapter)) {
                found.addAll(sentences.readings(chapter.slug(), phrase));
            }
        }
        return readings.add(name(year), found, readBy, clock.instant());
    }

    /** Whether a sentence of the chapter must be read again. */
    public static boolean hasStale(WrittenChapter chapter) {
        return Written.numbers(chapter).stream().anyMatch(Sentence.Number::stale);
    }

    private ChapterWriter writer(FiscalYear year, List<Chapter> chapters, Texts language) {
        var read = new Readings(readings.readings(name(year)));
        return writer(chapters, new Sentences(language, texts.texts(LanguageChoice.NB), read::state));
    }

    private ChapterWriter writer(List<Chapter> chapters, Sentences sentences) {
        var refs = new ArrayList<Ref>();
        for (var chapter : chapters) {
            for (var block : chapter.blocks()) {
                if (block instanceof Block.StatusList list) list.items().forEach(item -> refs.add(item.ref()));
            }
        }
        return new ChapterWriter(sentences, titles.of(refs));
    }

    private Sentences readSentences(Texts language) {
        return Sentences.read(language, texts.texts(LanguageChoice.NB));
    }
}
