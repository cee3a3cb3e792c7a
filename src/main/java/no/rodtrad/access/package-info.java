/**
 * Access: one policy decides what the public may see, on pages, in files and in every answer, and keys decide who of
 * the staff may do more.
 *
 * <p>Red thread: the walk from a goal to a krone ends at a public unit, an art group and a month, because a step more
 * would be a person's pay or sick leave.
 *
 * <p>Always true: a unit with fewer than five employees is never shown alone, and is not found by subtraction either,
 * since every column, year and export is cut along the same lines. A key or the token of a session is told once, and
 * only its hash is kept.
 *
 * <p>Owns the tables {@code access_*}. Start reading at {@link no.rodtrad.access.model.PublicDepth}, and for keys at
 * {@link no.rodtrad.access.AccessService}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "web"})
@NullMarked
package no.rodtrad.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
