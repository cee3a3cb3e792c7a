/**
 * Plans and what is in them: vision, goals, indicators, strategies, focus areas, measures; and the register of plans.
 *
 * <p>Red thread: each of these has one key for life; {@code thread} links them upwards to goals and downwards to what
 * was done.
 *
 * <p>Always true: titles stand as printed; a plan's earlier states are kept, each with the day it was known.
 *
 * <p>Owns the tables {@code plan_*}. Start reading at {@link no.rodtrad.plan.PlanService}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "web",
            "access",
            "thread",
            "thread::model",
            "organisation",
            "organisation::model",
            "decision",
            "decision::model",
            "statistic"
        })
@NullMarked
package no.rodtrad.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
