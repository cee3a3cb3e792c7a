/** Pages where the staff put files in, and see what they hold before they take them into use. */
@NullMarked
package no.rodtrad.intake.web;

import org.jspecify.annotations.NullMarked;
