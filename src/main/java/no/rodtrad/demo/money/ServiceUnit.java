package no.rodtrad.demo.money;

/**
 * A service unit (virksomhet): the first four digits of its cost centres. The name is neutral and generated.
 *
 * @param area code of the budget area
 */
public record ServiceUnit(String code, String name, String area) {}
