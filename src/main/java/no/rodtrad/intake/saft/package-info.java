/**
 * SAF-T Financial, the file that every accounting system in Norway can write. Reading and checks are plain Java, with
 * neither database nor clock. Customers and suppliers are passed over unread.
 */
@NullMarked
package no.rodtrad.intake.saft;

import org.jspecify.annotations.NullMarked;
