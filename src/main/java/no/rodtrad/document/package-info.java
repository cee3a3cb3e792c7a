/**
 * Documents: chapters of text and tables in which every number is a figure, shown on the site and frozen as editions.
 *
 * <p>Red thread: a document shows what other modules own, and copies nothing. It knows them only through
 * {@code Ref} and {@link no.rodtrad.document.ChapterSource}.
 *
 * <p>Always true: the figures of an edition are the same objects as on the site, and an edition with a figure that is
 * not current is refused.
 *
 * <p>Owns the tables {@code document_*}. Start reading at {@link no.rodtrad.document.model.Chapter}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "web", "access"})
@NullMarked
package no.rodtrad.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
