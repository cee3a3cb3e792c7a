/** Pages and parts of pages that show the operating statement. */
@NullMarked
package no.rodtrad.statement.web;

import org.jspecify.annotations.NullMarked;
