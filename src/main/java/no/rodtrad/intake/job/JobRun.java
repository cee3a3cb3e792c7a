package no.rodtrad.intake.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.rodtrad.budget.folder.FolderImport;
import no.rodtrad.budget.folder.FolderReceipt;
import no.rodtrad.budget.model.BudgetReceipt;
import no.rodtrad.intake.IntakeService;
import no.rodtrad.intake.LineWatch;
import no.rodtrad.intake.job.Found.Answer;
import no.rodtrad.intake.model.IntakeReceipt;
import no.rodtrad.intake.model.IntakeRequest;
import no.rodtrad.intake.model.Stated;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.MappingKind;
import no.rodtrad.intake.model.mapping.MappingReader;
import no.rodtrad.intake.saft.SaftCheck;
import no.rodtrad.intake.saft.SaftImport;
import no.rodtrad.intake.saft.SaftMapping;
import no.rodtrad.intake.saft.SaftMappings;
import no.rodtrad.intake.saft.SaftReceipt;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kostra.KostraControls;
import no.rodtrad.kostra.model.Delivery;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.ledger.LedgerReversals;
import no.rodtrad.ledger.model.ControlTotals;
import no.rodtrad.ledger.model.ImportSum;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerImport;
import no.rodtrad.ledger.model.LedgerReceipt;
import no.rodtrad.organisation.model.EntityCode;
import org.springframework.stereotype.Component;

/** Runs the import of a file, by what it is, in the transaction of the caller. */
@Component
class JobRun {

    private final IntakeService intake;
    private final SaftImport saft;
    private final FolderImport folders;
    private final LedgerReversals ledger;
    private final UploadFolder files;
    private final JobStore store;
    private final KostraControls controls = new KostraControls();

    JobRun(
            IntakeService intake,
            SaftImport saft,
            FolderImport folders,
            LedgerReversals ledger,
            UploadFolder files,
            JobStore store) {
        this.intake = intake;
        this.saft = saft;
        this.folders = folders;
        this.ledger = ledger;
        this.files = files;
        this.store = store;
    }

    /** What a new file is. One that a mapping was chosen for is read by that, unless it says by itself what it is. */
    JobKind kindOf(Path file, String name, boolean hasMapping) {
        var kind = FileKinds.of(file, name, Set.copyOf(controls.forms()));
        return hasMapping && kind != JobKind.SAFT ? JobKind.MAPPED : kind;
    }

    Answer run(ImportJob job, LineWatch watch) {
        Path file = files.of(job.id());
        return switch (job.kind()) {
            case MAPPED -> mapped(job, file, watch);
            case SAFT -> saft(job, file);
            case JSON_STAT ->
                Answer.of(
                        MappingKind.STATISTICS.code(),
                        intake.takeJsonStat(file, request(job)).map(this::found));
            case FOLDER -> folder(job, file);
            case KOSTRA -> kostra(job, file);
        };
    }

    private static IntakeRequest request(ImportJob job) {
        var said = job.choices();
        return IntakeRequest.of(job.name())
                .of(said.entity())
                .in(said.scope())
                .with(new Stated(said.year(), Optional.empty()));
    }

    private Answer mapped(ImportJob job, Path file, LineWatch watch) {
        return switch (mapping(job)) {
            case Accepted<Mapping>(var mapping) ->
                Answer.of(
                        mapping.kind().code(),
                        intake.take(file, mapping, request(job), watch).map(this::found));
            case Rejected<Mapping>(var problems) -> Answer.of(MappingKind.POSTINGS.code(), new Rejected<>(problems));
        };
    }

    /** What a person writes is checked before it gets here, so what cannot be read is a proposal of ours. */
    Outcome<Mapping> mapping(ImportJob job) {
        var yaml = store.mapping(job.id()).orElse("");
        var read = MappingReader.read(job.name(), yaml);
        if (read instanceof Accepted) return read;
        if (SaftMappings.read(job.name(), yaml) instanceof Accepted)
            return refused(job, "intake.job.problem.mapping-for-saft");
        return refused(job, Unreadable.of(files.of(job.id()), read));
    }

