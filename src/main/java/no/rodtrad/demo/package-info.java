/**
 * The demonstration: the published facts of one municipality, and a small invented one that is complete.
 *
 * <p>Red thread: it lays whole threads through the services of the other modules, as an importer would.
 *
 * <p>Always true: what was not published is generated and marked so; the whole of a municipality is loaded, or nothing.
 *
 * <p>Owns the table {@code shared.demo_load}. Start reading at {@link no.rodtrad.demo.Demo}.
 */
@ApplicationModule
@NullMarked
package no.rodtrad.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
