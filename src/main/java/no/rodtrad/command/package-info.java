/**
 * The commands of {@code ./rodtrad}.
 *
 * <p>Red thread: none of its own; commands lay and read threads through the services of the other modules.
 *
 * <p>Always true: the answer alone goes to standard output, the rest to standard error; a command ends with 0 when it
 * is done, 1 when the fault is ours, 2 when it refused or found something, 64 when it was used wrongly;
 * a check that finds the file unreadable ends with 65.
 *
 * <p>Owns no tables. Start reading at {@link no.rodtrad.command.Commands}.
 */
@ApplicationModule
@NullMarked
package no.rodtrad.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
