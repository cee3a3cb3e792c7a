package no.rodtrad.numbercheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.Place;
import no.rodtrad.numbercheck.model.ReportReader;
import no.rodtrad.numbercheck.model.ReportText;
import no.rodtrad.numbercheck.model.Section;
import no.rodtrad.numbercheck.model.Source;
import no.rodtrad.numbercheck.model.Vocabulary;
import no.rodtrad.numbercheck.model.check.Checks;

/** Reads a report and lists what in it contradicts itself. Holds nothing of what it read. */
public final class NumberCheck {

    private static final Set<String> SMALL_WORDS = Set.of(
            "og",
            "er",
            "på",
            "av",
            "til",
            "som",
            "med",
            "ble",
            "vart",
            "ikke",
            "ikkje",
            "det",
            "har",
            "fra",
            "frå",
            "mer",
            "kr",
            "sum",
            "avvik",
            "budsjett",
            "regnskap",
            "rekneskap",
            "kroner",
            "enn",
            "ein",
            "eit",
            "en",
            "et");

    /** An English edition is full of Norwegian names, and of these. */
    private static final Set<String> ENGLISH_WORDS = Set.of("the", "of", "and", "which", "than", "was");

    /** So many words tell the language, also when another stands in a summary. */
    private static final int ENOUGH_WORDS = 10_000;

    /** So much of a text tells what kind of file it is. */
    private static final int LONGEST_START = 8_000;

