package no.rodtrad.statement.model.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.kernel.FiscalYear;

/**
 * The closing of one entity's year at a glance: every check, whether somebody told about it or not.
 *
 * @param entity its code
 * @param dates what follows
 */
public record ClosingBoard(String entity, FiscalYear year, List<ClosingCheck> checks, List<ClosingDate> dates) {

    public ClosingBoard {
        checks = List.copyOf(checks);
        dates = List.copyOf(dates);
    }

    /** What nobody has told about is red: silence is never green. */
    public static ClosingBoard of(String entity, FiscalYear year, Map<ClosingCheckKind, ClosingInput> told) {
        var checks = new ArrayList<ClosingCheck>();
        for (var kind : ClosingCheckKind.values()) {
            checks.add(ClosingCheck.of(kind, Optional.ofNullable(told.get(kind))));
        }
        return new ClosingBoard(entity, year, checks, ClosingDate.after(year));
    }

    public List<ClosingCheck> red() {
        return checks.stream()
                .filter(check -> check.state() == ClosingCheck.State.RED)
                .toList();
    }

    public boolean isReady() {
        return red().isEmpty();
    }
}
