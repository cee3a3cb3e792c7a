package no.rodtrad.intake.saft;

import java.util.OptionalLong;
import org.springframework.modulith.NamedInterface;

/**
 * What a file says that its vouchers add up to; each is empty when the file does not say it.
 *
 * @param entries vouchers or lines: the standard does not say which, and programs count both ways
 * @param debitOre sum of what stands as debit
 * @param creditOre sum of what stands as credit
 */
@NamedInterface("saft")
public record SaftControl(OptionalLong entries, OptionalLong debitOre, OptionalLong creditOre) {}
