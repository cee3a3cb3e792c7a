/** The pages of goals, plans and decisions. */
@NullMarked
package no.rodtrad.plan.web;

import org.jspecify.annotations.NullMarked;
