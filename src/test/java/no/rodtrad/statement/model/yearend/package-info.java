@NullMarked
package no.rodtrad.statement.model.yearend;

import org.jspecify.annotations.NullMarked;
