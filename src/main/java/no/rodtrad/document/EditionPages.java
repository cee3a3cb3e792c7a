package no.rodtrad.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.rodtrad.database.Municipality;
import no.rodtrad.document.PdfMaker.Attachment;
import no.rodtrad.document.TableFiles.Heading;
import no.rodtrad.document.model.ChapterTree;
import no.rodtrad.document.model.GateAcceptance;
import no.rodtrad.document.model.Medium;
import no.rodtrad.document.model.Sentence;
import no.rodtrad.document.model.WrittenBlock;
import no.rodtrad.document.model.WrittenChapter;
import no.rodtrad.document.model.WrittenChapter.ChapterLink;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Ref;
import no.rodtrad.web.Renderer;
import no.rodtrad.web.Texts;
import no.rodtrad.web.TextsProvider;
import no.rodtrad.web.Titles;
import org.springframework.stereotype.Component;

/** Makes all files of an edition but its manifest, in memory. */
@Component
class EditionPages {

    private static final String RESOURCES = "/document/";
    private static final List<String> COPIED = List.of(
            "edition.css",
            "font/Inter-Regular.ttf",
            "font/Inter-SemiBold.ttf",
            "font/InterDisplay-SemiBold.ttf",
            "font/LICENSE.txt");

    private final AnnualReport report;
    private final List<FigureSource> figureSources;
    private final Titles titles;
    private final TextsProvider texts;
    private final Renderer renderer;

    EditionPages(
            AnnualReport report,
            List<FigureSource> figureSources,
            Titles titles,
            TextsProvider texts,
            Renderer renderer) {
        this.report = report;
        this.figureSources = List.copyOf(figureSources);
        this.titles = titles;
        this.texts = texts;
        this.renderer = renderer;
    }

    /** What was made, for the manifest and the receipt. */
    record Content(List<String> heading, int chapters, int tables, int figures) {}

    Content write(
            Municipality municipality,
            FiscalYear year,
            AsOf asOf,
            LanguageChoice language,
            List<GateAcceptance> accepted,
            SortedMap<String, byte[]> files) {
        var heading = new Heading(municipality, AnnualReport.name(year), asOf, language);
        var tree = report.chapters(year, asOf);
        var figures = figures(tree, year, asOf);
        var plain = texts.texts(language);
        var figureFile = FigureFile.json(heading, figures.values(), plain);
        files.put("figures.json", figureFile);
        for (var name : COPIED) files.put(name, resource(RESOURCES + name));

        var links = report.links(tree, plain);
        pages(heading, year, tree, links, figures, accepted, files);
        explanations(heading, year, tree, links, figures, files);
        var tables = tables(heading, report.written(year, tree, plain), files);
        if (!accepted.isEmpty()) files.put(AcceptanceFile.NAME, AcceptanceFile.json(heading, accepted));
        files.put(heading.document() + ".pdf", pdf(heading, year, tree, figureFile, plain));
        var lines = new ArrayList<>(List.of(
                "Rød tråd edition 1",
                "municipality " + municipality.key() + " " + municipality.name(),
                "document " + heading.document(),
                "as-of " + asOf,
                "language " + language.code()));
        for (var each : accepted) {
            lines.add("accepted " + each.name() + " by " + each.said().by());
        }
        return new Content(lines, tree.chapters().size(), tables, figures.size());
    }

    private void pages(
            Heading heading,
            FiscalYear year,
            ChapterTree tree,
            List<ChapterLink> links,
            SortedMap<Ref, Figure> figures,
            List<GateAcceptance> accepted,
            SortedMap<String, byte[]> files) {
        var text = texts.texts(heading.language(), new EditionLinks("", heading.document(), tree, figures.keySet()));
        var medium = Medium.EDITION;
        files.put(
                "index.html", page("document/edition/index", heading, year, links, text, Map.of("accepted", accepted)));
        for (var chapter : report.written(year, tree, text)) {
            var parameters = new HashMap<String, Object>();
            parameters.put("chapter", chapter);
            parameters.put("medium", medium);
            parameters.put("previous", neighbour(tree.previous(chapter.slug()).map(c -> c.slug()), links));
            parameters.put("next", neighbour(tree.next(chapter.slug()).map(c -> c.slug()), links));
            files.put(
                    chapter.slug() + ".html", page("document/edition/chapter", heading, year, links, text, parameters));
        }
    }

    private static Optional<ChapterLink> neighbour(Optional<String> slug, List<ChapterLink> links) {
        return slug.flatMap(wanted ->
                links.stream().filter(link -> link.slug().equals(wanted)).findFirst());
    }

