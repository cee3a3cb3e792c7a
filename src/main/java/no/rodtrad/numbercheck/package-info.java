/**
 * The number check: reads a report and lists what in it contradicts itself.
 *
 * <p>Red thread: none of its own; it holds that the numbers at the thread's end, in the published text, are the same
 * everywhere they are printed.
 *
 * <p>Always true: nothing is kept and nothing leaves the machine; the same text gives the same findings; where the
 * reading is in doubt there is no hard finding.
 *
 * <p>Owns no tables. Start reading at {@link no.rodtrad.numbercheck.NumberCheck}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "access", "access::model", "document", "document::model"})
@NullMarked
package no.rodtrad.numbercheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
