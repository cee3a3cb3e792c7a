/**
 * Reads files of facts. What is wrong in them is collected with its place, so that the whole folder is used or nothing
 * of it. Start reading at {@link no.rodtrad.demo.fact.FactFolder}.
 */
@NullMarked
package no.rodtrad.demo.fact;

import org.jspecify.annotations.NullMarked;
