package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.List;
import no.rodtrad.chart.model.AccountClass;

/** Reads accounts that say their own class: {@code 1:570 0:970}. */
final class ClassAccounts {

    private ClassAccounts() {}

    static List<AccountSelector> read(PolicyTable.Row row, String column, FormCodes codes) {
        var selectors = new ArrayList<AccountSelector>();
        for (var word : row.needed(column).split(" +")) {
            if (word.isEmpty()) continue;
            if (!word.matches("[012]:.+")) {
                row.problemWith(column, word, "statement.form.problem.class-account");
                continue;
            }
            var accountClass = AccountClass.ofDigit(word.charAt(0) - '0');
            selectors.add(selector(row, column, accountClass, word.substring(2), codes));
        }
        return selectors;
    }

    /** The accounts of one class, without functions. */
    static AccountSelector selector(
            PolicyTable.Row row, String column, AccountClass accountClass, String accounts, FormCodes codes) {
        var ranges = new RangesReader(row, column, "statement.form.problem.unknown-account")
                .read(accounts, codes.accounts(accountClass), Integer.toString(accountClass.digit()));
        return new AccountSelector(accountClass, ranges, List.of(), false);
    }
}