    private static final Pattern WEB_PAGE = Pattern.compile(
            "\ufeff?(?:\\s++|<\\?xml[^>]*+>|<!--.*?-->)*+<(?:!doctype html|html\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** RTF, JSON and XML are written in letters too, but what they hold cannot be read as sentences and tables. */
    private static final Pattern NO_PROSE =
            Pattern.compile("\ufeff?\\s*(?:\\{\\\\rtf|<\\?xml\\b|\\{\\s*[\"}]|\\[\\s*[\\[{\"])");

    private final Vocabulary words = WordsFile.read();

    /**
     * What was read and found.
     *
     * @param numbers how many numbers were found in sentences
     * @param tables how many tables were read
     * @param sections the parts of the report, from its start; the first is the report itself
     * @param rows of each row of a table that is quoted: its label and its cells, empty where nothing is printed
     */
    public record Result(
            Source source,
            int pages,
            int numbers,
            int tables,
            List<Section> sections,
            Map<String, List<String>> rows,
            List<NumberIssue> findings) {

        Result withFindings(List<NumberIssue> others) {
            return new Result(source, pages, numbers, tables, sections, rows, others);
        }

        /** The title of the part of the whole that a finding stands in; empty when it stands before the first. */
        public String chapter(NumberIssue finding) {
            int line = finding.where().getFirst().from();
            var chapter = "";
            for (var section : sections) {
                if (section.line() > line) break;
                if (section.parent() == 0) chapter = section.title();
            }
            return chapter;
        }

        /** Whether it says nothing that could be held against anything: that none is found then says nothing. */
        public boolean hasNothing() {
            return numbers == 0 && tables == 0 && findings.isEmpty();
        }

        /** Whether the file told where its pages end; a DOCX file and a web page do not. */
        public boolean hasPages() {
            return source.hasLines() || source.lines().stream().anyMatch(line -> line.place() instanceof Place.OnPage);
        }

        public boolean hasHard() {
            return findings.stream().anyMatch(finding -> finding.level() == NumberIssueLevel.HARD);
        }
    }

    /** So much text at most: some thousand pages. */
    private static final int MOST_LINES = 500_000;

    /**
     * Checks a file by its content: PDF, DOCX, a web page or plain text.
     *
     * @return rejected with a sentence that says why when the file cannot be read
     */
    public Outcome<Result> check(String name, byte[] bytes) {
        return read(name, bytes, PdfText.MOST_PAGES).map(this::check);
    }

    /**
     * Takes the text out of a file.
     *
     * @return rejected with a sentence that says why when the file cannot be read
     */
    Outcome<Source> read(String name, byte[] bytes, int mostPages) {
        try {
            var source = source(name, bytes, mostPages);
            if (source.lines().size() > MOST_LINES || source.pages() > mostPages) {
                throw new Unreadable("numbercheck.refused.pages", "" + source.pages(), "" + mostPages);
            }
            if (!isNorwegian(source)) throw new Unreadable("numbercheck.refused.language");
            return new Accepted<>(source);
        } catch (Unreadable unreadable) {
            return rejected(name, unreadable.key(), unreadable.arguments());
        } catch (IOException | UncheckedIOException _) {
            return rejected(name, "numbercheck.refused.broken", List.of());
        }
    }

    private static Rejected<Source> rejected(String name, String key, List<String> arguments) {
        return new Rejected<>(List.of(new Problem(name, 0, "", "", key, arguments)));
    }

    private static Source source(String name, byte[] bytes, int mostPages) throws IOException, Unreadable {
        if (begins(bytes, "%PDF")) return PdfText.read(name, bytes, mostPages);
        if (begins(bytes, "PK")) return DocxText.read(name, bytes);
        if (begins(bytes, "\u00d0\u00cf\u0011\u00e0")) throw new Unreadable("numbercheck.refused.kind");
        var text = text(bytes);
        if (text.isBlank()) throw new Unreadable("numbercheck.refused.empty");
        var start = text.substring(0, Math.min(LONGEST_START, text.length())).stripLeading();
        if (start.indexOf(0) >= 0) throw new Unreadable("numbercheck.refused.kind");
        if (WEB_PAGE.matcher(start).lookingAt()) return HtmlText.read(name, text);
        if (NO_PROSE.matcher(start).lookingAt()) throw new Unreadable("numbercheck.refused.kind");
        return PlainText.read(name, text);
    }

    private static boolean begins(byte[] bytes, String letters) {
        if (bytes.length < letters.length()) return false;
        for (int i = 0; i < letters.length(); i++) if ((bytes[i] & 0xff) != letters.charAt(i)) return false;
        return true;
    }

    /** UTF-16 when its mark stands first; else UTF-8, and the older table of letters when it is not. */
    private static String text(byte[] bytes) {
        if (begins(bytes, "\u00ff\u00fe") || begins(bytes, "\u00fe\u00ff")) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** A text of some length without the commonest small words is in another language: its words say nothing to us. */
    private static boolean isNorwegian(Source source) {
        int words = 0;
        int known = 0;
        int english = 0;
        for (var line : source.lines()) {
            if (words > ENOUGH_WORDS) break;
            if (!line.cells().isEmpty()) continue;
            var text = line.text().toLowerCase(Locale.ROOT);
            for (int from = 0, at = 0; at <= text.length(); at++) {
                if (at < text.length() && Character.isLetter(text.charAt(at))) continue;
                if (at - from > 1) {
                    var word = text.substring(from, at);
                    words++;
                    if (SMALL_WORDS.contains(word)) known++;
                    if (ENGLISH_WORDS.contains(word)) english++;
                }
                from = at + 1;
            }
        }
        return words < 60 || known * 40 >= words && known > english;
    }

    /** Checks a text as it was taken out of a report. */
    public Result checkText(String name, String text) {
        return check(PlainText.read(name, text));
    }

    Result check(Source source) {
        var report = new ReportReader(words).read(source);
        var facts = new Facts(report, words, source.known());
        int numbers = report.sentences().stream()
                .mapToInt(sentence -> facts.mentions(sentence).size())
                .sum();
        var findings = Checks.of(facts);
        return new Result(
                source,
                report.pages(),
                numbers,
                report.tables().size(),
                report.sections(),
                rows(report, findings),
                findings);
    }

    private static Map<String, List<String>> rows(ReportText report, List<NumberIssue> findings) {
        var quotes = findings.stream().map(NumberIssue::quote).collect(Collectors.toSet());
        var rows = new HashMap<String, List<String>>();
        for (var table : report.tables()) {
            for (var row : table.rows()) {
                var quote = row.quote();
                if (!quotes.contains(quote)) continue;
                var cells = new ArrayList<String>();
                cells.add(row.label());
                for (var cell : row.cells()) cells.add(cell == null ? "" : cell.text());
                rows.put(quote, List.copyOf(cells));
            }
        }
        return Map.copyOf(rows);
    }
}
