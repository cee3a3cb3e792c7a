/**
 * KOSTRA account files: read, controlled as Statistics Norway controls them, and written from our own ledger.
 *
 * <p>Red thread: a record of a file is the sum of ledger entries on one class, function and art, in thousands.
 *
 * <p>Always true: what the controls know of codes is data with a source, under {@code policy/kostra}; a wrong file
 * gives findings and never an exception; a file that we write is in balance by largest remainder.
 *
 * <p>Owns no tables. Start reading at {@link no.rodtrad.kostra.KostraControls}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "chart::model",
            "ledger",
            "organisation",
            "organisation::model",
            "statement",
            "statement::form"
        })
@NullMarked
package no.rodtrad.kostra;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
