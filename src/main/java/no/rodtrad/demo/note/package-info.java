/** What is stated for the notes to the accounts: reads the files of the source, and hands over a register's content. */
@NullMarked
package no.rodtrad.demo.note;

import org.jspecify.annotations.NullMarked;
