package no.rodtrad.intake.saft;

/**
 * How large the parts of a file may be before it is taken for an attack or a mistake. The longest text in the standard
 * is 256 characters, and its elements are nested nine deep.
 *
 * @param bytes of XML, after unpacking
 * @param piece bytes of one tag, text, comment or instruction
 * @param depth of nested elements
 * @param attributes of one element
 * @param inflation how many times its size a packed file may unpack to
 */
record SaftLimits(long bytes, int piece, int depth, int attributes, int inflation) {

    static final SaftLimits USUAL = new SaftLimits(64L << 30, 1 << 16, 32, 16, 250);
}
