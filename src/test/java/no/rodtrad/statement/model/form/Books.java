package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;

/** Sums of accounts for tests, written shortly, and drawn by seed. */
final class Books {

    private final List<AccountSum> sums = new ArrayList<>();

    /** Operation: in thousands, as posted. */
    Books drift(String art, String function, long thousands) {
        return add(AccountClass.OPERATION, art, function, "P01", "", Money.thousands(thousands));
    }

    Books driftIn(String area, String art, String function, long thousands) {
        return add(AccountClass.OPERATION, art, function, area, "", Money.thousands(thousands));
    }

    /** Investment: in thousands, as posted. */
    Books investering(String art, String function, long thousands) {
        return add(AccountClass.INVESTMENT, art, function, "P01", "", Money.thousands(thousands));
    }

    Books project(String project, String art, String function, long thousands) {
        return add(AccountClass.INVESTMENT, art, function, "P01", project, Money.thousands(thousands));
    }

    /** Balance: in thousands, as posted. */
    Books balanse(String chapter, long thousands) {
        return add(AccountClass.BALANCE_SHEET, chapter, "", "", "", Money.thousands(thousands));
    }

    Books add(AccountClass inClass, String account, String function, String area, String project, Money amount) {
        sums.add(sum("KK", inClass, account, function, area, project, amount));
        return this;
    }

    List<AccountSum> sums() {
        return List.copyOf(sums);
    }

    static AccountSum sum(
            String entity,
            AccountClass inClass,
            String account,
            String function,
            String area,
            String project,
            Money amount) {
        return new AccountSum(
                new EntityCode(entity),
                inClass,
                account,
                some(function),
                some(area).map(BudgetAreaCode::new),
                some(project),
                amount,
                1,
                Origin.PUBLISHED);
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    static List<AccountSum> together(List<AccountSum> ones, List<AccountSum> others) {
        var all = new ArrayList<>(ones);
        all.addAll(others);
        return all;
    }

    /** Some hundred amounts on codes that are valid, not in balance. */
    static List<AccountSum> any(Random random, FormCodes codes, AccountClass inClass, int year) {
        var books = new Books();
        var accounts = codes.accounts(inClass, year);
        var functions = codes.functions(inClass, year);
        int count = random.nextInt(1, 300);
        for (int i = 0; i < count; i++) {
            var account = accounts.get(random.nextInt(accounts.size())).code();
            boolean balance = inClass == AccountClass.BALANCE_SHEET;
            var function = balance
                    ? ""
                    : functions.get(random.nextInt(functions.size())).code();
            var area = balance ? "" : "P0" + random.nextInt(1, 6);
            var project = inClass == AccountClass.INVESTMENT ? "30" + random.nextInt(10, 20) : "";
            var amount = Money.ore(random.nextLong(-1_000_000_000_00L, 1_000_000_000_00L));
            books.add(inClass, account, function, area, project, amount);
        }
        return books.sums();
    }
}
