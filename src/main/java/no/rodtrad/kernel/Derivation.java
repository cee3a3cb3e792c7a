package no.rodtrad.kernel;

import java.util.List;
import java.util.Optional;

/** How the value of a {@link Figure} came to be, one step down. Each {@link Term} can be opened in its turn. */
public sealed interface Derivation {

    /** A figure inside a formula, with its value as it was used. */
    record Term(Ref ref, Phrase label, FigureValue value) {}

    /** The terms added together. */
    record Sum(List<Term> parts) implements Derivation {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /** A term that is added or subtracted. @param sign 1 or -1 */
    record SignedTerm(int sign, Term term) {
        public SignedTerm {
            if (sign != 1 && sign != -1) throw new IllegalArgumentException("Not a sign: " + sign);
        }
    }

    /**
     * The terms added or subtracted, each by its sign.
     *
     * @param limit says why the value is not what the terms come to, where a rule holds it back; else empty
     */
    record SignedSum(List<SignedTerm> parts, Optional<Phrase> limit) implements Derivation {
        public SignedSum {
            parts = List.copyOf(parts);
        }
    }

    /**
     * {@code from} minus {@code minus}.
     *
     * @param parts the same difference in each part of the two, which add up to it; empty when they have none
     */
    record Difference(Term from, Term minus, List<Term> parts) implements Derivation {
        public Difference {
            parts = List.copyOf(parts);
        }

        public Difference(Term from, Term minus) {
            this(from, minus, List.of());
        }
    }

    /** {@code part} in per cent of the size of {@code whole}. */
    record Ratio(Term part, Term whole) implements Derivation {}

    /**
     * Ledger or budget entries: the bottom of every walk.
     *
     * @param filter which entries, in words
     * @param count how many they are
     * @param sources the import batches, budgets and adjustments they came with
     * @param lines where the lines can be read, below the municipality's address; empty when they may not be shown
     */
    record Entries(Phrase filter, long count, List<Ref> sources, Optional<String> lines) implements Derivation {
        public Entries {
            sources = List.copyOf(sources);
        }
    }

    /** Taken from a source as it stands there; {@code place} is the heading or table in it. */
    record Stated(Phrase source, String place) implements Derivation {}

    /** A parameter of a rule, such as a threshold. */
    record RuleParameter(Phrase rule, Optional<Ref> decision) implements Derivation {}
}
