/**
 * Takes in a folder of files from another system: the organisation, the budget and the ledger together, all or nothing.
 *
 * <p>It lies in {@code budget} since that is the last of the modules such a folder touches, and a module of its own for
 * it would have no words and no tables.
 */
@NullMarked
package no.rodtrad.budget.folder;

import org.jspecify.annotations.NullMarked;
