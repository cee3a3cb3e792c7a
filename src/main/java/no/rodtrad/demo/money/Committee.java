package no.rodtrad.demo.money;

/** A political committee that answers for budget areas. */
public record Committee(String code, String name) {}
