package no.rodtrad.kernel;

/**
 * A published number: its value with the way it came to be, where it comes from, and as of when. Every number on a
 * page, in a PDF, in CSV and in JSON is written from one, and carries its {@link Ref}.
 *
 * @param label what it is, such as «Avvik, tekniske tjenester 2024»
 */
public record Figure(Ref ref, Phrase label, FigureValue value, Derivation derivation, Provenance provenance) {

    public Figure {
        if (!ref.kind().equals(Ref.FIGURE)) throw new IllegalArgumentException("Not a reference to a figure: " + ref);
    }

    /** The amount. Only for a figure that is one. */
    public Money money() {
        if (value instanceof FigureValue.Amount(var money)) return money;
        throw new IllegalStateException(ref + " is no amount");
    }

    public Derivation.Term asTerm() {
        return new Derivation.Term(ref, label, value);
    }
}
