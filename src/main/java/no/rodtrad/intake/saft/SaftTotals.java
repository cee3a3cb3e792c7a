package no.rodtrad.intake.saft;

import org.springframework.modulith.NamedInterface;

/**
 * What a file adds up to.
 *
 * @param debitOre sum of what stands as debit, with its own sign
 * @param creditOre sum of what stands as credit, with its own sign
 */
@NamedInterface("saft")
public record SaftTotals(long accounts, long transactions, long lines, long debitOre, long creditOre) {}