    private void explanations(
            Heading heading,
            FiscalYear year,
            ChapterTree tree,
            List<ChapterLink> links,
            SortedMap<Ref, Figure> figures,
            SortedMap<String, byte[]> files) {
        var text = texts.texts(heading.language(), new EditionLinks("../", heading.document(), tree, figures.keySet()));
        var decisions = new LinkedHashSet<Ref>();
        figures.values().forEach(figure -> decisions.addAll(figure.provenance().decisions()));
        var bokmal = texts.texts(LanguageChoice.NB);
        var explainer = new Explainer(text, Sentences.read(text, bokmal), titles.of(decisions));
        var shownIn = shownIn(report.written(year, tree, text), links);
        for (var figure : figures.values()) {
            var explanation = explainer.explain(figure, shownIn.getOrDefault(figure.ref(), List.of()));
            files.put(
                    "tall/" + figure.ref().id() + ".html",
                    page("document/edition/figure", heading, year, links, text, Map.of("explanation", explanation)));
        }
    }

    private static Map<Ref, List<ChapterLink>> shownIn(List<WrittenChapter> chapters, List<ChapterLink> links) {
        var found = new HashMap<Ref, List<ChapterLink>>();
        for (int i = 0; i < chapters.size(); i++) {
            var refs = new LinkedHashSet<Ref>();
            Written.numbers(chapters.get(i))
                    .forEach(number -> refs.add(number.figure().figure().ref()));
            for (var ref : refs)
                found.computeIfAbsent(ref, _ -> new ArrayList<>()).add(links.get(i));
        }
        return found;
    }

    private static int tables(Heading heading, List<WrittenChapter> chapters, SortedMap<String, byte[]> files) {
        int tables = 0;
        for (var chapter : chapters) {
            for (WrittenBlock.Table table : chapter.tables()) {
                files.put("tabell/" + table.name() + ".csv", TableFiles.csv(heading, table));
                files.put("tabell/" + table.name() + ".json", TableFiles.json(heading, table));
                tables++;
            }
        }
        return tables;
    }

    private byte[] pdf(Heading heading, FiscalYear year, ChapterTree tree, byte[] figureFile, Texts text) {
        var parameters = parameters(heading, year, report.links(tree, text), text);
        parameters.put("chapters", withoutRepeatedNotes(report.written(year, tree, text)));
        parameters.put("fingerprint", Manifest.sha256(figureFile));
        parameters.put("style", new String(resource(RESOURCES + "paper.css"), StandardCharsets.UTF_8));
        var xhtml = new String(renderer.bytes("document/paper/report", parameters), StandardCharsets.UTF_8);
        var attachment =
                new Attachment("figures.json", "application/json", text.get("document.paper.attachment"), figureFile);
        return PdfMaker.make(xhtml, heading.asOf(), attachment);
    }

    /** A chapter on the site is read alone, and paper is read from the start: there each note stands once. */
    private static List<WrittenChapter> withoutRepeatedNotes(List<WrittenChapter> chapters) {
        var seen = new HashSet<String>();
        return chapters.stream()
                .map(chapter -> chapter.withNotes(chapter.notes().stream()
                        .filter(note -> seen.add(note.text().plain()))
                        .toList()))
                .toList();
    }

    private byte[] page(
            String template,
            Heading heading,
            FiscalYear year,
            List<ChapterLink> links,
            Texts text,
            Map<String, Object> more) {
        var parameters = parameters(heading, year, links, text);
        parameters.putAll(more);
        return renderer.bytes(template, parameters);
    }

    private static Map<String, Object> parameters(
            Heading heading, FiscalYear year, List<ChapterLink> links, Texts text) {
        var parameters = new HashMap<String, Object>();
        parameters.put("heading", heading);
        parameters.put("year", year);
        parameters.put("links", links);
        parameters.put("text", text);
        return parameters;
    }

    /**
     * The figures that the document shows, and those that they are calculated from: one step further than any page, so
     * that each term of an explanation can be opened too.
     */
    private SortedMap<Ref, Figure> figures(ChapterTree tree, FiscalYear year, AsOf asOf) {
        var shown = new TreeMap<Ref, Figure>();
        for (var chapter : report.written(year, tree, texts.texts(LanguageChoice.NB))) {
            for (Sentence.Number number : Written.numbers(chapter)) {
                var figure = number.figure().figure();
                shown.put(figure.ref(), figure);
            }
        }
        var all = new TreeMap<>(shown);
        for (var figure : shown.values()) {
            for (Derivation.Term term : Explainer.terms(figure.derivation())) {
                if (!all.containsKey(term.ref())) {
                    find(term.ref(), asOf).ifPresent(found -> all.put(found.ref(), found));
                }
            }
        }
        return all;
    }

    private Optional<Figure> find(Ref ref, AsOf asOf) {
        for (var source : figureSources) {
            var figure = source.figure(ref, asOf);
            if (figure.isPresent()) return figure;
        }
        return Optional.empty();
    }

    static byte[] resource(String path) {
        try (var in = EditionPages.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException("No file " + path + " beside the code");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
