/**
 * What every page shares: the frame, the components, texts, numbers and dates in three languages, and the page that
 * explains a figure.
 *
 * <p>Red thread: every number on a page is written by {@link no.rodtrad.web.Texts} as a link to its explanation, and
 * from there the reader walks on to sources and entries.
 *
 * <p>Always true: nothing can be changed over HTTP but at a {@link no.rodtrad.web.StaffAddress} and by one of the
 * staff; every page is complete without script; a number, a date and a sentence is written in one way in each language.
 *
 * <p>Owns no tables. Start reading at {@link no.rodtrad.web.PageContext} and {@link no.rodtrad.web.View}.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel", "database"})
@NullMarked
package no.rodtrad.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
