package no.rodtrad.intake.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import no.rodtrad.chart.ChartService;
import no.rodtrad.intake.LineWatch;
import no.rodtrad.intake.job.Found.Answer;
import no.rodtrad.intake.job.JobStore.Taken;
import no.rodtrad.intake.job.Reading.Sum;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.LedgerReversals;
import no.rodtrad.ledger.model.LedgerImport;
import no.rodtrad.organisation.OrganisationService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the file of a job: on trial, which keeps nothing, or to take it into use. Both do the same work. */
@Component
class JobReader {

    private static final String MORE = "ledger.problem.more";
    private static final String OTHER_YEAR = "intake.problem.other-year";

    private final JobRun runs;
    private final LedgerReversals ledger;
    private final ChartService chart;
    private final OrganisationService organisation;
    private final UploadFolder files;
    private final JobStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JobReader(
            JobRun runs,
            LedgerReversals ledger,
            ChartService chart,
            OrganisationService organisation,
            UploadFolder files,
            JobStore store,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.runs = runs;
        this.ledger = ledger;
        this.chart = chart;
        this.organisation = organisation;
        this.files = files;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

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
        return switch (first.answer().outcome()) {
            case Accepted<Found>(var found)
            when found.isNew() && found.rows() == 0 ->
                withProblems(job, first, List.of(noRows(job)), watch, told, begun);
            case Accepted<Found>(var found) -> {
                var none = new RefusedLines();
                yield reading(first, watch, none, found.rows(), found, List.of(), 0, false, begun);
            }
            case Rejected<Found>(var problems) -> withProblems(job, first, problems, watch, told, begun);
        };
    }

    private Reading withProblems(
            ImportJob job, Trial first, List<Problem> problems, Watch watch, LongConsumer told, long begun) {
        var listed = new ArrayList<>(problems);
        long more = 0;
        if (listed.getLast().messageKey().equals(MORE)) {
            more = Long.parseLong(listed.removeLast().found());
        }
        // Only rows of a mapping are heard of on the way; of other files each problem that is listed is new.
        listed.forEach(job.kind() == JobKind.MAPPED ? watch.refused::addListed : watch.refused::add);
        if (job.kind() == JobKind.MAPPED && runs.mapping(job) instanceof Accepted<Mapping>(var mapping)) {
            watch.refused.lookUp(files.of(job.id()), mapping);
        }
        boolean onlyLines = more == 0 && listed.stream().allMatch(each -> each.line() > 0);
        long good = Math.max(0, watch.rows + watch.lost - watch.refused.count());
        if (onlyLines && job.kind() == JobKind.MAPPED) {
            var bad = watch.refused.lines().stream().boxed().collect(Collectors.toSet());
            var rest = trial(job, new Watch(bad, told));
            if (rest.answer().outcome() instanceof Accepted<Found>(var found) && found.isNew() && found.rows() > 0) {
                return reading(rest, watch, watch.refused, good, found, listed, more, true, begun);
            }
        }
        // A file of another year is told of once, and not line by line.
        if (good == 0 && listed.stream().allMatch(each -> each.messageKey().equals(OTHER_YEAR))) {
            var once = JobRun.otherYear(job, yearsOf(listed));
            var one = new RefusedLines();
            one.addListed(once);
            return reading(first, watch, one, 0, Found.NOTHING, List.of(once), 0, false, begun);
        }
        return reading(first, watch, watch.refused, good, Found.NOTHING, listed, more, false, begun);
    }

    private static Set<Integer> yearsOf(List<Problem> problems) {
        return problems.stream()
                .map(Problem::found)
                .filter(each -> each.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** @param refused what is told of refused lines, which may be less than what was refused */
    private static Reading reading(
            Trial trial,
            Watch watch,
            RefusedLines refused,
            long rows,
            Found found,
            List<Problem> problems,
            long more,
            boolean canLeaveOut,
            long begun) {
        return new Reading(
                trial.answer().what(),
                found.years().stream().sorted().toList(),
                Math.max(watch.lines, rows),
                rows,
                watch.refused.count(),
                found.totals().debit().ore(),
                found.totals().credit().ore(),
                problems,
                more,
                canLeaveOut,
                !found.isNew(),
                trial.sums(),
                trial.answer().saft(),
                trial.answer().kostra(),
                (System.nanoTime() - begun) / 1_000_000,
                refused.groups(),
                refused.ore());
    }

    private record Trial(Answer answer, List<Sum> sums) {}

    private Trial trial(ImportJob job, Watch watch) {
        return transaction.execute(status -> {
            // Whatever comes of it, nothing stays.
            status.setRollbackOnly();
            store.holdWork(job.id());
            var answer = runs.run(job, watch);
            if (answer.outcome() instanceof Accepted<Found>(var found) && found.isNew()) {
                return new Trial(answer, sums(found));
            }
            return new Trial(answer, List.of());
        });
    }

    /** Takes the file into use, in one transaction with the note that it was. */
    Outcome<Taken> take(ImportJob job, Set<Integer> leftOut, String by, String explained, LongConsumer told) {
        return transaction.execute(status -> {
            store.holdWork(job.id());
            var outcome = runs.run(job, new Watch(leftOut, told))
                    .outcome()
                    .flatMap(found -> taken(job, found, leftOut, explained));
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
        if (!found.isNew()) {
            return new Rejected<>(List.of(new Problem(job.name(), 0, "", "", "intake.job.problem.known", List.of())));
        }
        return new Accepted<>(new Taken(found.batches(), leftOut.size(), explained));
    }

    private static Problem noRows(ImportJob job) {
        return new Problem(job.name(), 0, "", "", "intake.problem.no-rows", List.of());
    }

    /** By year and class, and in operations by budget area. */
    private List<Sum> sums(Found found) {
        var sums = new TreeMap<String, Sum>();
        var areas = new HashMap<FiscalYear, Map<Integer, String>>();
        var known = organisation.organisation();
        var posted = found.batches().stream()
                .flatMap(each -> LedgerImport.idOf(each).stream())
                .flatMap(id -> ledger.sums(id).stream())
                .toList();
        for (var each : posted) {
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
