/** What the notes to the accounts tell: stated facts, and what is calculated from them and from the books. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.statement.model.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
