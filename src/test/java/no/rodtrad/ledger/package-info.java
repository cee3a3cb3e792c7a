@NullMarked
package no.rodtrad.ledger;

import org.jspecify.annotations.NullMarked;
