/**
 * The words that every module shares: money, years, references, figures and their explanation.
 *
 * <p>Red thread: a {@link no.rodtrad.kernel.Ref} names one thing for life, and a {@link no.rodtrad.kernel.Figure}
 * carries the way back to its entries.
 *
 * <p>Always true: amounts are whole øre and never overflow in silence; nothing here reads a clock, a database or a
 * file.
 *
 * <p>Owns no tables. Start reading at {@link no.rodtrad.kernel.Figure}.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package no.rodtrad.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
