package no.rodtrad.kostra.model;

import no.rodtrad.kernel.Money;

/**
 * What an account comes to, before it is rounded for a file.
 *
 * @param accountClass as in the form, one digit
 * @param code the function, or the balance chapter
 * @param item the art, or the sector
 * @param amount expenditure and assets positive
 */
public record KostraLine(String accountClass, String code, String item, Money amount) {}
