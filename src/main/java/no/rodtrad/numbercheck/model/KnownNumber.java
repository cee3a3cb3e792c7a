package no.rodtrad.numbercheck.model;

/**
 * A number of one of our own documents, where it is known what it should be.
 *
 * @param line of the source, counted from 1
 * @param cell of a table row, counted from 1; 0 in a sentence
 * @param printed as it stands
 * @param right as its exact value is written there; empty when it was typed in and stands for no figure
 * @param quote the sentence, or the row
 * @param name what the number is
 */
public record KnownNumber(int line, int cell, String printed, String right, String quote, String name) {}
