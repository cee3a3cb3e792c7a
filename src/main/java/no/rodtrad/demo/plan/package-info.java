/**
 * The plans, outcomes, links and stated values of the demonstration, read from folders of CSV files. Start reading at
 * {@link no.rodtrad.demo.plan.PlanFolder}.
 */
@NullMarked
package no.rodtrad.demo.plan;

import org.jspecify.annotations.NullMarked;
