package no.rodtrad.intake.job;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import no.rodtrad.database.DatabaseTrouble;
import no.rodtrad.database.Municipalities;
import no.rodtrad.intake.FileSample;
import no.rodtrad.intake.MappingPreview;
import no.rodtrad.intake.job.JobStore.Request;
import no.rodtrad.intake.job.JobStore.Taken;
import no.rodtrad.intake.job.JobStore.Typed;
import no.rodtrad.intake.job.UploadFolder.Received;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.MappingGuess;
import no.rodtrad.intake.model.mapping.MappingText;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Problem;
import no.rodtrad.kernel.Ref;
import no.rodtrad.ledger.LedgerReversals;
import no.rodtrad.ledger.LedgerYears.Closing;
import no.rodtrad.ledger.model.LedgerImport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files on their way in: puts them in, reads them, takes them into use, and takes them back. */
@Service
public class JobService {

    private static final Logger LOG = LoggerFactory.getLogger(JobService.class);

    private static final Set<JobState> RESTING =
            Set.of(JobState.RECEIVED, JobState.READ, JobState.REFUSED, JobState.GIVEN_UP);

    private static final String SYSTEM = "";

    private final JobStore store;
    private final UploadFolder files;
    private final JobReader reader;
    private final JobRun runs;
    private final JobLook look;
    private final JobWorker worker;
    private final LedgerReversals reversals;
    private final Municipalities municipalities;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Place, Long> progress = new ConcurrentHashMap<>();

    private record Place(MunicipalityKey municipality, int jobId) {}

