package no.rodtrad.statement.model.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.chart.model.PublicAccounts;
import no.rodtrad.kernel.Phrase;

/** The names of accounts and functions, as a figure writes them. */
final class CodeNames {

    private final Map<String, String> names = new HashMap<>();

    CodeNames(FormCodes codes, int year) {
        for (var inClass : AccountClass.values()) {
            // Last year's accounts may stand on codes that are gone.
            for (int of : new int[] {year - 1, year}) {
                codes.accounts(inClass, of).forEach(code -> names.put(key(inClass, code.code()), code.name()));
                codes.functions(inClass, of).forEach(code -> names.put("f" + code.code(), code.name()));
            }
        }
    }

    private static String key(AccountClass inClass, String account) {
        return (inClass == AccountClass.BALANCE_SHEET ? "c" : "a") + account;
    }

    /** @param sums of the account, at least one */
    Phrase account(String account, List<AccountSum> sums) {
        if (account.equals(PublicAccounts.PAY)) return Phrase.of("statement.form.pay");
        var name = names.get(key(sums.getFirst().accountClass(), account));
        return Phrase.of("statement.form.account", account, name == null ? "" : name);
    }

    Phrase function(String function) {
        var name = names.get("f" + function);
        return Phrase.of("statement.form.function", function, name == null ? "" : name);
    }
}
