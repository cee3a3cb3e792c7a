/** Tests of the red thread. */
package no.rodtrad.thread;
