package no.rodtrad.statement.model.form;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.rodtrad.chart.model.AccountClass;

/** The codes that forms place on their lines: arts and functions by class and year, and chapters of the balance. */
public final class FormCodes {

    /**
     * A code of KOSTRA.
     *
     * @param firstYear the first year it may be used
     * @param mark {@code own-knowledge} or {@code not-found} when its name has no public source
     */
    public record Code(String code, String name, String scope, int firstYear, int lastYear, String mark) {

        boolean isValidIn(int year) {
            return year >= firstYear && year <= lastYear;
        }
    }

    private final Map<AccountClass, Map<String, Code>> accounts;
    private final Map<AccountClass, Map<String, Code>> functions;

    FormCodes(Map<AccountClass, Map<String, Code>> accounts, Map<AccountClass, Map<String, Code>> functions) {
        this.accounts = accounts;
        this.functions = functions;
    }

    /** The arts or chapters of a class that are valid in a year, in order. */
    public List<Code> accounts(AccountClass inClass, int year) {
        return valid(accounts, inClass, year);
    }

    /** The functions that may be used in a class in a year, in order; none on the balance sheet. */
    public List<Code> functions(AccountClass inClass, int year) {
        return valid(functions, inClass, year);
    }

    /** The arts or chapters of a class, whatever the year. */
    public List<Code> all(AccountClass inClass) {
        return List.copyOf(of(accounts, inClass).values());
    }

    /** The functions of a class, whatever the year. */
    public List<Code> allFunctions(AccountClass inClass) {
        return List.copyOf(of(functions, inClass).values());
    }

    public boolean isAccount(AccountClass inClass, String code, int year) {
        var found = of(accounts, inClass).get(code);
        return found != null && found.isValidIn(year);
    }

    Map<String, Code> accounts(AccountClass inClass) {
        return of(accounts, inClass);
    }

    Map<String, Code> functions(AccountClass inClass) {
        return of(functions, inClass);
    }

    private static Map<String, Code> of(Map<AccountClass, Map<String, Code>> all, AccountClass inClass) {
        return all.getOrDefault(inClass, Map.of());
    }

    private static List<Code> valid(Map<AccountClass, Map<String, Code>> all, AccountClass inClass, int year) {
        return of(all, inClass).values().stream()
                .filter(code -> code.isValidIn(year))
                .sorted(Comparator.comparing(Code::code))
                .toList();
    }

    static Map<String, Code> empty() {
        return new TreeMap<>();
    }
}
