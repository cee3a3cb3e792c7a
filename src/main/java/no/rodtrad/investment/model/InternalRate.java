package no.rodtrad.investment.model;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * The rate that borrowers pay the loan fund.
 *
 * @param from the first month it holds
 * @param percent a year
 */
public record InternalRate(YearMonth from, BigDecimal percent) {}
