package no.rodtrad.intake.model.mapping;

/** Where a field of an entry comes from. */
public sealed interface FieldSource {

    /**
     * From a column, or a piece of it.
     *
     * @param cut which of its characters
     * @param width zeros are put before fewer digits than this, since spreadsheets take them away; 0: as it is
     * @param otherwise what an empty field means
     */
    record FromColumn(ColumnPlace column, Cut cut, int width, String otherwise) implements FieldSource {}

    /**
     * From a part of the combined account string.
     *
     * @param part counted from 1
     */
    record FromAccount(int part, int width, String otherwise) implements FieldSource {}

    /** The same for every entry. */
    record Constant(String value) implements FieldSource {}

    /** The year, or the month, of the date. */
    record FromDate() implements FieldSource {}

    /**
     * Some characters of a field.
     *
     * @param from counted from 1
     * @param to the last one, included
     */
    record Cut(int from, int to) {
        public static final Cut WHOLE = new Cut(1, Integer.MAX_VALUE);

        public Cut {
            if (from < 1 || to < from) throw new IllegalArgumentException("No characters: " + from + "-" + to);
        }
    }
}
