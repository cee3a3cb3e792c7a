/** The page of the files to Statistics Norway. */
@NullMarked
package no.rodtrad.kostra.web;

import org.jspecify.annotations.NullMarked;
