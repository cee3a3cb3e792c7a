package no.rodtrad.intake.saft;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * Where a municipality's files say what our ledger asks for. SAF-T has accounts and free analysis types; which type is
 * the function and which the cost centre, each accounting system decides for itself.
 *
 * @param name what it is called
 * @param categories the code lists whose codes are KOSTRA arts and chapters
 * @param accountClass where operation and investment are told apart
 * @param function the analysis types that hold the function; the first that a line has counts
 * @param costCentre as {@code function}
 * @param project as {@code function}
 * @param ignored analysis types that are known and not used
 * @param accounts our account for some of theirs, where their code says too little: five digits, the class first
 * @param opening whether opening balances of a year become entries of period 0
 * @param text which text an entry gets
 */
@NamedInterface("saft")
public record SaftMapping(
        String name,
        Set<String> categories,
        ClassSource accountClass,
        List<String> function,
        List<String> costCentre,
        List<String> project,
        Set<String> ignored,
        Map<String, String> accounts,
        boolean opening,
        TextSource text) {

    /** Where operation and investment are told apart. */
    public enum ClassSource {
        /** By the first of five digits; a shorter account is operation. */
        ACCOUNT,
        OPERATION,
        INVESTMENT
    }

    /** Which text an entry gets. Texts may name persons; an import without them is possible. */
    public enum TextSource {
        LINE,
        VOUCHER,
        NONE
    }

    public SaftMapping {
        categories = Set.copyOf(categories);
        function = List.copyOf(function);
        costCentre = List.copyOf(costCentre);
        project = List.copyOf(project);
        ignored = Set.copyOf(ignored);
        accounts = Map.copyOf(accounts);
    }

    /** Whether something is done, or knowingly not done, with an analysis type. */
    boolean knows(String type) {
        return function.contains(type) || costCentre.contains(type) || project.contains(type) || ignored.contains(type);
    }
}
