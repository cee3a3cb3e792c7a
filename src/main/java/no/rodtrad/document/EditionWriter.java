package no.rodtrad.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import no.rodtrad.database.Municipalities;
import no.rodtrad.document.model.GateAcceptance;
import no.rodtrad.document.model.StaleFigure;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes the annual report as files: pages that open from disk, a PDF, tables, and every figure with its explanation.
 * The same data as of the same day give the same bytes, so an edition can be made again and compared for ever.
 */
@Service
public class EditionWriter {

    private static final String MANIFEST = "EDITION";
    private static final String STALE = "document.stale.";

    private final AnnualReport report;
    private final EditionPages pages;
    private final Municipalities municipalities;
    private final Acceptances acceptances;

    EditionWriter(AnnualReport report, EditionPages pages, Municipalities municipalities, Acceptances acceptances) {
        this.report = report;
        this.pages = pages;
        this.municipalities = municipalities;
        this.acceptances = acceptances;
    }

    /**
     * A frozen report.
     *
     * @param hash SHA-256 of the manifest's lines, and so of every byte of every file
     * @param accepted how many findings of a gate somebody has taken on themselves
     */
    public record Edition(Path folder, String hash, int chapters, int tables, int figures, int accepted) {}

    /**
     * Writes the edition into the folder, which is made when it is missing. Refused, with nothing written, when there
     * is no report of that year, when a sentence has not been read with the figure it now has, when a
     * {@link QualityGate} finds something that nobody has accepted, or when the folder holds something that is no
     * edition.
     */
    @Transactional(readOnly = true)
    public Outcome<Edition> write(FiscalYear year, AsOf asOf, LanguageChoice language, Path folder) {
        var problems = new ArrayList<>(problems(year, asOf, folder));
        var accepted = new ArrayList<GateAcceptance>();
        // A report that is not there, or has nowhere to go, is not judged.
        if (problems.stream().allMatch(problem -> problem.messageKey().startsWith(STALE))) {
            for (var judged : acceptances.judged(year, asOf, language)) {
                if (judged.stops()) problems.add(judged.finding().problem());
                else judged.last().ifPresent(accepted::add);
            }
        }
        if (!problems.isEmpty()) return new Rejected<>(problems);
        var municipality = municipalities.find(municipalities.current()).orElseThrow();
        var files = new TreeMap<String, byte[]>();
        var content = pages.write(municipality, year, asOf, language, accepted, files);
        var manifest = Manifest.of(content.heading(), files);
        files.put(MANIFEST, manifest.bytes());
        save(folder, files);
        return new Accepted<>(new Edition(
                folder, manifest.hash(), content.chapters(), content.tables(), content.figures(), accepted.size()));
    }

    private List<Problem> problems(FiscalYear year, AsOf asOf, Path folder) {
        if (report.chapters(year, asOf).isEmpty()) {
            return List.of(new Problem("", 0, "", year.toString(), "document.edition.empty", List.of(asOf.toString())));
        }
        if (isForeign(folder)) {
            var name = folder.getFileName().toString();
            return List.of(new Problem(name, 0, "", "", "document.edition.foreign-folder", List.of(MANIFEST)));
        }
        return report.stale(year, asOf).stream().map(EditionWriter::problem).toList();
    }

    /** Chapter, sentence, reference, what was read and what stands there now. */
    private static Problem problem(StaleFigure stale) {
        var reading = stale.reading();
        var key = STALE + stale.state().name().toLowerCase(Locale.ROOT);
        var arguments = List.of(
                stale.chapterTitle(),
                stale.sentence(),
                reading.figure().toString(),
                stale.lastRead().orElse(""),
                reading.shown());
        return new Problem(reading.chapter(), 0, reading.sentence(), reading.shown(), key, arguments);
    }

    private static boolean isForeign(Path folder) {
        if (!Files.exists(folder)) return false;
        if (!Files.isDirectory(folder)) return true;
        try (var entries = Files.list(folder)) {
            return entries.findAny().isPresent() && !Files.exists(folder.resolve(MANIFEST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void save(Path folder, SortedMap<String, byte[]> files) {
        try {
            Files.createDirectories(folder);
            // An older edition may have had files that this one has not: they would look like a part of it.
            for (var old : Manifest.filesIn(folder.resolve(MANIFEST))) {
                if (!files.containsKey(old))
                    Files.deleteIfExists(folder.resolve(old).normalize());
            }
            // The manifest comes last, so that a folder with one is whole.
            Files.deleteIfExists(folder.resolve(MANIFEST));
            for (var name : new ArrayList<>(files.keySet())) {
                if (name.equals(MANIFEST)) continue;
                var file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, files.get(name));
            }
            Files.write(folder.resolve(MANIFEST), files.get(MANIFEST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
