package no.rodtrad.thread.model;

import java.util.Optional;
import no.rodtrad.kernel.Ref;

/**
 * One link on the way of a walk.
 *
 * @param node what the link leads to; empty at a loose end
 * @param at the thing the link was taken from
 * @param depth how many links from the start, counted from 1
 * @param up true towards the goals, false towards the kroner
 */
public record ThreadStep(ThreadLink link, Optional<Ref> node, Ref at, int depth, boolean up) {}
