/**
 * The money of the demonstration: organisation, ledger and budget, made from published totals by fixed seeds. Pure: no
 * database, no clock; the same bytes every time. Start reading at {@link no.rodtrad.demo.money.DrammenMoney}.
 */
@NullMarked
package no.rodtrad.demo.money;

import org.jspecify.annotations.NullMarked;
