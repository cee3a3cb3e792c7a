package no.rodtrad.statement.model.fund;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.kernel.Money;
import no.rodtrad.rule.model.RuleInput;

/**
 * All funds of an entity, with the earmarks inside the general reserve.
 *
 * @param funds each through the same year
 * @param earmarks inside the general reserve
 */
public record FundRegister(List<FundYear> funds, List<Earmark> earmarks) {

    public FundRegister {
        funds = List.copyOf(funds);
        earmarks = List.copyOf(earmarks);
    }

    /** Closing balance of each kind; earmarks are inside the general reserve and change nothing. */
    public Map<FundKind, Money> byKind() {
        var sums = new EnumMap<FundKind, Money>(FundKind.class);
        for (var kind : FundKind.values()) sums.put(kind, Money.ZERO);
        for (var each : funds) sums.merge(each.fund().kind(), each.closing(), Money::plus);
        return sums;
    }

    public Money total() {
        return Money.sum(funds.stream().map(FundYear::closing).toList());
    }

    public Money earmarked() {
        return Money.sum(earmarks.stream().map(Earmark::amount).toList());
    }

    /** The general reserve less its earmarks; negative when more is earmarked than there is. */
    public Money reserveWithoutEarmarks() {
        return generalReserve().minus(earmarked());
    }

    /** What the reserve requirement is judged by. The requirement is a rule's result and never a fund. */
    public RuleInput reserveInput() {
        return RuleInput.of("general_reserve", generalReserve());
    }

    public Money generalReserve() {
        return Money.sum(funds.stream()
                .filter(each -> each.fund().kind() == FundKind.GENERAL_RESERVE)
                .map(FundYear::closing)
                .toList());
    }

    /** Restricted funds without a tie: nobody can say what the money is for. */
    public List<Fund> untied() {
        return funds.stream()
                .map(FundYear::fund)
                .filter(fund -> fund.kind().isRestricted() && fund.tie().isEmpty())
                .toList();
    }

    /** Funds with money left after their last day of use. */
    public List<FundYear> overdue(LocalDate day) {
        return funds.stream()
                .filter(each -> each.closing().isPositive())
                .filter(each -> each.fund().tie().map(tie -> tie.isOverdue(day)).orElse(false))
                .toList();
    }
}
