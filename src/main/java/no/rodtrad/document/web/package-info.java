/** Pages of documents: the annual report chapter by chapter, and its tables as files. */
@NullMarked
package no.rodtrad.document.web;

import org.jspecify.annotations.NullMarked;
