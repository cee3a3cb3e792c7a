package no.rodtrad.investment.model;

import java.util.Optional;
import java.util.OptionalInt;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Ref;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.CommitteeCode;
import no.rodtrad.organisation.model.EntityCode;

/**
 * An investment project: what entries of investment are posted and budgeted on.
 *
 * @param key the project of its entries, and its name in addresses for ever
 * @param name as its source prints it
 * @param entity whose accounts it is in
 * @param area the budget area that the source shows it under; its entries may lie elsewhere
 * @param part which line of the first part of the appropriation statement it divides: 1 fixed assets, 2 grants to
 *     others, 3 shares, 4 lending of own means
 * @param place in words, when the source says where
 * @param district code of the district that the place is in
 * @param priority 1 is the first; empty when none is given
 * @param started year of the first appropriation
 * @param plannedEnd year in which it is to be finished
 */
public record InvestmentProject(
        String key,
        String name,
        EntityCode entity,
        Optional<CommitteeCode> committee,
        Optional<BudgetAreaCode> area,
        int part,
        Optional<String> place,
        Optional<String> district,
        Optional<String> description,
        OptionalInt priority,
        OptionalInt started,
        OptionalInt plannedEnd,
        Optional<TotalFrame> frame,
        Origin origin) {

    public InvestmentProject {
        if (part < 1 || part > 4) throw new IllegalArgumentException("Not a part of the statement: " + part);
    }

    public Ref ref() {
        return refOf(key);
    }

    public static Ref refOf(String key) {
        return new Ref("project", key);
    }
}
