/** Pages and parts of pages that show the operating statement: the money explorer, and the lines behind a month. */
@NullMarked
package no.rodtrad.statement.web;

import org.jspecify.annotations.NullMarked;
