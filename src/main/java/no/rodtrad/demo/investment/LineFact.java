package no.rodtrad.demo.investment;

/**
 * What one entity has on a line of the first part that no project divides: financing, instalments, funds.
 *
 * @param line number of the line in the form
 * @param art three digits
 * @param function three digits
 * @param text of its entries, in Norwegian
 */
record LineFact(int line, String entity, String art, String function, String text, ColumnAmounts amounts) {}
