package no.rodtrad.intake.saft;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A piece of a file, in the order of the file. Each knows the line it begins on. */
sealed interface SaftPart {

    int line();

    /** What the file says of itself. */
    record Head(int line, SaftHead head) implements SaftPart {}

    /**
     * An account of the general ledger.
     *
     * @param standardId the standard account of versions before 1.30; empty when not given
     * @param category the code list that {@code code} is from
     * @param code KOSTRA art or chapter of the balance sheet, in a municipality
     * @param openingOre debit positive; empty when not given
     */
    record Account(
            int line,
            String id,
            String description,
            String standardId,
            String category,
            String code,
            OptionalLong openingOre,
            OptionalLong closingOre)
            implements SaftPart {}

    /** A code that lines may be marked with. */
    record AnalysisCode(int line, String type, String id) implements SaftPart {}

    /**
     * A table that was passed over, since it is about persons.
     *
     * @param name of the table, {@code Customers} or {@code Suppliers}
     */
    record PassedOver(int line, String name, long rows) implements SaftPart {}

    /** The beginning of a voucher; its lines follow. */
    record TransactionStart(
            int line,
            String journal,
            String id,
            int year,
            int period,
            Optional<LocalDate> date,
            Optional<LocalDate> postingDate,
            String description)
            implements SaftPart {}

    /**
     * A line of a voucher.
     *
     * @param debitOre empty when the line has no debit amount
     * @param creditOre empty when the line has no credit amount
     */
    record Line(
            int line,
            String recordId,
            String account,
            List<Analysis> analyses,
            String description,
            OptionalLong debitOre,
            OptionalLong creditOre)
            implements SaftPart {

        /** Debit positive. */
        long amountOre() {
            return Math.subtractExact(debitOre.orElse(0), creditOre.orElse(0));
        }
    }

    /**
     * A mark on a line.
     *
     * @param amountOre the part of the line it is for, debit positive; empty when it is for all of it
     * @param signed whether the file says debit or credit of the amount itself, as from version 1.30
     */
    record Analysis(String type, String id, OptionalLong amountOre, boolean signed) {}

    /** The end of a voucher. */
    record TransactionEnd(int line) implements SaftPart {}

    /** What the file says that its vouchers add up to. Told when all of them have passed. */
    record Control(int line, OptionalLong entries, OptionalLong debitOre, OptionalLong creditOre) implements SaftPart {}

    /** Nothing follows. */
    record End(int line) implements SaftPart {}
}
