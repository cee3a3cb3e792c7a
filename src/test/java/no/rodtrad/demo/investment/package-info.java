@NullMarked
package no.rodtrad.demo.investment;

import org.jspecify.annotations.NullMarked;
