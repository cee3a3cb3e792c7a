package no.rodtrad.demo.investment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.demo.fact.FactsDisagree;
import no.rodtrad.demo.investment.ColumnAmounts.Column;
import no.rodtrad.demo.investment.ProjectFact.TaxKind;
import no.rodtrad.demo.money.Shares;

/**
 * How much of what was paid for each project is value added tax, so that the tax of an entity is the compensation that
 * it got. A price has one fifth of tax in it and never more; what the common projects cannot carry falls on those that
 * deduct as a rule. Budgets are given gross, and not divided.
 */
final class TaxShares {

    private static final int PART_OF_PRICE = 5;

    private TaxShares() {}

    /** The tax on each project of one entity, by the project's key. */
    static Map<String, ColumnAmounts> of(List<ProjectFact> projects, ColumnAmounts compensation) {
        var shares = new HashMap<String, ColumnAmounts>();
        long tax = -compensation.in(Column.ACCOUNTS);
        long common = Math.min(tax, most(projects, TaxKind.COMPENSATED));
        share(projects, TaxKind.COMPENSATED, common, shares);
        share(projects, TaxKind.LAST_OF_ALL, tax - common, shares);
        return shares;
    }

    private static void share(List<ProjectFact> projects, TaxKind kind, long tax, Map<String, ColumnAmounts> shares) {
        if (tax == 0) return;
        var most = projects.stream()
                .mapToLong(project -> project.tax() == kind ? most(project) : 0)
                .toArray();
        long all = Arrays.stream(most).sum();
        if (tax < 0 || tax > all) {
            var kroner = Long.toString(tax / 100);
            throw new FactsDisagree(InvestmentReader.EXACT, "accounts_kr", kroner, "demo.problem.nobody-to-carry");
        }
        // In thousands, so that the products stay small; a kind that is full carries its most to the øre.
        var weights = Arrays.stream(most).map(ore -> ore / 100_000).toArray();
        var parts = tax == all ? most : Shares.of(tax, weights);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != 0) {
                shares.put(projects.get(i).key(), new ColumnAmounts(Map.of(Column.ACCOUNTS, parts[i])));
            }
        }
    }

    private static long most(List<ProjectFact> projects, TaxKind kind) {
        return projects.stream()
                .filter(project -> project.tax() == kind)
                .mapToLong(TaxShares::most)
                .sum();
    }

    private static long most(ProjectFact project) {
        return Math.max(0, project.amounts().in(Column.ACCOUNTS) / PART_OF_PRICE);
    }
}
