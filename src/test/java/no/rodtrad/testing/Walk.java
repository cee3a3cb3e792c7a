package no.rodtrad.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A reader with much time: opens a page, and every page it leads to, without script. */
public final class Walk {

    /** The same page with other choices (opened rows, filters, days) is looked at this many times. */
    private static final int CHOICES_OF_A_PAGE = 4;

    /** Each number has a page that explains it. Those of one shape are made alike, so some speak for the thousands. */
    private static final int OF_ONE_SHAPE = Boolean.getBoolean("rodtrad.all") ? Integer.MAX_VALUE : 2;

    private static final Pattern ABOUT_A_FIGURE = Pattern.compile(".*/(tall|poster)/.*");

    /** The page of components stands in the menu of tests only. */
    private static final String EXAMPLES = "/eksempler";

    private static final Pattern DOWNLOAD = Pattern.compile(".*\\.(csv|json|pdf|xlsx|docx)(\\?.*)?");

    /** Every form of a dataset is written from the same rows, so each is read as CSV, and few in the other forms. */
    private static final Pattern OTHER_FORM_OF_DATA = Pattern.compile(".*/data/[a-z0-9-]+\\.(xlsx|.*json)(\\?.*)?");

    private final Site site;

    public Walk(int port) {
        this.site = new Site(port);
    }

    /** @param from the page that led here, empty for the first */
    public record Page(String address, String from, int status, String contentType, String body) {

        public boolean isHtml() {
            return contentType.startsWith("text/html");
        }

        public Document document() {
            return Jsoup.parse(body);
        }

        @Override
        public String toString() {
            return status + " " + address;
        }
    }

    /**
     * Every page that can be reached from the first, itself included.
     *
     * @param within only addresses that begin so are opened
     */
    public SortedMap<String, Page> everythingFrom(String first, String within) {
        var seen = new TreeMap<String, Page>();
        var choices = new HashMap<String, Integer>();
        var waiting = new ArrayDeque<Map.Entry<String, String>>();
        waiting.add(Map.entry(first, ""));
        while (!waiting.isEmpty()) {
            var next = waiting.poll();
            var address = next.getKey();
            if (seen.containsKey(address)) continue;
            if (choices.merge(kind(address), 1, Integer::sum) > most(address)) continue;
            var page = open(address, next.getValue());
            seen.put(address, page);
            if (!page.isHtml()) continue;
            for (var link : page.document().select("a[href]")) {
                var target = link.attr("href").replaceAll("#.*", "");
                if (isWithin(target, within) && !seen.containsKey(target)) waiting.add(Map.entry(target, address));
            }
        }
        return seen;
    }

    public Page open(String address) {
        return open(address, "");
    }

    private Page open(String address, String from) {
        var answer = site.bytes(address);
        var type = answer.headers().firstValue("Content-Type").orElse("");
        try {
            return new Page(address, from, answer.statusCode(), type, text(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        }
    }

    /** What a person would read, and not the bytes it is packed as: the text of a paper, the parts of a workbook. */
    private static String text(byte[] body) throws IOException {
        if (begins(body, "%PDF")) {
            try (var pdf = Loader.loadPDF(body)) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        if (!begins(body, "PK")) return new String(body, StandardCharsets.UTF_8);
        var text = new StringBuilder();
        try (var packed = ZipFile.builder().setByteArray(body).get()) {
            for (var part : Collections.list(packed.getEntries())) {
                try (var content = packed.getInputStream(part)) {
                    text.append(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    private static boolean begins(byte[] body, String sign) {
        return body.length >= sign.length()
                && new String(body, 0, sign.length(), StandardCharsets.ISO_8859_1).equals(sign);
    }

    private static boolean isAboutAFigure(String address) {
        return ABOUT_A_FIGURE.matcher(address).matches();
    }

    private static String kind(String address) {
        var page = address.replaceAll("\\?.*", "");
        if (isAboutAFigure(address)) return shape(page);
        if (isOtherFormOfData(address)) return page.replaceAll("/data/[a-z0-9-]+", "/data/");
        // Files are written by one writer, so it is the table that matters, and not of which day or project it is.
        return isDownload(address) ? page.replaceAll("[0-9]+", "0") : page;
    }

    /**
     * What the names of figures have in common that are made and explained alike. Of a note every item is its own, and
     * of a form every column: accounts of line 4 of one entity are explained as those of line 5 of another.
     */
    private static String shape(String page) {
        return page.replaceAll("(/tall/(printed\\.)?note\\.[a-z-]+\\.[0-9]+\\.[a-z-]+)\\.[a-z0-9-]+", "$1")
                .replaceAll("\\b[A-Z][A-Z0-9]*\\b|view-2a|konsern", "X")
                .replaceAll("[0-9]+", "0");
    }

    private static boolean isDownload(String address) {
        return DOWNLOAD.matcher(address).matches();
    }

    private static int most(String address) {
        return isAboutAFigure(address) || isOtherFormOfData(address) ? OF_ONE_SHAPE : CHOICES_OF_A_PAGE;
    }

    private static boolean isOtherFormOfData(String address) {
        return OTHER_FORM_OF_DATA.matcher(address).matches();
    }

    private static boolean isWithin(String target, String within) {
        if (!target.startsWith(within) || target.contains(EXAMPLES)) return false;
        var rest = target.substring(within.length());
        return rest.isEmpty()
                || rest.startsWith("/")
                || rest.startsWith("?")
                || DOWNLOAD.matcher(rest).matches();
    }
}
