package no.rodtrad.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import no.rodtrad.chart.ChartService;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.ledger.model.ControlTotals;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerImport;
import no.rodtrad.ledger.model.LedgerReceipt;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.organisation.OrganisationService;
import org.springframework.stereotype.Component;

/**
 * Takes in one batch, in the transaction of the caller, who rolls it back when the answer is a refusal. Rows go to the
 * server while they are read; the sums and the import itself follow when all is well.
 */
@Component
class LedgerImporter {

    private final LedgerStore store;
    private final OrganisationService organisation;
    private final ChartService chart;
    private final LedgerYears years;
    private final ChangeLog changes;
    private final Clock clock;

    LedgerImporter(
            LedgerStore store,
            OrganisationService organisation,
            ChartService chart,
            LedgerYears years,
            ChangeLog changes,
            Clock clock) {
        this.store = store;
        this.years = years;
        this.organisation = organisation;
        this.chart = chart;
        this.changes = changes;
        this.clock = clock;
    }

    Outcome<LedgerReceipt> take(LedgerBatch batch, InputStream in) throws IOException {
        var problems = new ProblemList(batch.name());
        var hashed = new HashingStream(in, sha256());
        var lines = new CsvLines(hashed, PostingColumns.NAMES.size());
        if (!CsvHeader.isAsExpected(lines, PostingColumns.NAMES, List.of(), problems)) {
            return new Rejected<>(problems.problems());
        }
        return take(batch, hashed, lines, problems);
    }

    /** As {@link #take(LedgerBatch, InputStream)}, through another form. */
    Outcome<LedgerReceipt> take(LedgerBatch batch, InputStream in, EntryFile form) throws IOException {
        var problems = new ProblemList(batch.name());
        var hashed = new HashingStream(in, sha256());
        try (var entries = form.entries(hashed, problems)) {
            if (!problems.isEmpty()) return new Rejected<>(problems.problems());
            problems.readThrough(form);
            return take(batch, hashed, entries, problems);
        }
    }

    private Outcome<LedgerReceipt> take(
            LedgerBatch batch, HashingStream hashed, FieldLines entries, ProblemList problems) throws IOException {
        var totals = new BatchTotals();
        if (organisation.organisation().entity(batch.entity()).isEmpty()) {
            problems.add(0, "", batch.entity().value(), "ledger.problem.unknown-entity");
            return new Rejected<>(problems.problems());
        }
        int id = store.nextId();
        var codes = new PostingCodes(chart.kostra(), chart.costCentres(), chart.costCentreNumbers(), batch.entity());
        copyEntries(id, new PostingReader(entries, codes, problems, totals), problems);
        compare(batch, totals.control(), problems);
        if (!problems.isEmpty()) return new Rejected<>(problems.problems());
        var hash = HexFormat.of().formatHex(hashed.digest());
        var same = store.withHash(batch.entity(), hash);
        if (same.isPresent()) {
            problems.add(0, "", same.get().name(), "ledger.problem.same-batch");
            return new Rejected<>(problems.problems());
        }
        for (var year : years.closed()) {
            if (!totals.spans.containsKey(year.value())) continue;
            problems.add(0, "year", year.toString(), "ledger.problem.year-closed");
        }
        if (!problems.isEmpty()) return new Rejected<>(problems.problems());
        var now = clock.instant();
        var imported = new LedgerImport(
                id,
                batch.name(),
                batch.entity(),
                hash,
                batch.scope(),
                batch.origin(),
                batch.knownAt().orElse(now),
                now,
                totals.control());
        store.add(imported, hashed.bytes());
        copyTotals(id, totals.rollUp);
        findVouchersAgain(id, totals, problems);
        if (!problems.isEmpty()) return new Rejected<>(problems.problems());
        store.indexEntries(imported);
        changes.record("ledger");
        return new Accepted<>(new LedgerReceipt(imported, true));
    }

    private void copyEntries(int id, PostingReader reader, ProblemList problems) throws IOException {
        try (var copy = new EntryCopy(store.copies(), id)) {
            reader.read(copy::add);
            if (problems.isEmpty()) copy.finish();
        }
    }

    private void copyTotals(int id, RollUp sums) {
        try (var pipe = new CopyPipe(store.copies(), LedgerStore.COPY_TOTALS)) {
            var rows = new CopyRows(pipe);
            sums.addTo((place, parts) -> rows.begin(10)
                    .integer(id)
                    .smallint(place.year())
                    .smallint(place.accountClass())
                    .integer(place.costCentre())
                    .text(place.project())
                    .bool(place.opening())
                    .smallints(parts.arts, parts.count)
                    .smallints(parts.functions, parts.count)
                    .bigints(parts.amounts, parts.count)
                    .integers(parts.entries, parts.count)
                    .end());
            pipe.finish();
        }
    }

    private static void compare(LedgerBatch batch, ControlTotals found, ProblemList problems) {
        if (batch.control().isEmpty() || !problems.isEmpty()) return;
        var said = batch.control().get();
        if (said.entries() != found.entries()) {
            problems.add(0, "", Long.toString(found.entries()), "ledger.problem.control-entries", "" + said.entries());
        }
        compare("debit_ore", said.debit().ore(), found.debit().ore(), problems);
        compare("credit_ore", said.credit().ore(), found.credit().ore(), problems);
    }

    private static void compare(String column, long said, long found, ProblemList problems) {
        if (said != found) {
            problems.add(
                    0,
                    column,
                    Long.toString(found),
                    "ledger.problem.control-total",
                    Long.toString(said),
                    Money.ore(found - said).inKroner());
        }
    }

    private void findVouchersAgain(int id, BatchTotals totals, ProblemList problems) {
        var others = new TreeSet<Integer>();
        totals.spans.forEach((year, span) -> {
            store.addSpan(id, year, span);
            others.addAll(store.overlapping(id, year, span));
        });
        if (others.isEmpty()) return;
        for (var again : store.vouchersAgain(id, List.copyOf(others))) {
            problems.add(
                    0,
                    "voucher",
                    Long.toString(again.voucher()),
                    "ledger.problem.voucher-again",
                    "" + again.year(),
                    "" + again.importId());
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
