package no.rodtrad.statement.model;

import java.util.List;
import java.util.Optional;
import no.rodtrad.access.model.PublicUnit;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.organisation.model.BudgetTable;

/**
 * A line of the operating statement with the lines it is the sum of.
 *
 * @param scope last part of the ids of its figures, such as {@code area-P01}
 * @param code of the committee, area or unit; the digit of an art group; empty for totals
 * @param unit the public unit it is or belongs to, from that level down
 * @param children the parts it is the sum of; empty at the bottom
 */
public record OperatingLine(
        String scope,
        Level level,
        BudgetTable table,
        String code,
        Phrase label,
        OperatingAmounts amounts,
        Optional<PublicUnit> unit,
        List<OperatingLine> children) {

    public OperatingLine {
        children = List.copyOf(children);
    }

    /** From the top down. */
    public enum Level {
        /** Everything, which comes to zero. */
        EVERYTHING,
        /** All programme areas. */
        TOTAL,
        /** One of the other tables. */
        TABLE,
        COMMITTEE,
        AREA,
        UNIT,
        ART,
        /** A step of the bridge from frames to the net operating result; a sum of arts across all areas. */
        RESULT
    }

    /** The id of the figure in a column of this line. */
    public String figureId(OperatingColumn column, int year) {
        return column.code() + "." + year + "." + scope;
    }

    /** Which art group, for a line of that level. */
    public ArtGroup artGroup() {
        if (level != Level.ART) throw new IllegalStateException("Not an art group: " + scope);
        return new ArtGroup(code.charAt(0) - '0');
    }
}
