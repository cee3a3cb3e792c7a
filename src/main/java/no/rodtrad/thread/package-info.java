/**
 * The red thread itself: links between things that other modules own, walked from any of them towards the goals and
 * towards the kroner.
 *
 * <p>Red thread: a link joins two {@link no.rodtrad.kernel.Ref}s and knows nothing else of what they name.
 *
 * <p>Always true: a link that no source prints is never drawn as documented; a proposed link carries its reason; a
 * missing one is a row of its own, a loose end. A link is never edited: a newer row about the same pair counts instead.
 *
 * <p>Owns the table {@code thread_link}. Start reading at {@link no.rodtrad.thread.ThreadService}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "web", "access"})
@NullMarked
package no.rodtrad.thread;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
