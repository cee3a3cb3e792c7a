import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Collections;
import java.util.Locale;
import no.rodtrad.numbercheck.NumberCheck;
import org.apache.pdfbox.pdmodel.*;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.*;

/**
 * The number check on a long report: the samples over and over, as text and as PDF.
 *
 * <p>make SAMPLES TIMES TEXT PDF writes the two files; warm FILE checks one in this process, over and over.
 */
public class CheckReport {

    private static final int LINES_ON_PAGE = 47;
    private static final int ROUNDS = 180;
    private static final int EARLY = 15;
    private static final int SPREAD = 15;

    public static void main(String[] a) throws Exception {
        if (a[0].equals("make")) make(Path.of(a[1]), Integer.parseInt(a[2]), Path.of(a[3]), Path.of(a[4]));
        else warm(Path.of(a[1]));
    }

    private static void make(Path samples, int times, Path text, Path pdf) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(samples)) {
            var sorted = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
            for (int i = 0; i < times; i++) for (var file : sorted) all.append(Files.readString(file)).append("\n\f");
        }
        Files.writeString(text, all);
        try (var document = new PDDocument()) {
            var mono = new PDType1Font(Standard14Fonts.FontName.COURIER);
            var lines = all.toString().split("\n", -1);
            for (int from = 0; from < lines.length; from += LINES_ON_PAGE) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    for (int i = from; i < Math.min(lines.length, from + LINES_ON_PAGE); i++) {
                        var line = lines[i].replace('\u00a0', ' ').replace('\u2212', '-').replaceAll("\\p{Cntrl}", "");
                        content.beginText();
                        content.setFont(mono, 7);
                        content.newLineAtOffset(40, 800 - 15 * (i - from));
                        content.showText(line);
                        content.endText();
                    }
                }
            }
            document.save(pdf.toFile());
            System.out.println(lines.length + " lines, " + document.getNumberOfPages() + " pages");
        }
    }

    /** Early, while Java's compiler takes as much time as the check, and when it is nearly done. */
    private static void warm(Path file) throws IOException {
        var check = new NumberCheck();
        var bytes = Files.readAllBytes(file);
        var clock = new ArrayList<Double>();
        var processor = new ArrayList<Double>();
        // Of the whole process: a check uses more than one thread.
        var process = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        for (int i = 0; i < ROUNDS; i++) {
            long wall = System.nanoTime();
            long cpu = process.getProcessCpuTime();
            check.check(file.getFileName().toString(), bytes);
            processor.add((process.getProcessCpuTime() - cpu) / 1e9);
            clock.add((System.nanoTime() - wall) / 1e9);
        }
        System.out.printf(Locale.ROOT, "round 1: %.2f s", clock.getFirst());
        for (int from : new int[] {EARLY, ROUNDS - SPREAD}) {
            System.out.printf(Locale.ROOT, "; rounds %d to %d: clock %s s, processor %s s",
                    from + 1, from + SPREAD, spread(clock, from), spread(processor, from));
        }
        System.out.println();
    }

    /** The least, the median and the most of some rounds. */
    private static String spread(List<Double> all, int from) {
        var some = new ArrayList<>(all.subList(from, from + SPREAD));
        Collections.sort(some);
        return String.format(Locale.ROOT, "%.2f / %.2f / %.2f", some.getFirst(), some.get(SPREAD / 2), some.getLast());
    }
}
