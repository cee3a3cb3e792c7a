/** Services whose users pay their full cost: result, interest, and what is carried forward from which year. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.statement.model.fullcost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
