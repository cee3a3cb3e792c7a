package no.rodtrad.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongConsumer;
import no.rodtrad.budget.folder.FolderImport;
import no.rodtrad.budget.folder.FolderReceipt;
import no.rodtrad.intake.model.IntakeReceipt;
import no.rodtrad.intake.model.IntakeRequest;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.MappingKind;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.kernel.Ref;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.ControlTotals;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.statistic.CubeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in files of other systems, by the services that take in our own. */
@Service
public class IntakeService {

    private static final LongConsumer NOBODY = rows -> {};

    private final LedgerService ledger;
    private final FolderImport folders;
    private final ProjectTaking projects;
    private final MeasureTaking measures;
    private final StatisticTaking statistics;
    private final CubeService cubes;
    private final TransactionTemplate transaction;

    IntakeService(
            LedgerService ledger,
            FolderImport folders,
            ProjectTaking projects,
            MeasureTaking measures,
            StatisticTaking statistics,
            CubeService cubes,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.folders = folders;
        this.projects = projects;
        this.measures = measures;
        this.statistics = statistics;
        this.cubes = cubes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes in a file by a mapping of any kind, all or nothing. The same file again is left alone and said to be there.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public Outcome<IntakeReceipt> take(Path file, Mapping mapping, IntakeRequest request) {
        return take(file, mapping, request, NOBODY);
    }

    /** @param rowsRead is told now and then how many lines have been read, on a thread that may be another */
    public Outcome<IntakeReceipt> take(Path file, Mapping mapping, IntakeRequest request, LongConsumer rowsRead) {
        return transaction.execute(status -> {
            var taken = switch (mapping.kind()) {
                case POSTINGS -> postings(file, mapping, request, rowsRead);
                case BUDGET, ADJUSTMENTS -> budget(file, mapping, request, rowsRead);
                case ORGANISATION -> organisation(file, mapping, request, rowsRead);
                case PROJECTS -> rows(projects::take, file, mapping, request, rowsRead);
                case MEASURES -> rows(measures::take, file, mapping, request, rowsRead);
                case STATISTICS -> rows(statistics::take, file, mapping, request, rowsRead);
            };
            return keptOrNot(taken.flatMap(receipt -> control(receipt, mapping, request)), request, status);
        });
    }

    /** Takes in a file of JSON-stat 2.0, which says by itself what its rows are. */
    public Outcome<IntakeReceipt> takeJsonStat(Path file, IntakeRequest request) {
        return transaction.execute(status -> keptOrNot(
                cubes.take(file, request.name(), request.origin(), request.knownAt())
                        .map(receipt -> new IntakeReceipt(
                                MappingKind.STATISTICS,
                                request.name(),
                                receipt.isNew(),
                                receipt.edition().cube().cells().size(),
                                Optional.empty(),
                                Optional.empty())),
                request,
                status));
    }

    /** By its first sign: only JSON begins with a brace. */
    public static boolean isJson(Path file) {
        try (var in = Files.newInputStream(file)) {
            var start = new String(in.readNBytes(64), StandardCharsets.UTF_8).replace("\uFEFF", "");
            return start.strip().startsWith("{");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome<IntakeReceipt> keptOrNot(
            Outcome<IntakeReceipt> answer, IntakeRequest request, TransactionStatus status) {
        if (!(answer instanceof Accepted<IntakeReceipt>(var receipt))) {
            status.setRollbackOnly();
            return answer;
        }
        if (request.keep()) return answer;
        status.setRollbackOnly();
        return new Accepted<>(new IntakeReceipt(
                receipt.kind(),
                receipt.name(),
                receipt.isNew(),
                receipt.rows(),
                receipt.totals(),
                receipt.isNew() ? Optional.empty() : receipt.batch()));
    }

    private Outcome<IntakeReceipt> postings(Path file, Mapping mapping, IntakeRequest request, LongConsumer rowsRead) {
        var batch = new LedgerBatch(
                request.name(),
                request.entity(),
                request.scope(),
                request.origin(),
                request.knownAt(),
                Optional.empty());
        var form = form(file, mapping, request.stated().year());
        form.tell(rowsRead);
        return ledger.importFile(batch, file, form)
                .map(receipt -> receipt(
                        mapping,
                        request,
                        receipt.isNew(),
                        receipt.batch().totals(),
                        Optional.of(receipt.batch().ref())));
    }

    private Outcome<IntakeReceipt> budget(Path file, Mapping mapping, IntakeRequest request, LongConsumer rowsRead) {
        var form = form(file, mapping, request.stated().year());
        form.tell(rowsRead);
        return folders.runBudget(file, request.name(), form, request.scope(), request.origin(), request.knownAt())
                .map(FolderReceipt::budget)
                .map(Optional::orElseThrow)
                .map(receipt -> receipt(
                        mapping, request, receipt.isNew(), receipt.batch().totals(), Optional.empty()));
    }

    private Outcome<IntakeReceipt> organisation(
            Path file, Mapping mapping, IntakeRequest request, LongConsumer rowsRead) {
        var form = form(file, mapping, OptionalInt.empty());
        var rows = new RowWatch(rowsRead);
        form.tell(rows);
        return folders.runOrganisation(file, request.name(), form, request.origin())
                .map(receipt -> new IntakeReceipt(
                        mapping.kind(),
                        request.name(),
                        receipt.isChanged(),
                        rows.rows(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Takes the rows of a file to the service that has no files of its own. */
    private interface Rows {
        Outcome<RowCount> take(Path file, Mapping mapping, MappedFile form, IntakeRequest request);
    }

    private static Outcome<IntakeReceipt> rows(
            Rows rows, Path file, Mapping mapping, IntakeRequest request, LongConsumer rowsRead) {
        var form = form(file, mapping, OptionalInt.empty());
        form.tell(rowsRead);
        return rows.take(file, mapping, form, request)
                .map(count -> new IntakeReceipt(
                        mapping.kind(),
                        request.name(),
                        count.changed() > 0,
                        count.rows(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static IntakeReceipt receipt(
            Mapping mapping, IntakeRequest request, boolean isNew, ControlTotals totals, Optional<Ref> batch) {
        return new IntakeReceipt(mapping.kind(), request.name(), isNew, totals.entries(), Optional.of(totals), batch);
    }

    /** Refuses another sum of debit than the one that was stated. */
    private static Outcome<IntakeReceipt> control(IntakeReceipt receipt, Mapping mapping, IntakeRequest request) {
        var stated = request.stated().debit();
        var debit = receipt.totals().map(ControlTotals::debit);
        if (stated.isEmpty() || debit.isEmpty() || stated.equals(debit)) return new Accepted<>(receipt);
        var problem = new Problem(
                request.name(),
                0,
                mapping.amountColumn(),
                debit.get().inKroner(),
                "intake.problem.control",
                List.of(stated.get().inKroner()));
        return new Rejected<>(List.of(problem));
    }

    static MappedFile form(Path file, Mapping mapping, OptionalInt year) {
        return isSpreadsheet(file) ? new XlsxFile(file, mapping, year) : new MappedFile(mapping, year);
    }

    /** By its first letters: a name may say anything. */
    static boolean isSpreadsheet(Path file) {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
