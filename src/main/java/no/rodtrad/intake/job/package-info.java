/** Files on their way in: kept while they wait, read on trial, and taken into use when somebody says so. */
@NullMarked
package no.rodtrad.intake.job;

import org.jspecify.annotations.NullMarked;
