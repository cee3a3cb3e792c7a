package no.rodtrad.kernel;

import java.util.Optional;

/**
 * What other modules may know of a thing that a {@link Ref} names.
 *
 * @param title its name, as printed in the municipality's own language (bokmål or nynorsk)
 * @param path the page that shows it, below the municipality's address and without a first slash, such as
 *     {@code plan/measure/tp.fs.fh.03}; empty when it has no page of its own
 */
public record Titled(Ref ref, String title, Optional<String> path) {}
