/**
 * Intake: what comes in from the files of the trade's own systems, in their forms and not in ours.
 *
 * <p>Red thread: none of its own; it ends in the services that take things in, and there is one way into the ledger.
 *
 * <p>Always true: a file is streamed and never held whole; what cannot be read for certain is refused with file, line
 * and column as the user sees them; nothing is taken in by half.
 *
 * <p>Owns the tables {@code intake_*}. Start reading at {@link no.rodtrad.intake.IntakeService} and
 * {@link no.rodtrad.intake.model.mapping.Mapping}; for SAF-T at {@link no.rodtrad.intake.saft.SaftCheck}; for what a
 * person does with a file at {@link no.rodtrad.intake.job.JobService}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "web",
            "access",
            "access::model",
            "organisation",
            "organisation::model",
            "chart",
            "chart::model",
            "document",
            "statistic",
            "statistic::model",
            "plan",
            "plan::model",
            "ledger",
            "ledger::model",
            "budget::folder",
            "budget::model",
            "kostra",
            "kostra::model",
            "investment",
            "investment::model"
        })
@NullMarked
package no.rodtrad.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
