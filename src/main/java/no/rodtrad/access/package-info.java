/**
 * Access: one policy decides what the public may see, on pages, in files and in every answer.
 *
 * <p>Red thread: the walk from a goal to a krone ends at a public unit, an art group and a month, because a step more
 * would be a person's pay or sick leave.
 *
 * <p>Always true: a unit with fewer than five employees is never shown alone, and is not found by subtraction either,
 * since every column, year and export is cut along the same lines.
 *
 * <p>Owns no tables. Start reading at {@link no.rodtrad.access.model.PublicDepth}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "web"})
@NullMarked
package no.rodtrad.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
