package no.rodtrad.ledger.model;

import no.rodtrad.kernel.Money;

/** What was posted on a KOSTRA art of three digits in a year; {@code entries} says in how many entries. */
public record ArtTotal(String art, Money amount, long entries) {}
