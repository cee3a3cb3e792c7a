@NullMarked
package no.rodtrad.demo.eksempelvik;

import org.jspecify.annotations.NullMarked;