    private static <T> Outcome<T> refused(ImportJob job, String messageKey) {
        return new Rejected<>(List.of(new Problem(job.name(), 0, "", "", messageKey, List.of())));
    }

    private Found found(IntakeReceipt receipt) {
        var batches = receipt.batch().stream().toList();
        var totals = receipt.totals().orElse(Found.totals(receipt.rows()));
        return new Found(receipt.isNew(), totals, receipt.isNew() ? years(batches) : Set.of(), batches);
    }

    private Answer saft(ImportJob job, Path file) {
        var batch = new LedgerBatch(
                job.name(),
                job.choices().entity(),
                job.choices().scope(),
                IntakeRequest.of(job.name()).origin(),
                Optional.empty(),
                Optional.empty());
        var taken = saftMapping(job).flatMap(mapping -> saft.run(batch, file, mapping));
        var what = MappingKind.POSTINGS.code();
        return switch (taken) {
            case Accepted<SaftReceipt>(var receipt) -> {
                var outcome = ofStatedYear(job, found(receipt));
                yield new Answer(what, outcome, Optional.of(SaftFacts.of(receipt.report())), Optional.empty());
            }
            // A refused file is read once more, for what it says of itself. That needs no database.
            case Rejected<SaftReceipt>(var problems) ->
                new Answer(
                        what,
                        new Rejected<>(problems),
                        Optional.of(SaftFacts.of(SaftCheck.of(file))),
                        Optional.empty());
        };
    }

    private Outcome<SaftMapping> saftMapping(ImportJob job) {
        var yaml = store.mapping(job.id());
        if (yaml.isEmpty()) return SaftMappings.find(SaftMappings.USUAL);
        boolean ofRows = MappingReader.read(job.name(), yaml.get()) instanceof Accepted;
        return ofRows ? refused(job, "intake.job.problem.mapping-not-saft") : SaftMappings.read(job.name(), yaml.get());
    }

    private Found found(SaftReceipt receipt) {
        var lines = Found.totals(receipt.report().totals().lines());
        var batches = receipt.batch().map(LedgerImport::ref).stream().toList();
        return new Found(
                receipt.batch().isPresent(),
                receipt.batch().map(LedgerImport::totals).orElse(lines),
                years(batches),
                batches);
    }

