package no.rodtrad.intake.model.mapping;

/** Which column of a file: the one under a head, or the one of a number. */
public sealed interface ColumnPlace {

    /** How it is told to people. */
    String shown();

    /** Under a head, whatever its letters' size and the blanks around it. */
    record Head(String text) implements ColumnPlace {
        @Override
        public String shown() {
            return text;
        }
    }

    /** @param number counted from 1 */
    record Number(int number) implements ColumnPlace {
        public Number {
            if (number < 1) throw new IllegalArgumentException("Columns are counted from 1.");
        }

        @Override
        public String shown() {
            return Integer.toString(number);
        }
    }
}
