package no.rodtrad.ledger.model;

import java.time.LocalDate;
import no.rodtrad.chart.model.AccountCode;
import no.rodtrad.kernel.Money;

/**
 * A posted entry as pages may know it. The voucher's text stays in the database: it may tell of persons.
 *
 * @param importId the {@link LedgerImport} it came with
 */
public record LedgerEntry(AccountCode account, int period, LocalDate date, long voucher, Money amount, int importId) {}