    private Answer folder(ImportJob job, Path file) {
        try {
            var unpacked = files.newFolder();
            try {
                var receipt = PackedFolder.open(file, nameInFolder(job), unpacked)
                        .flatMap(folder -> folders.run(folder, job.choices().scope()));
                return switch (receipt) {
                    case Accepted<FolderReceipt>(var taken) ->
                        Answer.of(whatOf(taken), ofStatedYear(job, found(taken)));
                    case Rejected<FolderReceipt>(var problems) ->
                        Answer.of(Reading.FOLDER, new Rejected<>(inFiles(problems, job)));
                };
            } finally {
                files.deleteFolder(unpacked);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a packed folder it has to be said which of its files is meant. */
    private static List<Problem> inFiles(List<Problem> problems, ImportJob job) {
        var own = nameInFolder(job);
        return problems.stream()
                .map(each -> each.file().equals(own) || each.file().equals(job.name()) ? each : inFile(each))
                .toList();
    }

    private static Problem inFile(Problem each) {
        var column = each.column().isEmpty() ? each.file() : each.file() + ", " + each.column();
        return new Problem(each.file(), each.line(), column, each.found(), each.messageKey(), each.arguments());
    }

    /** Entries of another entity than the treasury have its code in the name. */
    private static String nameInFolder(ImportJob job) {
        var entity = job.choices().entity();
        boolean named = job.name().equals("postings.csv") && !entity.equals(EntityCode.TREASURY);
        return named ? "postings-" + entity + ".csv" : job.name();
    }

    /** A folder of ledger entries alone can be taken back as any file of such. */
    private static String whatOf(FolderReceipt taken) {
        boolean onlyPostings = taken.organisation() == 0
                && taken.costCentres() == 0
                && taken.budget().filter(BudgetReceipt::isNew).isEmpty()
                && !taken.ledger().isEmpty();
        return onlyPostings ? MappingKind.POSTINGS.code() : Reading.FOLDER;
    }

    private Found found(FolderReceipt taken) {
        var added = taken.ledger().stream().filter(LedgerReceipt::isNew).toList();
        var batches = added.stream().map(each -> each.batch().ref()).toList();
        var budget = taken.budget()
                .filter(BudgetReceipt::isNew)
                .map(each -> each.batch().totals());
        long rows = (long) taken.organisation() + taken.costCentres();
        var totals = new ControlTotals(rows, Money.ZERO, Money.ZERO);
        for (var each : added) totals = sum(totals, each.batch().totals());
        if (budget.isPresent()) totals = sum(totals, budget.get());
        // What is taken back leaves the rest, so only a folder that is nothing but entries is.
        boolean reversible = whatOf(taken).equals(MappingKind.POSTINGS.code());
        return new Found(taken.isChanged(), totals, years(batches), reversible ? batches : List.of());
    }

    private static ControlTotals sum(ControlTotals a, ControlTotals b) {
        return new ControlTotals(
                a.entries() + b.entries(),
                Money.sum(List.of(a.debit(), b.debit())),
                Money.sum(List.of(a.credit(), b.credit())));
    }

    private Set<Integer> years(List<Ref> batches) {
        return batches.stream()
                .flatMap(each -> LedgerImport.idOf(each).stream())
                .flatMap(id -> ledger.sums(id).stream())
                .map(ImportSum::year)
                .map(year -> year.value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A file that says which years it holds, but not on each line that we read, is held to the stated one here. */
    private static Outcome<Found> ofStatedYear(ImportJob job, Found found) {
        var said = job.choices().year();
        if (said.isEmpty() || found.years().stream().allMatch(year -> year == said.getAsInt())) {
            return new Accepted<>(found);
        }
        return new Rejected<>(List.of(otherYear(job, found.years())));
    }

    static Problem otherYear(ImportJob job, Set<Integer> years) {
        var others = years.stream()
                .filter(year -> year != job.choices().year().orElse(0))
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        var said = Integer.toString(job.choices().year().orElse(0));
        return new Problem(job.name(), 0, "year", others, "intake.job.problem.other-year", List.of(said, others));
    }

    /** Held to what its first record says it is: the controls then find the records that say otherwise. */
    private Answer kostra(ImportJob job, Path file) {
        try (var sample = Files.newInputStream(file);
                var all = Files.newInputStream(file)) {
            var delivery = delivery(job, sample);
            if (delivery.isEmpty()) {
                return Answer.of(Reading.KOSTRA, refused(job, "intake.job.problem.kostra-form"));
            }
            var facts = KostraFacts.of(delivery.get(), controls.check(delivery.get(), all));
            var found = new Found(true, Found.totals(facts.records()), Set.of(), List.of());
            return new Answer(Reading.KOSTRA, new Accepted<>(found), Optional.empty(), Optional.of(facts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Delivery> delivery(ImportJob job, InputStream sample) throws IOException {
        var start = new String(sample.readNBytes(KostraRecord.LENGTH * 2), StandardCharsets.ISO_8859_1).strip();
        if (start.length() < KostraRecord.LENGTH) return Optional.empty();
        var first = new KostraRecord(1, start.substring(0, KostraRecord.LENGTH), null);
        if (!first.year().matches("[12][0-9]{3}")) return Optional.empty();
        var quarter = first.quarter().strip().replace("0", "");
        int year = job.choices().year().orElse(Integer.parseInt(first.year()));
        return controls.form(first.formId(), quarter)
                .map(form -> Delivery.of(form, year, quarter, first.region(), first.organisation()));
    }
}
