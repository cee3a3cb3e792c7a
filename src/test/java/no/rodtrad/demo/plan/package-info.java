/** Tests of the plan facts that we ship. */
package no.rodtrad.demo.plan;
