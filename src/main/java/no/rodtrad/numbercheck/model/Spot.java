package no.rodtrad.numbercheck.model;

import java.util.List;

/**
 * A place in what was read: lines from and to, counted from 1, and the cell of a table row, counted from 1.
 *
 * @param cell 0 when the whole line is meant
 */
public record Spot(int from, int to, int cell) {

    public static Spot of(int from, int to) {
        return new Spot(from, to, 0);
    }

    public boolean overlaps(Spot other) {
        return from <= other.to && other.from <= to && (cell == 0 || other.cell == 0 || cell == other.cell);
    }

    public static boolean anyOverlap(List<Spot> some, List<Spot> others) {
        for (var one : some) for (var other : others) if (one.overlaps(other)) return true;
        return false;
    }
}
