package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;

/**
 * Two accounts that stand against each other when two entities of one municipality deal with each other.
 *
 * @param a what the one pays, owes or lends, in each class where it may be posted
 * @param b what the other receives, claims or borrows
 * @param onlyByRule whether entries are internal only when a {@link CounterpartRule} says so, since the same account is
 *     used with others too
 */
public record EliminationPair(
        String id,
        Kind kind,
        List<AccountSelector> a,
        List<AccountSelector> b,
        boolean onlyByRule,
        FormLabel label,
        String mark) {

    /** What the two entities did. */
    public enum Kind {
        /** Running costs and income: within operation, or within investment, never across. */
        RUNNING,
        /** Loans and instalments: kept apart from running costs, and they may cross from operation to investment. */
        CAPITAL,
        /** Claims and debts. */
        BALANCE,
        /** Memorandum accounts of one entity, which have their counter account in the same one. */
        MEMORANDUM;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<String> HEADER = List.of(
            "pair", "kind", "accounts_a", "accounts_b", "only_by_rule", "label_nb", "label_nn", "label_en", "mark");

    public EliminationPair {
        a = List.copyOf(a);
        b = List.copyOf(b);
    }

    /** Reads the pairs. */
    public static Outcome<List<EliminationPair>> read(FormFile file, FormCodes codes) {
        var problems = new ArrayList<Problem>();
        var table = PolicyTable.read(file, HEADER, problems);
        table.rowsBy("pair");
        Map<String, Kind> kinds = new HashMap<>();
        for (var kind : Kind.values()) kinds.put(kind.code(), kind);
        var pairs = new ArrayList<EliminationPair>();
        for (var row : table.rows()) {
            var kind = row.word("kind", kinds, Kind.RUNNING);
            pairs.add(new EliminationPair(
                    row.text("pair"),
                    kind,
                    selectors(row, "accounts_a", kind, codes),
                    selectors(row, "accounts_b", kind, codes),
                    row.word("only_by_rule", Map.of("yes", true, "no", false), false),
                    FormReader.label(row, "label_", List.of()),
                    row.text("mark")));
        }
        return problems.isEmpty() ? new Accepted<>(List.copyOf(pairs)) : new Rejected<>(problems);
    }

    /** In every class that knows the account; it must be known in one. */
    private static List<AccountSelector> selectors(PolicyTable.Row row, String column, Kind kind, FormCodes codes) {
        var found = new ArrayList<AccountSelector>();
        boolean balance = kind == Kind.BALANCE || kind == Kind.MEMORANDUM;
        var classes = balance
                ? List.of(AccountClass.BALANCE_SHEET)
                : List.of(AccountClass.INVESTMENT, AccountClass.OPERATION);
        for (var accountClass : classes) {
            if (!codes.accounts(accountClass).containsKey(row.text(column))) continue;
            found.add(ClassAccounts.selector(row, column, accountClass, row.text(column), codes));
        }
        if (found.isEmpty()) row.problem(column, "statement.form.problem.unknown-account", balance ? "2" : "0, 1");
        return found;
    }

    boolean isA(AccountSum sum, int year) {
        return takes(a, sum, year);
    }

    boolean isB(AccountSum sum, int year) {
        return takes(b, sum, year);
    }

    /** Whether an account of the pair begins with the digits, or they begin with it. */
    boolean mayTake(String digits) {
        for (var side : List.of(a, b)) {
            for (var selector : side) {
                for (int length = 2; length <= digits.length(); length++) {
                    var beginning = digits.substring(0, length);
                    if (selector.accounts().stream().anyMatch(range -> range.contains(beginning))) return true;
                }
            }
        }
        return false;
    }

    private static boolean takes(List<AccountSelector> selectors, AccountSum sum, int year) {
        for (var each : selectors) {
            if (each.takes(sum.accountClass(), sum.account(), sum.function(), year)) return true;
        }
        return false;
    }
}
