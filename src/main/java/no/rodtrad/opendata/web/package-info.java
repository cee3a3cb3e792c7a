/** Pages, files and addresses of open data. */
@NullMarked
package no.rodtrad.opendata.web;

import org.jspecify.annotations.NullMarked;
