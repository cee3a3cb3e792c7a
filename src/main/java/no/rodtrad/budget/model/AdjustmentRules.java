package no.rodtrad.budget.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Problem;

/**
 * Who may change a budget, and how far (kommuneloven §§ 14-2, 14-5). For adjustments that are decided here; imported
 * history is kept as its source has it, with a finding.
 */
public final class AdjustmentRules {

    /**
     * What comes of an adjustment.
     *
     * @param problems why it is refused; empty when it may be decided
     * @param authority the power it needs; empty when it needs none
     */
    public record Judgement(List<Problem> problems, Optional<AuthorityUse> authority) {
        public Judgement {
            problems = List.copyOf(problems);
        }
    }

    private final BudgetAdjustment adjustment;
    private final AdjustmentBasis basis;
    private final Map<Appropriation, Money> changes;
    private final List<Problem> problems = new ArrayList<>();

    private AdjustmentRules(BudgetAdjustment adjustment, AdjustmentBasis basis) {
        this.adjustment = adjustment;
        this.basis = basis;
        this.changes = Appropriation.changes(adjustment.entries(), basis.areaOf());
    }

    public static Judgement judge(BudgetAdjustment adjustment, AdjustmentBasis basis) {
        var rules = new AdjustmentRules(adjustment, basis);
        rules.beforeTheYearEnds();
        Optional<AuthorityUse> authority = switch (adjustment.head().kind()) {
            case ORIGINAL, VOTED -> Optional.empty();
            case REAPPROPRIATION -> {
                rules.reappropriatesWhatIsUnused();
                yield Optional.empty();
            }
            case TECHNICAL -> {
                rules.leavesLoansAndInstalments();
                rules.changes.forEach((each, change) ->
                        rules.refuse(each.code(), "budget.problem.technical-changes-appropriation", change.inKroner()));
                yield Optional.empty();
            }
            case DELEGATED -> {
                rules.leavesLoansAndInstalments();
                yield rules.authority();
            }
        };
        return new Judgement(rules.problems, rules.problems.isEmpty() ? authority : Optional.empty());
    }

    /** An appropriation is for the year. After it there is nothing left to give. */
    private void beforeTheYearEnds() {
        var lastDay = adjustment.head().year().lastDay();
        if (changes.isEmpty() || !basis.decidedOn().isAfter(lastDay)) return;
        refuse(basis.decidedOn().toString(), "budget.problem.after-the-year", lastDay.toString());
    }

    private Optional<AuthorityUse> authority() {
        if (changes.isEmpty()) return Optional.empty();
        var covering = new AuthorityMatch(adjustment.entries(), basis.areaOf()).among(basis.authorities());
        var within = covering.stream().filter(use -> !left(use).isNegative()).findFirst();
        if (within.isPresent()) return within;
        for (var use : covering) {
            var limit = use.authority().limit();
            var used = basis.used().getOrDefault(use.authority().id(), Money.ZERO);
            refuse(
                    use.authority().id(),
                    "budget.problem.authority-limit",
                    use.amount().inKroner(),
                    limit.inKroner(),
                    used.inKroner());
        }
        if (covering.isEmpty()) {
            changes.forEach((each, change) -> refuse(each.code(), "budget.problem.no-authority", change.inKroner()));
        }
        return Optional.empty();
    }

    /** What would be left of the limit. */
    private Money left(AuthorityUse use) {
        var used = basis.used().getOrDefault(use.authority().id(), Money.ZERO);
        return use.authority().limit().minus(used).minus(use.amount());
    }

    /** No power covers these: the council alone takes up loans, and the law says how little may be repaid. */
    private void leavesLoansAndInstalments() {
        for (var loan : AdjustmentArts.LOANS) {
            var change = AdjustmentArts.sum(adjustment.entries(), loan);
            if (change.isNegative())
                refuse(loan.art(), "budget.problem.loan-raised", change.negate().inKroner());
        }
        var change = AdjustmentArts.sum(adjustment.entries(), AdjustmentArts.INSTALMENTS);
        if (!change.isNegative() || basis.minimumRepayment().isEmpty()) return;
        var minimum = basis.minimumRepayment().get();
        var after = basis.instalments().plus(change);
        if (after.compareTo(minimum) < 0) {
            refuse("510", "budget.problem.instalments-below-minimum", after.inKroner(), minimum.inKroner());
        }
    }

    private void reappropriatesWhatIsUnused() {
        var byProject = new TreeMap<String, Money>();
        for (var entry : adjustment.entries()) {
            var account = entry.account();
            if (account.accountClass() != AccountClass.INVESTMENT) {
                refuse(account.art(), "budget.problem.reappropriation-in-operation");
            }
            account.project().ifPresent(project -> byProject.merge(project, entry.amount(), Money::plus));
        }
        byProject.forEach((project, amount) -> {
            var unused = basis.unused().getOrDefault(project, Money.ZERO);
            if (amount.isPositive() && amount.compareTo(unused) > 0) {
                refuse(project, "budget.problem.reappropriation-beyond-unused", amount.inKroner(), unused.inKroner());
            }
        });
    }

    private void refuse(String found, String messageKey, String... arguments) {
        problems.add(new Problem("", 0, "", found, messageKey, List.of(arguments)));
    }
}
