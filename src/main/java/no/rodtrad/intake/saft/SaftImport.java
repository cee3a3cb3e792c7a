package no.rodtrad.intake.saft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import no.rodtrad.chart.ChartService;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerReceipt;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the vouchers of a SAF-T file into the ledger, all or nothing, in one reading. */
@Service
@NamedInterface("saft")
public class SaftImport {

    /** Where our columns are found in the file. */
    private static final Map<String, String> ELEMENTS = Map.of(
            "year", "PeriodYear",
            "period", "Period",
            "voucher", "TransactionID",
            "date", "TransactionDate",
            "art", "AccountID",
            "funksjon", "Analysis",
            "ansvar", "Analysis",
            "prosjekt", "Analysis",
            "amount_ore", "Amount");

    private static final String SAME = "ledger.problem.same-batch";
    private static final String UNBALANCED = "ledger.problem.voucher-unbalanced";

    private final LedgerService ledger;
    private final ChartService chart;
    private final TransactionTemplate transaction;

    SaftImport(LedgerService ledger, ChartService chart, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.chart = chart;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes in a file, packed or not. The same entries again are left alone.
     *
     * @throws UncheckedIOException when the file cannot be read from the disk
     */
    public Outcome<SaftReceipt> run(LedgerBatch batch, Path file, SaftMapping mapping) {
        return transaction.execute(status -> {
            var outcome = take(batch, file, mapping);
            boolean changed = outcome instanceof Accepted<SaftReceipt>(var receipt)
                    && receipt.batch().isPresent();
            if (!changed) status.setRollbackOnly();
            return outcome;
        });
    }

    private Outcome<SaftReceipt> take(LedgerBatch batch, Path file, SaftMapping mapping) {
        var findings = new SaftFindings(String.valueOf(file.getFileName()));
        var checks = new SaftChecks(findings);
        try (var source = SaftSource.open(file, SaftLimits.USUAL)) {
            var reader = new SaftReader(source.in(), SaftLimits.USUAL, findings);
            var rows = new SaftRows(reader, checks, findings, mapping, chart.kostra());
            var stream = StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false);
            var taken = ledger.importBatch(batch, stream);
            // The ledger may stop asking before the file is at its end; the sums need all of it.
            while (rows.hasNext()) rows.next();
            return answer(taken, rows, findings, checks);
        } catch (SaftRefusal refusal) {
            findings.error(refusal.line(), "", refusal.found(), refusal.key());
            return new Rejected<>(SaftCheck.report(findings, checks).problems());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Outcome<SaftReceipt> answer(
            Outcome<LedgerReceipt> taken, SaftRows rows, SaftFindings findings, SaftChecks checks) {
        var report = SaftCheck.report(findings, checks);
        var problems = new ArrayList<Problem>(report.problems());
        Optional<SaftReceipt> receipt = Optional.empty();
        switch (taken) {
            case Accepted<LedgerReceipt>(var done) ->
                receipt = Optional.of(new SaftReceipt(report, Optional.of(done.batch())));
            case Rejected<LedgerReceipt>(var found) -> {
                if (found.stream().allMatch(each -> each.messageKey().equals(SAME))) {
                    receipt = Optional.of(new SaftReceipt(report, Optional.empty()));
                } else {
                    // A line that could not be placed leaves its voucher out of balance, and is told of by itself.
                    boolean gaps = findings.hasErrors();
                    // What has no code may well have it in a type that nobody has said anything of.
                    if (!gaps) problems.addAll(report.unmapped());
                    found.stream()
                            .filter(each -> !gaps || !each.messageKey().equals(UNBALANCED))
                            .forEach(each -> problems.add(inFile(each, rows)));
                }
            }
        }
        if (receipt.isPresent() && !findings.hasErrors()) return new Accepted<>(receipt.get());
        return new Rejected<>(List.copyOf(problems));
    }

    /** The ledger counts rows after its header; people count the lines of their file. */
    private static Problem inFile(Problem problem, SaftRows rows) {
        return new Problem(
                problem.file(),
                problem.line() == 0 ? 0 : rows.lineOf(problem.line() - 1),
                ELEMENTS.getOrDefault(problem.column(), problem.column()),
                problem.found(),
                problem.messageKey(),
                problem.arguments());
    }
}
