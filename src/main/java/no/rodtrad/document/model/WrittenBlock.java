package no.rodtrad.document.model;

import java.util.List;
import java.util.Optional;
import no.rodtrad.document.model.Block.RowKind;
import no.rodtrad.kernel.Ref;

/**
 * A {@link Block} written out in one language. The site, the edition, the PDF, CSV and JSON are all made from these, so
 * that a figure cannot be written in two ways.
 */
public sealed interface WrittenBlock {

    record Lead(Sentence sentence) implements WrittenBlock {}

    record Paragraph(Sentence sentence) implements WrittenBlock {}

    /** Numbered from 1. */
    record Points(List<Sentence> sentences) implements WrittenBlock {
        public Points {
            sentences = List.copyOf(sentences);
        }
    }

    record Heading(String anchor, Sentence text) implements WrittenBlock {}

    record Table(
            String name,
            Sentence caption,
            String unit,
            String rowHeading,
            List<TableColumn> columns,
            List<TableRow> rows,
            List<Sentence> footnotes,
            boolean generated)
            implements WrittenBlock {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            footnotes = List.copyOf(footnotes);
        }

        public boolean hasSecondary() {
            return columns.stream().anyMatch(TableColumn::secondary);
        }
    }

    record TableColumn(String key, String label, boolean secondary) {}

    /** @param went how it went, in a word; empty for lines and sums */
    record TableRow(
            String key,
            Sentence label,
            Optional<String> link,
            RowKind kind,
            Optional<String> went,
            List<Sentence.Number> cells) {
        public TableRow {
            cells = List.copyOf(cells);
        }

        public boolean sum() {
            return kind == RowKind.SUM;
        }

        /** The label where there are no icons. */
        public String plain() {
            return went.map(word -> word + ": " + label.plain()).orElseGet(label::plain);
        }
    }

    /** @param topLevel whether no heading stands above it in the chapter, so that its title is of the second level */
    record Graph(String id, boolean topLevel, Sentence title, Sentence caption, BarDrawing wide, BarDrawing narrow)
            implements WrittenBlock {

        /** The drawing in words. */
        public String description() {
            var words = new StringBuilder(title.plain());
            for (int i = 0; i < wide.bars().size(); i++) {
                var bar = wide.bars().get(i);
                words.append(i == 0 ? ": " : ", ").append(String.join(" ", bar.label()));
                words.append(' ').append(bar.value().text());
            }
            return words.toString();
        }
    }

    record Facts(List<Fact> facts) implements WrittenBlock {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(Sentence label, Sentence value) {}

    record Statuses(Sentence caption, List<StatusLine> items) implements WrittenBlock {
        public Statuses {
            items = List.copyOf(items);
        }
    }

    /**
     * One thing and what became of it.
     *
     * @param path of its thread, below the municipality's address; empty when it has no page
     * @param status code of the status; empty when the source says nothing
     */
    record StatusLine(Ref ref, String title, Optional<String> path, Optional<String> status, Optional<Sentence> note) {}
}
