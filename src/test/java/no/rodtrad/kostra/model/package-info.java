@NullMarked
package no.rodtrad.kostra.model;

import org.jspecify.annotations.NullMarked;
