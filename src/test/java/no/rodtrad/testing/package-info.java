/** What tests share: one real PostgreSQL, fresh municipalities, seeds, golden files, a browser. */
package no.rodtrad.testing;
