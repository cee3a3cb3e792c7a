package no.rodtrad.numbercheck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.rodtrad.numbercheck.model.Place;
import no.rodtrad.numbercheck.model.Source;
import no.rodtrad.numbercheck.model.SourceLine;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A PDF by the places of its letters: what is far from its neighbour stands in another column, so tables keep their
 * columns.
 */
final class PdfText {

    static final int MOST_PAGES = 3000;

    /** Letters on each page, at most, of a report that is only pictures: a number of the page, a stamp. */
    private static final int FEW_LETTERS = 20;

    private PdfText() {}

    static Source read(String name, byte[] bytes, int mostPages) throws IOException, Unreadable {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > mostPages) {
                throw new Unreadable("numbercheck.refused.pages", "" + document.getNumberOfPages(), "" + mostPages);
            }
            var letters = new Letters();
            letters.setSortByPosition(false);
            letters.getText(document);
            int count = letters.lines.stream()
                    .mapToInt(line -> line.text().length())
                    .sum();
            if (count < FEW_LETTERS * document.getNumberOfPages()) throw new Unreadable("numbercheck.refused.scanned");
            return new Source(name, letters.lines, false);
        } catch (InvalidPasswordException _) {
            throw new Unreadable("numbercheck.refused.encrypted");
        } catch (RuntimeException _) {
            // The library gives up on a broken file in ways that it does not tell of.
            throw new Unreadable("numbercheck.refused.broken");
        }
    }

    /** Collects letters of a page and makes lines of them. */
    private static final class Letters extends PDFTextStripper {

        private final List<SourceLine> lines = new ArrayList<>();
        private final List<TextPosition> page = new ArrayList<>();
        private final List<PdfLine> printed = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            if (!text.getUnicode().isEmpty()) page.add(text);
        }

        @Override
        protected void writePage() {
            // Nothing is written: the lines are made when the page ends.
        }

        @Override
        protected void endPage(org.apache.pdfbox.pdmodel.PDPage ended) {
            page.sort(Comparator.comparingInt(Letters::top).thenComparingInt(Letters::left));
            var row = new ArrayList<TextPosition>();
            int base = Integer.MIN_VALUE;
            for (var each : page) {
                int tolerance = Math.max(20, height(each) / 2);
                if (!row.isEmpty() && top(each) - base > tolerance) {
                    line(row);
                    row.clear();
                }
                if (row.isEmpty()) base = top(each);
                row.add(each);
            }
            if (!row.isEmpty()) line(row);
            page.clear();
            lines();
        }

        /** Hundredths of a point from the top; whole numbers, so that sorting is the same everywhere. */
        private static int top(TextPosition text) {
            return Math.round(text.getYDirAdj() * 10) * 10;
        }

        private static int left(TextPosition text) {
            return Math.round(text.getXDirAdj() * 100);
        }

        private static int right(TextPosition text) {
            return Math.round((text.getXDirAdj() + text.getWidthDirAdj()) * 100);
        }

        private static int height(TextPosition text) {
            return Math.round(text.getFontSizeInPt() * 100);
        }

        private void line(List<TextPosition> row) {
            row.sort(Comparator.comparingInt(Letters::left));
            var words = new ArrayList<PdfLine.Word>();
            var text = new StringBuilder();
            int from = left(row.getFirst());
            int end = from;
            int size = Math.max(400, height(row.getFirst()));
            boolean wide = false;
            for (var each : row) {
                int gap = left(each) - end;
                boolean column = gap > size * 8 / 10;
                boolean blank = each.getUnicode().isBlank();
                if ((column || gap > size * 15 / 100 || blank) && !text.isEmpty()) {
                    words.add(new PdfLine.Word(from, end, text.toString(), wide));
                    text.setLength(0);
                    wide = false;
                }
                wide |= column && !words.isEmpty();
                if (blank) continue;
                if (text.isEmpty()) from = left(each);
                text.append(each.getUnicode());
                end = right(each);
            }
            if (!text.isEmpty()) words.add(new PdfLine.Word(from, end, text.toString(), wide));
            if (!words.isEmpty()) printed.add(new PdfLine(words, top(row.getFirst()), size));
        }

        /** The lines of a page, with a blank one where the gap says that a paragraph or a table ends. */
        private void lines() {
            PdfHeads.join(printed);
            PdfLine before = null;
            int usual = PdfLine.usualGap(printed);
            for (var each : printed) {
                if (before != null
                        && each.top() - before.top() > usual * 14 / 10
                        && !(before.isWide() && each.isWide())) {
                    add("", before);
                }
                add(each.text(), each);
                before = each;
            }
            printed.clear();
        }

        private void add(String text, PdfLine line) {
            int number = lines.size() + 1;
            int left = line.words().getFirst().left();
            var place = new Place.OnPage(
                    getCurrentPageNo(),
                    left / 100,
                    (line.top() - line.size()) / 100,
                    (line.words().getLast().right() - left) / 100,
                    line.size() / 100);
            lines.add(new SourceLine(
                    number, number, getCurrentPageNo(), text, List.of(), SourceLine.Form.UNKNOWN, place));
        }
    }
}
