package no.rodtrad.intake.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import no.rodtrad.chart.ChartService;
import no.rodtrad.intake.IntakeService;
import no.rodtrad.intake.LineWatch;
import no.rodtrad.intake.job.JobStore.Taken;
import no.rodtrad.intake.job.Reading.Sum;
import no.rodtrad.intake.model.IntakeReceipt;
import no.rodtrad.intake.model.IntakeRequest;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.MappingReader;
import no.rodtrad.intake.saft.SaftImport;
import no.rodtrad.intake.saft.SaftMapping;
import no.rodtrad.intake.saft.SaftMappings;
import no.rodtrad.intake.saft.SaftReceipt;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.kernel.Ref;
import no.rodtrad.ledger.LedgerReversals;
import no.rodtrad.ledger.model.ControlTotals;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerImport;
import no.rodtrad.organisation.OrganisationService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the file of a job: on trial, which keeps nothing, or to take it into use. Both do the same work. */
@Component
class JobReader {

    private static final String MORE = "ledger.problem.more";

    private final IntakeService intake;
    private final SaftImport saft;
    private final LedgerReversals ledger;
    private final ChartService chart;
    private final OrganisationService organisation;
    private final UploadFolder files;
    private final JobStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JobReader(
            IntakeService intake,
            SaftImport saft,
            LedgerReversals ledger,
            ChartService chart,
            OrganisationService organisation,
            UploadFolder files,
            JobStore store,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.intake = intake;
        this.saft = saft;
        this.ledger = ledger;
        this.chart = chart;
        this.organisation = organisation;
        this.files = files;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What an import said of a file: how many rows, what they add up to, and where they are. */
    private record Found(boolean isNew, long rows, ControlTotals totals, Optional<Ref> batch) {}

    /** Counts lines, and leaves some of them out. */
    private static final class Watch implements LineWatch {

        private final Set<Integer> leftOut;
        private final LongConsumer told;
        private final RefusedLines refused = new RefusedLines();
        private long lines;
        private long rows;
        private long lost;

        Watch(Set<Integer> leftOut, LongConsumer told) {
            this.leftOut = leftOut;
            this.told = told;
        }

        @Override
        public boolean leavesOut(int line) {
            return leftOut.contains(line);
        }

        @Override
        public void accept(long value) {
            lines = Math.max(lines, value);
            told.accept(value);
        }

        @Override
        public void refused(int line, String column, String found, String messageKey, List<String> arguments) {
            refused.add(line, column, found, messageKey, arguments);
        }

        @Override
        public void ended(long readRows, long lostLines) {
            rows = readRows;
            lost = lostLines;
        }
    }

    /** Reads on trial. With bad lines it reads once more without them, to see whether the rest could go alone. */
    Reading read(ImportJob job, LongConsumer told) {
        long begun = System.nanoTime();
        var watch = new Watch(Set.of(), told);
        var first = trial(job, watch);
        return switch (first.outcome()) {
            case Accepted<Found>(var found)
            when found.isNew() && found.rows() == 0 ->
                withProblems(job, List.of(problem(job, "intake.problem.no-rows")), watch, told, begun);
            case Accepted<Found>(var found) ->
                reading(watch, found.rows(), found, List.of(), 0, false, first.sums(), begun);
            case Rejected<Found>(var problems) -> withProblems(job, problems, watch, told, begun);
        };
    }

    private Reading withProblems(ImportJob job, List<Problem> problems, Watch watch, LongConsumer told, long begun) {
        var listed = new ArrayList<>(problems);
        long more = 0;
        if (listed.getLast().messageKey().equals(MORE)) {
            more = Long.parseLong(listed.removeLast().found());
        }
        listed.forEach(watch.refused::addListed);
        if (job.kind() == JobKind.MAPPED && mapping(job) instanceof Accepted<Mapping>(var mapping)) {
            watch.refused.lookUp(files.of(job.id()), mapping);
        }
        boolean onlyLines = more == 0 && listed.stream().allMatch(each -> each.line() > 0);
        long good = Math.max(0, watch.rows + watch.lost - watch.refused.count());
        var nothing = new Found(true, 0, new ControlTotals(0, Money.ZERO, Money.ZERO), Optional.empty());
        if (onlyLines && job.kind() == JobKind.MAPPED) {
            var bad = watch.refused.lines().stream().boxed().collect(Collectors.toSet());
            var rest = trial(job, new Watch(bad, told));
            if (rest.outcome() instanceof Accepted<Found>(var found) && found.isNew() && found.rows() > 0) {
                return reading(watch, good, found, listed, more, true, rest.sums(), begun);
            }
        }
        return reading(watch, good, nothing, listed, more, false, List.of(), begun);
    }

    private static Reading reading(
            Watch watch,
            long rows,
            Found found,
            List<Problem> problems,
            long more,
            boolean canLeaveOut,
            List<Sum> sums,
            long begun) {
        return new Reading(
                Math.max(watch.lines, rows),
                rows,
                watch.refused.count(),
                found.totals().debit().ore(),
                found.totals().credit().ore(),
                problems,
                more,
                canLeaveOut,
                !found.isNew(),
                sums,
                (System.nanoTime() - begun) / 1_000_000,
                watch.refused.groups(),
                watch.refused.ore());
    }

    private record Trial(Outcome<Found> outcome, List<Sum> sums) {}

    private Trial trial(ImportJob job, Watch watch) {
        return transaction.execute(status -> {
            // Whatever comes of it, nothing stays.
            status.setRollbackOnly();
            store.holdWork(job.id());
            var outcome = run(job, watch);
            var sums = outcome instanceof Accepted<Found>(var found) && found.isNew() ? sums(found) : List.<Sum>of();
            return new Trial(outcome, sums);
        });
    }

    /** Takes the file into use, in one transaction with the note that it was. */
    Outcome<Taken> take(ImportJob job, Set<Integer> leftOut, String by, String explained, LongConsumer told) {
        return transaction.execute(status -> {
            store.holdWork(job.id());
            var outcome = run(job, new Watch(leftOut, told)).flatMap(found -> taken(job, found, leftOut, explained));
            if (outcome instanceof Accepted<Taken>(var taken)) {
                store.taken(job.id(), taken);
                store.move(job.id(), Set.of(JobState.TAKING), JobState.TAKEN, by, explained, clock.instant());
            } else {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private static Outcome<Taken> taken(ImportJob job, Found found, Set<Integer> leftOut, String explained) {
        if (!found.isNew() || found.batch().isEmpty()) {
            return new Rejected<>(List.of(new Problem(job.name(), 0, "", "", "intake.job.problem.known", List.of())));
        }
        return new Accepted<>(new Taken(found.batch().get().toString(), leftOut.size(), explained));
    }

    private Outcome<Found> run(ImportJob job, Watch watch) {
        Path file = files.of(job.id());
        return switch (job.kind()) {
            case MAPPED ->
                mapping(job)
                        .flatMap(mapping -> intake.take(file, mapping, IntakeRequest.of(job.name()), watch)
                                .map(JobReader::found));
            case SAFT ->
                saftMapping(job)
                        .flatMap(mapping -> saft.run(batch(job), file, mapping).map(JobReader::found));
        };
    }

    private static LedgerBatch batch(ImportJob job) {
        var usual = IntakeRequest.of(job.name());
        return new LedgerBatch(
                job.name(), usual.entity(), usual.scope(), usual.origin(), Optional.empty(), Optional.empty());
    }

    /** What a person writes is checked before it gets here, so what cannot be read is a proposal of ours. */
    private Outcome<Mapping> mapping(ImportJob job) {
        var read = MappingReader.read(job.name(), store.mapping(job.id()).orElse(""));
        return read instanceof Accepted ? read : refused(job, "intake.job.problem.unknown-heads");
    }

    private static <T> Outcome<T> refused(ImportJob job, String messageKey) {
        return new Rejected<>(List.of(problem(job, messageKey)));
    }

    private static Problem problem(ImportJob job, String messageKey) {
        return new Problem(job.name(), 0, "", "", messageKey, List.of());
    }

    private static Outcome<SaftMapping> saftMapping(ImportJob job) {
        return SaftMappings.find(SaftMappings.USUAL);
    }

    private static Found found(IntakeReceipt receipt) {
        var none = new ControlTotals(receipt.rows(), Money.ZERO, Money.ZERO);
        return new Found(receipt.isNew(), receipt.rows(), receipt.totals().orElse(none), receipt.batch());
    }

    private static Found found(SaftReceipt receipt) {
        var totals = receipt.batch()
                .map(LedgerImport::totals)
                .orElse(new ControlTotals(receipt.report().totals().lines(), Money.ZERO, Money.ZERO));
        return new Found(
                receipt.batch().isPresent(),
                totals.entries(),
                totals,
                receipt.batch().map(LedgerImport::ref));
    }

    /** By year and class, and in operations by budget area. */
    private List<Sum> sums(Found found) {
        var id = found.batch().flatMap(LedgerImport::idOf);
        if (id.isEmpty()) return List.of();
        var sums = new TreeMap<String, Sum>();
        var areas = new HashMap<FiscalYear, Map<Integer, String>>();
        var known = organisation.organisation();
        for (var each : ledger.sums(id.get())) {
            var year = each.year();
            var whole = year + "." + each.accountClass();
            add(
                    sums,
                    new Sum(
                            whole,
                            year.value(),
                            each.accountClass(),
                            "",
                            each.amount().ore()));
            if (each.accountClass() != 1) continue;
            var area = areas.computeIfAbsent(year, this::areas).getOrDefault(each.costCentre(), "");
            var title = known.areas().stream()
                    .filter(one -> one.code().value().equals(area))
                    .map(one -> one.name())
                    .findFirst()
                    .orElse(area);
            if (!area.isEmpty()) {
                add(
                        sums,
                        new Sum(
                                whole + "." + area,
                                year.value(),
                                1,
                                title,
                                each.amount().ore()));
            }
        }
        return List.copyOf(sums.values());
    }

    private static void add(Map<String, Sum> sums, Sum part) {
        sums.merge(
                part.place(),
                part,
                (a, b) -> new Sum(a.place(), a.year(), a.accountClass(), a.area(), Math.addExact(a.ore(), b.ore())));
    }

    /** The budget area of each cost centre, by its number. */
    private Map<Integer, String> areas(FiscalYear year) {
        var numbers = chart.costCentreNumbers();
        var areas = new HashMap<Integer, String>();
        for (var centre : chart.costCentres(year)) {
            var number = numbers.get(centre.code());
            if (number != null) areas.put(number, centre.area().value());
        }
        return areas;
    }
}
