package no.rodtrad.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import no.rodtrad.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What every page about money says as of a day, and its tables as files: the content, without what leads elsewhere. */
final class FrozenPages {

    /** Pages of single projects are made alike, so some of them speak for all. */
    private static final int OF_PROJECTS = 4;

    private final Site site;
    private final String municipality;
    private int projects;

    FrozenPages(int port, String municipality) {
        this.site = new Site(port);
        this.municipality = "/" + municipality;
    }

    /**
     * The content by address.
     *
     * @param day empty: as it is known now
     * @param files whether tables are read as files too
     */
    SortedMap<String, String> asOf(String day, boolean files) {
        projects = 0;
        var query = day.isEmpty() ? "" : "as-of=" + day;
        var found = new TreeMap<String, String>();
        var waiting = new ArrayDeque<String>();
        waiting.add(municipality + "/okonomi?ar=2024&" + query);
        waiting.add(municipality + "/rapport/arsmelding-2024?" + query);
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            if (found.containsKey(key(address))) continue;
            if (isFile(address)) {
                if (!files) continue;
                found.put(key(address), file(address));
                continue;
            }
            var page = page(address);
            for (var link : page.select("main a[href]")) {
                var target = link.attr("href").replaceAll("#.*", "");
                if (isWanted(target)) waiting.add(target);
            }
            for (var entity : page.select("select[name=enhet] option")) {
                waiting.add(address.replaceAll("&?enhet=[^&]*", "") + "&enhet=" + entity.attr("value"));
            }
            found.put(key(address), content(page));
        }
        return found;
    }

    /** The address without the day, so that a page of two days is the same page. */
    private static String key(String address) {
        return address.replaceAll("[?&]as-of=[^&]*", "")
                .replaceAll("[?&]+$", "")
                .replaceFirst("&", "?");
    }

    private boolean isWanted(String target) {
        if (target.contains("mot=")) return false;
        // A paper is written from its page, with the moment it was made.
        if (target.matches("[^?]*\\.(docx|pdf)(\\?.*)?")) return false;
        // The files of an entity are made as those of the treasury.
        if (isFile(target) && target.contains("enhet=") && !target.contains("enhet=KK")) return false;
        if (target.matches(municipality + "/okonomi/investeringer/[0-9]+.*")) return projects++ < OF_PROJECTS;
        return target.startsWith(municipality + "/okonomi/") || target.startsWith(municipality + "/rapport/arsmelding");
    }

    private static boolean isFile(String address) {
        return address.matches("[^?]*\\.(csv|json|xlsx)(\\?.*)?");
    }

    /** What there is to choose may grow with time; what is said may not change. */
    static String content(Document page) {
        var main = page.selectFirst("main");
        if (main == null) return page.text();
        main.select("form, a[href*='mot=']").remove();
        return main.html();
    }

    Document page(String address) {
        return Jsoup.parse(new String(bytes(address), StandardCharsets.UTF_8));
    }

    private String file(String address) {
        var bytes = bytes(address);
        return address.matches("[^?]*\\.xlsx.*") ? values(bytes) : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The sheets of a spreadsheet; when it was made is no part of what it says. */
    private static String values(byte[] workbook) {
        var text = new StringBuilder();
        try {
            // A stream cannot read what was written as one: sizes stand at the end.
            var file = Files.createTempFile("frozen", ".xlsx");
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : zip.stream()
                        .filter(each -> each.getName().matches("xl/(worksheets/.*|sharedStrings)\\.xml"))
                        .sorted(Comparator.comparing(ZipEntry::getName))
                        .toList()) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private byte[] bytes(String address) {
        var answer = site.bytes(address);
        // What is gone says so.
        if (answer.statusCode() == 404) return new byte[0];
        if (answer.statusCode() != 200) throw new AssertionError(answer.statusCode() + " " + address);
        return answer.body();
    }
}
