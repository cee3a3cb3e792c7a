/**
 * The books of Eksempelvik, 2021 to 2024: three accounting entities, each event posted on all the accounts that it
 * touches, and beside them a tally of what the event means. Pure: no database, no clock; the same bytes every time.
 * Start reading at {@link no.rodtrad.demo.eksempelvik.EksempelvikBooks}.
 */
@NullMarked
package no.rodtrad.demo.eksempelvik;

import org.jspecify.annotations.NullMarked;
