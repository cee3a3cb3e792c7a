/** The page that explains a figure: what it means, how it was calculated, and where it comes from. */
@NullMarked
package no.rodtrad.web.figure;

import org.jspecify.annotations.NullMarked;
