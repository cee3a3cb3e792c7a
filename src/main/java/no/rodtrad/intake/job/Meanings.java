package no.rodtrad.intake.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import no.rodtrad.intake.FileLook;
import no.rodtrad.intake.Interpretation;
import no.rodtrad.intake.job.MendService.Line;
import no.rodtrad.intake.job.MendService.Lines;
import no.rodtrad.intake.model.mapping.Mapping;

/** Finds what may be meant by numbers and dates that could not be read. */
final class Meanings {

    /** Of lines that are read well, to see that another form does not spoil them. */
    private static final int OTHERS = 2000;

    private Meanings() {}

    /** Lines of the file as they stand. */
    static Lines lines(Path file, Mapping mapping, List<Integer> numbers) {
        var wanted = new BitSet();
        numbers.forEach(wanted::set);
        var lines = new ArrayList<Line>();
        var heads = FileLook.at(file, mapping, wanted, line -> lines.add(new Line(line.number(), line.fields())));
        return new Lines(heads, lines);
    }

    /** Other ways to read what a group could not be read for, the best first. */
    static List<Interpretation> of(Path file, Mapping mapping, RefusedGroup group) {
        var numbers = new ArrayList<>(group.lines());
        int last = mapping.file().headLines() + OTHERS;
        for (int line = 1; line <= last; line++) numbers.add(line);
        var shown = lines(file, mapping, numbers);
        int column = shown.column(group.column());
        if (column < 0) return List.of();
        var bad = new HashSet<>(group.lines());
        // A head is no value, though nothing reads it either.
        int heads = mapping.file().headLines() + (mapping.file().heads() ? 1 : 0);
        var refused = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (var line : shown.lines()) {
            if (line.number() <= heads || line.field(column).isBlank()) continue;
            (bad.contains(line.number()) ? refused : others).add(line.field(column));
        }
        return group.messageKey().equals("intake.problem.date")
                ? Interpretation.ofDates(mapping, refused, others)
                : Interpretation.ofAmounts(mapping, refused, others);
    }
}
