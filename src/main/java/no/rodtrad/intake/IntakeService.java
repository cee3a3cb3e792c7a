package no.rodtrad.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import no.rodtrad.intake.model.Stated;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerReceipt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in files of other systems, by the services that take in our own. */
@Service
public class IntakeService {

    private final LedgerService ledger;
    private final TransactionTemplate transaction;

    IntakeService(LedgerService ledger, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes in a file of ledger entries by a mapping, all or nothing. The same file again is left alone and said to be
     * there.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public Outcome<LedgerReceipt> importPostings(LedgerBatch batch, Path file, Mapping mapping, Stated stated) {
        return transaction.execute(status -> {
            var taken = ledger.importFile(batch, file, form(file, mapping, stated.year()));
            if (!(taken instanceof Accepted<LedgerReceipt>(var receipt))) {
                status.setRollbackOnly();
                return taken;
            }
            var debit = receipt.batch().totals().debit();
            if (stated.debit().isEmpty() || stated.debit().get().equals(debit)) return taken;
            status.setRollbackOnly();
            var problem = new Problem(
                    batch.name(),
                    0,
                    mapping.amountColumn(),
                    kroner(debit),
                    "intake.problem.control",
                    List.of(kroner(stated.debit().get())));
            return new Rejected<>(List.of(problem));
        });
    }

    private static String kroner(Money money) {
        return BigDecimal.valueOf(money.ore(), 2).toPlainString().replace('.', ',');
    }

    private static MappedFile form(Path file, Mapping mapping, OptionalInt year) {
        return isSpreadsheet(file) ? new XlsxFile(file, mapping, year) : new MappedFile(mapping, year);
    }

    /** By its first letters: a name may say anything. */
    private static boolean isSpreadsheet(Path file) {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
