package no.rodtrad.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.AccountFilter;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.ledger.model.ArtTotal;
import no.rodtrad.ledger.model.EntryFilter;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerEntry;
import no.rodtrad.ledger.model.LedgerImport;
import no.rodtrad.ledger.model.LedgerReceipt;
import no.rodtrad.ledger.model.LedgerRow;
import no.rodtrad.ledger.model.LedgerTotal;
import no.rodtrad.ledger.model.MonthTotal;
import no.rodtrad.ledger.model.PeriodTotal;
import no.rodtrad.ledger.model.PivotRow;
import no.rodtrad.ledger.model.ProjectTotal;
import no.rodtrad.organisation.model.EntityCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes entries in, and gives sums of them and the entries themselves, as of a day. */
@Service
public class LedgerService {

    private final LedgerImporter importer;
    private final LedgerStore store;
    private final LedgerEntryStore entries;
    private final AccountStore accounts;
    private final AccountEntryStore accountEntries;
    private final ChartService chart;
    private final TransactionTemplate transaction;

    LedgerService(
            LedgerImporter importer,
            LedgerStore store,
            LedgerEntryStore entries,
            AccountStore accounts,
            AccountEntryStore accountEntries,
            ChartService chart,
            PlatformTransactionManager transactions) {
        this.importer = importer;
        this.store = store;
        this.entries = entries;
        this.accounts = accounts;
        this.accountEntries = accountEntries;
        this.chart = chart;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes in a file of entries, all or nothing. The same file again is left alone and said to be there.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public Outcome<LedgerReceipt> importFile(LedgerBatch batch, Path file) {
        return inOneTransaction(() -> {
            var same = sameFile(batch.entity(), file);
            if (same.isPresent()) return new Accepted<>(new LedgerReceipt(same.get(), false));
            try (var in = Files.newInputStream(file)) {
                return importer.take(batch, in);
            }
        });
    }

    /**
     * Takes in a file of entries in another form, all or nothing, with the same checks. The same file again is left
     * alone and said to be there.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public Outcome<LedgerReceipt> importFile(LedgerBatch batch, Path file, EntryFile entries) {
        return inOneTransaction(() -> {
            var same = sameFile(batch.entity(), file);
            if (same.isPresent()) return new Accepted<>(new LedgerReceipt(same.get(), false));
            try (var in = Files.newInputStream(file)) {
                return importer.take(batch, in, entries);
            }
        });
    }

    /** Takes in rows that are made rather than read from a file, with the same checks, all or nothing. */
    public Outcome<LedgerReceipt> importBatch(LedgerBatch batch, Stream<LedgerRow> rows) {
        return inOneTransaction(() -> {
            try (InputStream in = new LedgerRowStream(rows.iterator())) {
                return importer.take(batch, in);
            }
        });
    }

    /** What was posted on each cost centre and group of arts in the operations of a year. */
    @Transactional(readOnly = true)
    public List<LedgerTotal> totals(FiscalYear year, AsOf asOf) {
        return entries.totals(year, asOf, codes());
    }

    /**
     * What was posted on each cost centre and art in some years of operations, side by side, by cost centre and art. A
     * row is left out when nothing was ever posted on it.
     */
    @Transactional(readOnly = true)
    public List<PivotRow> pivot(List<FiscalYear> years, AsOf asOf) {
        return years.isEmpty() ? List.of() : entries.pivot(years, asOf, codes());
    }

    /** What was posted on each of some KOSTRA arts of three digits, across the whole operations of a year. */
    @Transactional(readOnly = true)
    public List<ArtTotal> artTotals(FiscalYear year, Collection<String> arts, AsOf asOf) {
        return entries.artTotals(year, arts, asOf);
    }

    /**
     * What was posted in a year on each account of some entities, in all classes. On the balance sheet it is what the
     * year began with and what it brought: the balance at its end.
     */
    @Transactional(readOnly = true)
    public List<AccountSum> accountSums(FiscalYear year, Set<EntityCode> entities, AsOf asOf) {
        return accounts.sums(year, entities, asOf, false, chart.kostra());
    }

    /** What the year began with on each chapter of the balance sheet, from the entries of period 0. */
    @Transactional(readOnly = true)
    public List<AccountSum> openingSums(FiscalYear year, Set<EntityCode> entities, AsOf asOf) {
        return accounts.sums(year, entities, asOf, true, chart.kostra());
    }

    /**
     * The balance sheet by the four digits of its accounts, which may tell whom a claim or a debt is with.
     *
     * @param openingOnly what the year began with, instead of the balance at its end
     */
    @Transactional(readOnly = true)
    public List<AccountSum> balanceAccounts(FiscalYear year, Set<EntityCode> entities, AsOf asOf, boolean openingOnly) {
        return accounts.balance(year, entities, asOf, openingOnly);
    }

    /** What each import posted on each investment project of the year, by project and art. */
    @Transactional(readOnly = true)
    public List<ProjectTotal> projectTotals(FiscalYear year, AsOf asOf) {
        return accounts.projects(year, asOf);
    }

    /** When the newest entries of a year became known, for one entity; empty when none are. */
    @Transactional(readOnly = true)
    public Optional<Instant> newest(FiscalYear year, EntityCode entity, AsOf asOf) {
        return accounts.newest(year, entity, asOf);
    }

    /** What was posted in each period; periods without entries are left out. */
    @Transactional(readOnly = true)
    public List<PeriodTotal> periods(EntryFilter filter, AsOf asOf) {
        return entries.periods(
                filter, chart.costCentreNumbers(filter.costCentres()).values(), asOf);
    }

    /** What was posted in each period on each of some cost centres and each group of arts, in operations. */
    @Transactional(readOnly = true)
    public List<MonthTotal> months(FiscalYear year, Set<CostCentreCode> costCentres, AsOf asOf) {
        return entries.months(year, chart.costCentreNumbers(costCentres), asOf);
    }

    /** The entries themselves, by period, date and voucher. Who may see them is for the caller to judge. */
    @Transactional(readOnly = true)
    public List<LedgerEntry> entries(EntryFilter filter, AsOf asOf, int limit, int offset) {
        return entries.entries(filter, chart.costCentreNumbers(filter.costCentres()), asOf, limit, offset);
    }

    /**
     * The entries behind sums by account, by period, date and voucher. Who may see them is for the caller to judge:
     * the public sees entries that are made up, and no others.
     */
    @Transactional(readOnly = true)
    public List<LedgerEntry> entries(AccountFilter filter, AsOf asOf, int limit, int offset) {
        var places = accountEntries.places(filter, asOf, chart.kostra());
        return accountEntries.entries(filter, places, chart.costCentreNumbers(), limit, offset);
    }

    /** What was taken in and known by the end of the day, from the oldest. */
    @Transactional(readOnly = true)
    public List<LedgerImport> imports(AsOf asOf) {
        return store.imports(asOf);
    }

    /** What was taken in with entries of that year and known by the end of the day, from the oldest. */
    @Transactional(readOnly = true)
    public List<LedgerImport> imports(FiscalYear year, AsOf asOf) {
        return store.imports(year, asOf);
    }

    /** The years that entries were known for by the end of the day. */
    @Transactional(readOnly = true)
    public List<FiscalYear> years(AsOf asOf) {
        return entries.years(asOf);
    }

    private Map<Integer, CostCentreCode> codes() {
        var codes = new HashMap<Integer, CostCentreCode>();
        chart.costCentreNumbers().forEach((code, number) -> codes.put(number, code));
        return codes;
    }

    private Optional<LedgerImport> sameFile(EntityCode entity, Path file) throws IOException {
        // Hashing takes a while; a file of a size that was never seen is a new one.
        if (!store.hasOneOfSize(Files.size(file))) return Optional.empty();
        try (var in = new HashingStream(Files.newInputStream(file), LedgerImporter.sha256())) {
            var buffer = new byte[1 << 16];
            while (in.read(buffer, 0, buffer.length) >= 0) {
                // Hashed on the way.
            }
            return store.withHash(entity, HexFormat.of().formatHex(in.digest()));
        }
    }

    private interface Work<T> {
        Outcome<T> run() throws IOException;
    }

    private <T> Outcome<T> inOneTransaction(Work<T> work) {
        return transaction.execute(status -> {
            try {
                var outcome = work.run();
                if (outcome instanceof Rejected) status.setRollbackOnly();
                return outcome;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
