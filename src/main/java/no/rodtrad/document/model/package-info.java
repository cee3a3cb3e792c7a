/** What a document is made of. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.document.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
