package no.rodtrad.ledger.model;

import java.time.LocalDate;

/**
 * A ledger entry as it is handed in, one line of a file. Nothing about it is checked yet.
 *
 * @param period 1 to 12, 13 for what belongs to the closing of the year, and 0 for the balance the year began with
 * @param art three or four digits, or five with the account class first
 * @param function empty on the balance sheet
 * @param costCentre {@code 000000} on the balance sheet
 * @param project empty when there is none
 * @param amountOre expenditure positive, income negative
 */
public record LedgerRow(
        int year,
        int period,
        long voucher,
        LocalDate date,
        String art,
        String function,
        String costCentre,
        String project,
        long amountOre,
        String text) {}
