/** Tests of the demonstration's money. Read {@code DrammenMoneyTest} first. */
package no.rodtrad.demo.money;
