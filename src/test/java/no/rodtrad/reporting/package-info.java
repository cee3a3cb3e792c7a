/** Tests of outcomes and of the pages that show them. */
package no.rodtrad.reporting;
