package no.rodtrad.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pages show on which one mends how a file is read. */
public final class MendPages {

    private MendPages() {}

    /**
     * Refused lines of one group as they stand in the file, some at a time.
     *
     * @param marked the column that is refused; -1 when the whole line is
     * @param rest said when not all lines can be shown; empty else
     */
    public record LinesPage(
            int id,
            String name,
            RefusedRow group,
            List<String> heads,
            List<Row> rows,
            int marked,
            Optional<String> before,
            Optional<String> after,
            String place,
            String rest) {

        /** How many columns the widest line has, or the heads. */
        public int width() {
            return Math.max(
                    heads.size(),
                    rows.stream().mapToInt(row -> row.fields().size()).max().orElse(0));
        }

        public String head(int column) {
            return column < heads.size() ? heads.get(column) : Integer.toString(column + 1);
        }
    }

    /** @param number of the line, as it is written */
    public record Row(String number, List<String> fields) {

        public String field(int column) {
            return column < fields.size() ? fields.get(column) : "";
        }
    }

    /**
     * Values that we do not know, and what they mean.
     *
     * @param kept the name under which the mapping is kept, whose next version this is; empty when it has none
     * @param lists codes to choose from, with their names, by field
     */
    public record ValuesPage(
            int id,
            String name,
            List<Value> values,
            Map<String, Map<String, String>> lists,
            String kept,
            String error) {}

    /**
     * @param written as it stands in the file
     * @param typed what somebody says that it means
     * @param wrong what is wrong with that; empty when nothing is
     */
    public record Value(
            String key,
            String field,
            String label,
            String written,
            String count,
            String sum,
            String typed,
            String wrong) {}

    /** Ways to read what can be read in several. */
    public record MeaningPage(
            int id, String name, RefusedRow group, List<Meaning> meanings, String kept, String error) {}

    /**
     * @param examples as it stands, and as it is read
     * @param effect how many values are read so
     */
    public record Meaning(String code, String label, List<Map.Entry<String, String>> examples, String effect) {}
}
