package no.rodtrad.document.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;

/** A piece of a chapter. Numbers in its sentences are {@link ShownFigure}s among the arguments of the phrase. */
public sealed interface Block {

    /** The first sentence: it answers the question of the chapter. */
    record Lead(Phrase sentence) implements Block {}

    record Paragraph(Phrase sentence) implements Block {}

    /** Numbered sentences, such as the points of a decision. */
    record Points(List<Phrase> sentences) implements Block {
        public Points {
            sentences = List.copyOf(sentences);
        }
    }

    /** A heading inside the chapter; {@code anchor} is unique in the chapter. */
    record Heading(String anchor, Phrase text) implements Block {}

    /**
     * A table of figures.
     *
     * @param name file name without ending, unique in the document: {@code tabell/NAME.csv}
     * @param unit said once, in the caption
     * @param footnotes below the table
     */
    record FigureTable(
            String name,
            Phrase caption,
            Phrase unit,
            Phrase rowHeading,
            List<Column> columns,
            List<Row> rows,
            List<Phrase> footnotes)
            implements Block {
        public FigureTable {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            footnotes = List.copyOf(footnotes);
            for (var row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("Table " + name + ": a row has another number of cells.");
                }
            }
        }
    }

    /**
     * A column of figures.
     *
     * @param key in CSV and JSON
     * @param secondary hidden on a narrow screen until asked for
     */
    record Column(String key, Phrase label, boolean secondary, NumberStyle style) {}

    /**
     * A row of figures.
     *
     * @param key in CSV and JSON
     * @param link the page behind its label, below the municipality's address
     */
    record Row(String key, Phrase label, Optional<String> link, RowKind kind, List<ShownFigure> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Lines add up to the sum below them. A check, a rule or a project says how it went before its label. */
    enum RowKind {
        LINE,
        SUM,
        HOLDS,
        BREAKS,
        NOT_CHECKED,
        NOT_RELEVANT,
        /** A rule. */
        MET,
        NOT_MET,
        NOT_JUDGED,
        /** A project beside its plan. */
        ON_PLAN,
        DELAYED,
        NOT_ASSESSED,
        COMPLETED,
        STOPPED;

        /** In files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it is shown by an icon and a word. */
        public boolean isStatus() {
            return this != LINE && this != SUM;
        }
    }

    /** What is known of one thing, word by word. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(Phrase label, Phrase value) {}

    /** Horizontal bars, in the order given; negative values point the other way. */
    record BarGraph(Phrase title, Phrase caption, List<Bar> bars) implements Block {
        public BarGraph {
            bars = List.copyOf(bars);
        }
    }

    record Bar(Phrase label, ShownFigure figure) {}

    /** Things with a status, such as measures and what became of them. */
    record StatusList(Phrase caption, List<StatusItem> items) implements Block {
        public StatusList {
            items = List.copyOf(items);
        }
    }

    /**
     * One thing and what became of it.
     *
     * @param ref opens its thread
     * @param title as printed
     * @param status code of the status, such as {@code completed}; empty when the source says nothing of it
     * @param note empty when there is nothing to add
     */
    record StatusItem(Ref ref, String title, Optional<String> status, Optional<Phrase> note) {}
}
