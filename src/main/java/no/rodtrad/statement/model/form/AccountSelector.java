package no.rodtrad.statement.model.form;

import java.util.List;
import java.util.Optional;
import no.rodtrad.chart.model.AccountClass;

/**
 * The accounts that a line of a form takes.
 *
 * @param accounts arts of three digits, or chapters of the balance sheet
 * @param functions empty: whatever the function
 * @param rest whether it takes only what no other line of the form takes
 */
public record AccountSelector(
        AccountClass accountClass, List<CodeRange> accounts, List<CodeRange> functions, boolean rest) {

    /** Codes from and to, both included, of one length; in some years only when that is said. */
    public record CodeRange(String from, String to, int firstYear, int lastYear) {

        static final int NO_LIMIT = 9999;

        boolean contains(String code) {
            return code.length() == from.length() && code.compareTo(from) >= 0 && code.compareTo(to) <= 0;
        }

        boolean contains(String code, int year) {
            return year >= firstYear && year <= lastYear && contains(code);
        }
    }

    public AccountSelector {
        accounts = List.copyOf(accounts);
        functions = List.copyOf(functions);
    }

    boolean takesAccount(String account, int year) {
        for (var range : accounts) if (range.contains(account, year)) return true;
        return false;
    }

    /** Whether it takes that function. An entry without one is taken when any will do. */
    boolean takesFunction(Optional<String> function, int year) {
        if (functions.isEmpty()) return true;
        if (function.isEmpty()) return false;
        for (var range : functions) if (range.contains(function.get(), year)) return true;
        return false;
    }

    boolean takes(AccountClass inClass, String account, Optional<String> function, int year) {
        return inClass == accountClass && takesAccount(account, year) && takesFunction(function, year);
    }
}
