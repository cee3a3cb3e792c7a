/** The page where somebody hands in a report and walks through what the check found. */
@NullMarked
package no.rodtrad.numbercheck.web;

import org.jspecify.annotations.NullMarked;
