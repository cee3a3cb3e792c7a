package no.rodtrad.demo.eksempelvik;

import no.rodtrad.demo.ShippedFacts;
import no.rodtrad.kernel.Outcome;

/** The books that the facts of the demonstration come to, and the registers beside them, made once. */
final class ShippedBooks {

    static final EksempelvikBooks BOOKS;
    static final EksempelvikRegisters REGISTERS;

    static {
        switch (EksempelvikReader.read(ShippedFacts.eksempelvik())) {
            case Outcome.Accepted<EksempelvikReader.Read>(var read) -> {
                BOOKS = read.books();
                REGISTERS = new EksempelvikRegisters(read);
            }
            case Outcome.Rejected<EksempelvikReader.Read>(var problems) -> throw new AssertionError(problems);
        }
    }

    private ShippedBooks() {}
}
