package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;

/**
 * An account that no form places, and why. The guide leaves some open; a municipality may place them itself.
 *
 * @param reason in three languages, for the page that shows what is not placed
 * @param mark how firm we are: {@code unresolved} is to be looked up
 */
public record OpenAccount(AccountClass accountClass, String account, FormVersion years, FormLabel reason, String mark) {

    private static final List<String> HEADER = List.of(
            "account_class", "account", "valid_from", "valid_to", "reason_nb", "reason_nn", "reason_en", "mark");

    /** Reads the list of them. */
    public static Outcome<List<OpenAccount>> read(FormFile file, FormCodes codes) {
        var problems = new ArrayList<Problem>();
        var accounts = new ArrayList<OpenAccount>();
        for (var row : PolicyTable.read(file, HEADER, problems).rows()) {
            var digit = row.needed("account_class");
            if (!digit.matches("[012]")) {
                row.problem("account_class", "statement.form.problem.class");
                continue;
            }
            var inClass = AccountClass.ofDigit(Integer.parseInt(digit));
            var account = row.needed("account");
            if (!codes.accounts(inClass).containsKey(account)) {
                row.problem("account", "statement.form.problem.unknown-account", digit);
            }
            var years = FormVersion.read(row, "");
            accounts.add(new OpenAccount(
                    inClass, account, years, FormReader.label(row, "reason_", List.of()), row.text("mark")));
        }
        return problems.isEmpty() ? new Accepted<>(List.copyOf(accounts)) : new Rejected<>(problems);
    }

    /** The accounts of a class that are open in a year. */
    static Set<String> in(List<OpenAccount> all, AccountClass inClass, int year) {
        var found = new HashSet<String>();
        for (var each : all) {
            if (each.accountClass() == inClass && each.years().contains(year)) found.add(each.account());
        }
        return found;
    }
}
