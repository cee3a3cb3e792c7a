package no.rodtrad.intake.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import no.rodtrad.intake.job.JobService.Shown;
import no.rodtrad.intake.job.JobService.TakenJob;
import no.rodtrad.intake.job.JobService.TypedControl;
import no.rodtrad.intake.model.mapping.MappingKind;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.ledger.LedgerYears;
import no.rodtrad.ledger.LedgerYears.Closing;
import org.springframework.stereotype.Component;

/** Puts together what is shown of a job: what was done with it, and what stands in the way now. */
@Component
class JobLook {

    /** What is taken back by a reversing import. All else stays, and is put right by something new. */
    private static final Set<String> REVERSIBLE = Set.of(MappingKind.POSTINGS.code(), Reading.KOSTRA);

    private final JobStore store;
    private final UploadFolder files;
    private final UploadSweep sweep;
    private final LedgerYears years;

    JobLook(JobStore store, UploadFolder files, UploadSweep sweep, LedgerYears years) {
        this.store = store;
        this.files = files;
        this.sweep = sweep;
        this.years = years;
    }

    /** @param linesRead how far the reading has come; empty when nobody reads */
    Shown of(ImportJob job, OptionalLong linesRead) {
        var reading = store.reading(job.id());
        var closed = closed(reading);
        boolean hasFile = files.has(job.id());
        return new Shown(
                job,
                store.mapping(job.id()),
                reading,
                store.controls(job.id()).stream()
                        .map(each -> new TypedControl(each.place(), each.typed(), each.isThousands()))
                        .toList(),
                linesRead,
                store.taken(job.id())
                        .map(each -> new TakenJob(
                                each.batches().stream().map(Ref::toString).toList(), each.leftOut(), each.explained())),
                hasFile,
                closed,
                job.state().isOver() ? List.of() : store.twins(job),
                reading.flatMap(found -> lasting(job, found, closed)),
                hasFile ? Optional.of(LocalDate.ofInstant(sweep.dayOf(job), AsOf.ZONE)) : Optional.empty());
    }

    private List<Closing> closed(Optional<Reading> reading) {
        if (reading.isEmpty()) return List.of();
        var posted = reading.get().postedYears();
        return years.closings().stream()
                .filter(each -> posted.contains(each.year().value()))
                .toList();
    }

    /** Why it cannot be taken back, or could not be when it was taken into use; empty when it can. */
    private static Optional<Phrase> lasting(ImportJob job, Reading found, List<Closing> closed) {
        if (!REVERSIBLE.contains(found.what())) return Optional.of(Phrase.of("intake.job.lasting." + found.what()));
        if (job.state() != JobState.TAKEN || closed.isEmpty()) return Optional.empty();
        var first = closed.getFirst();
        return Optional.of(Phrase.of("intake.job.lasting.closed", first.year().toString(), first.authority()));
    }
}
