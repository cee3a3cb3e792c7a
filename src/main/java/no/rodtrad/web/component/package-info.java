/** What the components show: records that templates under {@code component} take as their parameters. */
@NullMarked
package no.rodtrad.web.component;

import org.jspecify.annotations.NullMarked;
