package no.rodtrad.numbercheck.model;

/**
 * A number of a sentence, and what the words beside it say that it is.
 *
 * @param base what a difference is measured from
 * @param direction above nought when a difference says that the later or actual amount is the larger; 0 when no word
 *     says which
 * @param word the word of direction as printed, and where it begins; empty when there is none
 * @param year the year that the number is said to be of; 0 when none is said
 * @param told whether a word says what it is; else it is taken for a level
 * @param guarded whether a word says that it is a part, an average or of another scope
 */
public record Quantity(
        ReportSentence sentence,
        NumberMention number,
        Role role,
        Base base,
        Sense sense,
        int direction,
        String word,
        int wordAt,
        int year,
        boolean told,
        boolean guarded) {

    /** What a number is in its sentence. */
    public enum Role {
        /** What was used, earned or counted in the period of the report. */
        LEVEL,
        /** The same at an earlier time. */
        EARLIER,
        /** What was set aside for it. */
        BUDGET,
        /** How much more or less. */
        DIFFERENCE,
        /** Measured against something else. */
        OTHER
    }

    /** What a difference is measured from. */
    public enum Base {
        NONE,
        BUDGET,
        ORIGINAL,
        EARLIER
    }

    /** What a word of direction speaks of: costs, incomes, results, or any amount. */
    public enum Sense {
        AMOUNT,
        COST,
        INCOME,
        RESULT
    }

    public boolean isDifference() {
        return role == Role.DIFFERENCE;
    }

    /** The number with its unit, as printed. */
    public String text() {
        return sentence.text().substring(number.start(), number.end()).strip();
    }
}