    JobService(
            JobStore store,
            UploadFolder files,
            JobReader reader,
            JobRun runs,
            JobLook look,
            JobWorker worker,
            LedgerReversals reversals,
            Municipalities municipalities,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.reader = reader;
        this.runs = runs;
        this.look = look;
        this.worker = worker;
        this.reversals = reversals;
        this.municipalities = municipalities;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * A job with all that a page shows of it.
     *
     * @param linesRead how far the reading has come; empty when nobody reads
     * @param closed years that it has entries of and that nothing may be posted in now
     * @param twins others of the same content that are neither in use nor taken away
     * @param lasting why it cannot be taken back; empty when it can
     * @param deleted the day on which the file is deleted unless something is done with it; empty when it is gone
     */
    public record Shown(
            ImportJob job,
            Optional<String> mapping,
            Optional<Reading> reading,
            List<TypedControl> controls,
            OptionalLong linesRead,
            Optional<TakenJob> taken,
            boolean hasFile,
            List<Closing> closed,
            List<ImportJob> twins,
            Optional<Phrase> lasting,
            Optional<LocalDate> deleted) {

        /** Whether it may be taken into use as things stand. */
        public boolean canTake() {
            boolean holds = reading.isPresent() && reading.get().kostra().isEmpty();
            return job.state() == JobState.READ && holds && closed.isEmpty();
        }
    }

    /** A control sum as somebody typed it: kroner or thousands, with as many decimals as it was written with. */
    public record TypedControl(String place, String typed, boolean thousands) {}

    /** What a job became; batches are the references of the imports, as far as they can be taken back. */
    public record TakenJob(List<String> batches, int leftOut, String explained) {}

    /** Puts a file in, which is read at once. */
    public Outcome<Integer> putIn(PutIn put) {
        return files.receive(put.name(), put.in(), put.announced()).map(received -> add(put, received));
    }

    /**
     * As {@link #putIn}, for a program that may ask twice: the same word gives the same job, and something else by the
     * same word is refused.
     *
     * @param said what else was asked for, which has to be the same too
     */
    public Outcome<Integer> putInOnce(String word, String said, PutIn put) {
        var name = put.name();
        return files.receive(name, put.in(), put.announced()).flatMap(received -> {
            var sent = received.sha256() + " " + said;
            var known = transact(() -> store.request(word));
            if (known.isPresent()) {
                files.delete(received);
                return answered(name, known.get(), sent);
            }
            int id = add(put, received);
            if (transact(() -> store.remember(word, sent, id, clock.instant()))) return new Accepted<>(id);
            // Two of the same came at once, and the other one was first.
            withdraw(id, put.by());
            return answered(name, transact(() -> store.request(word)).orElseThrow(), sent);
        });
    }

    private static Outcome<Integer> answered(String name, Request known, String sent) {
        if (known.sent().equals(sent)) return new Accepted<>(known.jobId());
        return new Rejected<>(List.of(new Problem(name, 0, "", "", "intake.job.problem.other-file", List.of())));
    }

    private int add(PutIn put, Received received) {
        var kind = runs.kindOf(received.path(), put.name(), put.yaml().isPresent());
        var mapping = kind == JobKind.MAPPED ? put.yaml().or(() -> proposed(put.name(), received)) : put.yaml();
        int id = transact(() -> {
            var now = clock.instant();
            int added = store.add(put.name(), received.bytes(), received.sha256(), kind, put.atOnce(), put.by(), now);
            store.move(added, JobState.RECEIVED, put.by(), "", now);
            store.say(added, put.choices(), put.by(), now);
            mapping.ifPresent(text -> store.choose(added, text, put.by(), now));
            files.keep(received, added);
            return added;
        });
        // One that no mapping can be proposed for is read too, and told of as what it is.
        read(id, put.by());
        return id;
    }

    /** A mapping for a file that begins like this, when enough of it is seen. */
    private static Optional<String> proposed(String name, Received received) {
        var start = FileSample.of(received.path());
        if (start.length == 0) return Optional.empty();
        return Optional.of(MappingText.of(
                MappingGuess.of(name.replaceFirst("\\.[^.]*$", ""), start).mapping()));
    }

    /** The newest first. */
    public List<ImportJob> jobs() {
        return transact(store::jobs);
    }

    public Optional<Shown> job(int id) {
        var lines = progress.get(place(id));
        var read = lines == null ? OptionalLong.empty() : OptionalLong.of(lines);
        return transact(() -> store.job(id).map(job -> look.of(job, read)));
    }

    /** Says something else of the file, and reads it again. */
    public boolean say(int id, FileChoices choices, String by) {
        var job = transact(() -> store.job(id));
        if (job.isEmpty() || !RESTING.contains(job.get().state()) || !files.has(id)) return false;
        transact(() -> {
            store.say(id, choices, by, clock.instant());
            return true;
        });
        return read(id, by);
    }

    /** The first rows as a mapping reads them; empty when the file is gone. */
    public Optional<MappingPreview> preview(int id, Mapping mapping) {
        return files.has(id) ? Optional.of(MappingPreview.of(files.of(id), mapping)) : Optional.empty();
    }

    /** The first bytes of the file; none when it is gone. */
    public byte[] sample(int id) {
        return files.has(id) ? FileSample.of(files.of(id)) : new byte[0];
    }

    /** Reads the file by another mapping. */
    public boolean choose(int id, String yaml, String by) {
        var job = transact(() -> store.job(id));
        if (job.isEmpty() || !RESTING.contains(job.get().state())) return false;
        transact(() -> {
            store.choose(id, yaml, by, clock.instant());
            return true;
        });
        return read(id, by);
    }

    /** Reads the file on trial, once its turn has come. */
    public boolean read(int id, String by) {
        if (!moved(id, RESTING, JobState.READING, by, "")) return false;
        submitReading(id);
        return true;
    }

    private void submitReading(int id) {
        progress.put(place(id), 0L);
        worker.submit(() -> work(id, () -> {
            var job = transact(() -> store.job(id)).orElseThrow();
            var reading = reader.read(job, lines -> progress.put(place(id), lines));
            boolean usable = reading.isWhole() || reading.canLeaveOut();
            transact(() -> {
                var now = clock.instant();
                store.add(id, reading, now);
                return store.move(
                        id, Set.of(JobState.READING), usable ? JobState.READ : JobState.REFUSED, SYSTEM, "", now);
            });
            // A file whose name says another year than its rows is for a person to judge.
            boolean sure =
                    job.choices().contradicted(job.name(), reading.years()).isEmpty();
            if (job.atOnce() && reading.isWhole() && sure) take(id, false, "", job.putInBy());
        }));
    }

    /**
     * Takes the file into use, once its turn has come.
     *
     * @param leaveOut whether the refused lines are left out, which has to be said
     * @param explained why the sums differ from the control sums, when they do
     */
    public boolean take(int id, boolean leaveOut, String explained, String by) {
        var reading = transact(() -> store.reading(id));
        if (reading.isEmpty()) return false;
        if (reading.get().kostra().isPresent()) return false;
        boolean ready = reading.get().isWhole() || leaveOut && reading.get().canLeaveOut();
        if (!ready || !moved(id, Set.of(JobState.READ), JobState.TAKING, by, explained)) return false;
        var leftOut = leaveOut ? new HashSet<>(reading.get().refusedLines()) : new HashSet<Integer>();
        progress.put(place(id), 0L);
        worker.submit(() -> work(id, () -> {
            var job = transact(() -> store.job(id)).orElseThrow();
            var taken = reader.take(job, leftOut, by, explained, lines -> progress.put(place(id), lines));
            switch (taken) {
                case Accepted<Taken> _ -> files.delete(id);
                // What was sound a moment ago is not so now: another import came between.
                case Rejected<Taken> _ -> submitAgain(id);
            }
        }));
        return true;
    }

    private void submitAgain(int id) {
        if (moved(id, Set.of(JobState.TAKING), JobState.READING, SYSTEM, "intake.job.reason.changed")) {
            submitReading(id);
        }
    }

    private static String reasonOf(RuntimeException problem) {
        return DatabaseTrouble.of(problem)
                .map(trouble -> switch (trouble) {
                    case DISK_FULL -> "intake.job.reason.disk-full";
                    case LOST -> "intake.job.reason.database-lost";
                })
                .orElse("intake.job.reason.fault");
    }

    /** Work that fails for a fault of ours or of the machine leaves a job that can be read again, and nothing else. */
    private void work(int id, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (worker.isStopping()) return;
            LOG.error("The job {} of {} was given up", id, municipalities.current(), e);
            moved(id, Set.of(JobState.READING, JobState.TAKING), JobState.GIVEN_UP, SYSTEM, reasonOf(e));
        } finally {
            progress.remove(place(id));
        }
    }

