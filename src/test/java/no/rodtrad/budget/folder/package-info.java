@NullMarked
package no.rodtrad.budget.folder;

import org.jspecify.annotations.NullMarked;
