package no.rodtrad.organisation.model;

import java.util.Optional;

/**
 * The level at which the council appropriates (budsjett- og regnskapsforskriften § 5-4, second part).
 *
 * @param committee that answers for it; empty for what is kept centrally
 * @param position in printed order, counted from 1
 */
public record BudgetArea(
        BudgetAreaCode code, String name, Optional<CommitteeCode> committee, BudgetTable table, int position) {}