    /** Takes the file away again. */
    public boolean withdraw(int id, String by) {
        if (!moved(id, RESTING, JobState.WITHDRAWN, by, "")) return false;
        files.delete(id);
        return true;
    }

    /** Takes back what the job posted, by a reversing batch. */
    public Outcome<Integer> takeBack(int id, String name, String reason, String by) {
        return transaction.execute(status -> {
            var batches = store.taken(id).map(Taken::batches).orElse(List.of());
            boolean moved = !batches.isEmpty()
                    && store.move(id, Set.of(JobState.TAKEN), JobState.TAKEN_BACK, by, reason, clock.instant());
            Outcome<Integer> outcome =
                    new Rejected<>(List.of(new Problem(name, 0, "", "", "ledger.problem.not-to-reverse", List.of())));
            for (var batch : moved ? batches : List.<Ref>of()) {
                int posted = LedgerImport.idOf(batch).orElseThrow();
                outcome = reversals.reverse(posted, name, by, reason).map(LedgerImport::id);
                if (outcome instanceof Rejected) break;
            }
            if (outcome instanceof Rejected) status.setRollbackOnly();
            return outcome;
        });
    }

    /** Remembers control sums as typed; an empty one takes an earlier one away. */
    public void control(int id, List<TypedControl> controls, String by) {
        transact(() -> {
            for (var each : controls) {
                var typed = Typed.of(each.place(), each.typed(), each.thousands());
                store.add(id, typed, by, clock.instant());
            }
            return true;
        });
    }

    /** What a server that was stopped or killed left behind: what was being read is read again. */
    @EventListener(WebServerInitializedEvent.class)
    void resume() {
        for (var municipality : municipalities.all()) {
            municipalities.in(municipality.key(), () -> {
                files.clean();
                for (var job : jobs()) resume(job);
                return true;
            });
        }
    }

    private void resume(ImportJob job) {
        if (!job.state().isWorking() || !transact(() -> store.isIdle(job.id()))) return;
        if (job.state() == JobState.READING) submitReading(job.id());
        // Taking into use is one transaction. It was not finished, or the job would say so: nothing was kept.
        else moved(job.id(), Set.of(JobState.TAKING), JobState.READ, SYSTEM, "intake.job.reason.restarted");
    }

    private boolean moved(int id, Set<JobState> from, JobState to, String by, String reason) {
        return transact(() -> store.move(id, from, to, by, reason, clock.instant()));
    }

    private Place place(int id) {
        return new Place(municipalities.current(), id);
    }

    private <T> T transact(Supplier<T> work) {
        return transaction.execute(_ -> work.get());
    }
}
