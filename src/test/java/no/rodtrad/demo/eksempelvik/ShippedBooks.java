package no.rodtrad.demo.eksempelvik;

import no.rodtrad.demo.ShippedFacts;
import no.rodtrad.kernel.Outcome;

/** The books that the facts of the demonstration come to, made once. */
final class ShippedBooks {

    static final EksempelvikBooks BOOKS = switch (EksempelvikReader.read(ShippedFacts.eksempelvik())) {
        case Outcome.Accepted<EksempelvikReader.Read>(var read) -> read.books();
        case Outcome.Rejected<EksempelvikReader.Read>(var problems) -> throw new AssertionError(problems);
    };

    private ShippedBooks() {}
}
