package no.rodtrad.document;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an edition says, read from its files alone: no code of ours writes or calculates here. Numbers are found by
 * their reference and compared as they are printed.
 */
final class PublishedFiles {

    private final Path folder;

    PublishedFiles(Path folder) {
        this.folder = folder;
    }

    /** One line for each number that two files print differently; empty when the edition agrees with itself. */
    List<String> differences() throws IOException {
        var differences = new ArrayList<String>();
        var pdf = pdfText();
        for (var page : chapters()) {
            var html = Jsoup.parse(folder.resolve(page));
            // Paper has no icon for how a row went, but its word and a colon.
            html.select("tbody th .st").append(":");
            for (var table : html.select("table[data-table]")) {
                var name = table.attr("data-table");
                var printed = new LinkedHashMap<String, String>();
                for (var row : table.select("tbody tr")) {
                    var line = new StringBuilder(row.selectFirst("th").text());
                    for (var cell : row.select("td [data-ref]")) {
                        var number = cell.hasClass("none") ? cell.child(0).text() : cell.text();
                        printed.put(cell.attr("data-ref"), number);
                        line.append(' ').append(number);
                    }
                    if (!pdf.contains(plain(line.toString()))) {
                        differences.add("pdf: no row \"" + plain(line.toString()) + "\" of table " + name);
                    }
                }
                compare(name + ".csv", printed, csv(name), differences);
                compare(name + ".json", printed, json(name), differences);
            }
        }
        return differences;
    }

    private static void compare(
            String file, Map<String, String> html, Map<String, String> other, List<String> differences) {
        if (!html.keySet().equals(other.keySet())) differences.add(file + " has other figures than the page");
        html.forEach((ref, text) -> {
            if (!plain(text).equals(plain(other.getOrDefault(ref, "nothing")))) {
                differences.add(file + ": " + ref + " is " + other.get(ref) + ", on the page " + text);
            }
        });
    }

    List<String> chapters() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html") && !name.equals("index.html"))
                    .sorted()
                    .toList();
        }
    }

    Map<String, String> csv(String table) throws IOException {
        var found = new LinkedHashMap<String, String>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("tabell/" + table + ".csv"))) {
            csv.forEach(line -> found.put(line.getField("ref"), line.getField("shown")));
        }
        return found;
    }

    Map<String, String> json(String table) throws IOException {
        var found = new LinkedHashMap<String, String>();
        var file = Files.readAllBytes(folder.resolve("tabell/" + table + ".json"));
        var root = JsonMapper.builder().build().readTree(file);
        for (var row : root.get("rows")) {
            for (var cell : row.get("cells")) {
                found.put(cell.get("ref").asString(), cell.get("shown").asString());
            }
        }
        return found;
    }

    /** The text of the PDF on one line, with plain spaces. */
    String pdfText() throws IOException {
        try (var files = Files.list(folder)) {
            var pdf = files.filter(file -> file.toString().endsWith(".pdf"))
                    .findFirst()
                    .orElseThrow();
            try (var document = Loader.loadPDF(pdf.toFile())) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(false);
                return plain(stripper.getText(document));
            }
        }
    }

    /** Spaces of every kind, and line ends, are one space; a word with a hyphen may be broken after it. */
    static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .replaceAll("(\\p{L}-) (?=\\p{L})", "$1")
                .strip();
    }
}
