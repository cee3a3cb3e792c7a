package no.rodtrad.statement.model;

import java.util.List;
import java.util.Optional;
import no.rodtrad.access.model.PublicUnit;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.kernel.Ref;

/** The last steps of the walk from a figure to its entries, fetched when somebody takes them. */
public interface OperatingTrail {

    /** For what is known to stay above public units, such as the tables of the annual report. */
    OperatingTrail NONE = new OperatingTrail() {
        @Override
        public List<Month> months(PublicUnit unit, ArtGroup artGroup) {
            throw new IllegalStateException("The walk ends above public units here.");
        }

        @Override
        public Optional<Month> month(PublicUnit unit, ArtGroup artGroup, int period) {
            throw new IllegalStateException("The walk ends above public units here.");
        }

        @Override
        public List<Ref> sources(PublicUnit unit, Optional<ArtGroup> artGroup, OperatingColumn column) {
            throw new IllegalStateException("The walk ends above public units here.");
        }
    };

    /** For numbers that are written now and opened later, if at all. */
    OperatingTrail LATER = new OperatingTrail() {
        @Override
        public List<Month> months(PublicUnit unit, ArtGroup artGroup) {
            return List.of();
        }

        @Override
        public Optional<Month> month(PublicUnit unit, ArtGroup artGroup, int period) {
            return Optional.empty();
        }

        @Override
        public List<Ref> sources(PublicUnit unit, Optional<ArtGroup> artGroup, OperatingColumn column) {
            return List.of();
        }
    };

    /** The periods in which something was posted, in order. */
    List<Month> months(PublicUnit unit, ArtGroup artGroup);

    /** One period; empty when nothing was posted in it. */
    Optional<Month> month(PublicUnit unit, ArtGroup artGroup, int period);

    /**
     * Imports, budgets and adjustments that the entries came with.
     *
     * @param artGroup empty for a unit whose art groups are not told apart
     */
    List<Ref> sources(PublicUnit unit, Optional<ArtGroup> artGroup, OperatingColumn column);

    /**
     * What was posted in one period.
     *
     * @param period 1 to 12, and 13 for what was posted when the year was closed
     * @param sources imports that the entries came with
     */
    record Month(int period, EntrySum sum, List<Ref> sources) {
        public Month {
            sources = List.copyOf(sources);
        }
    }
}
