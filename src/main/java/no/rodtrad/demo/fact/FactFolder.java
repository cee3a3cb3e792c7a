package no.rodtrad.demo.fact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Problem;

/** A folder of fact files while it is read, with everything that was found wrong in it so far. */
public final class FactFolder {

    private final Function<String, Optional<byte[]>> files;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> places = new HashSet<>();

    /**
     * @param files the content of a file by its path in the folder; empty when there is none
     * @param today what is dated later than this cannot be known
     */
    public FactFolder(Function<String, Optional<byte[]>> files, LocalDate today) {
        this.files = files;
        this.today = today;
    }

    /** A folder among the resources, such as {@code demo/eksempelvik}. */
    public static FactFolder onClassPath(String folder, LocalDate today) {
        return new FactFolder(path -> resource("/" + folder + "/" + path), today);
    }

    private static Optional<byte[]> resource(String path) {
        try (var stream = FactFolder.class.getResourceAsStream(path)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }

    /** Reads a file that must be there; a missing one is a problem, and a table without rows. */
    public FactTable read(String path) {
        return table(path, true);
    }

    /** The content of a file that is no table of ours; a missing one is a problem, and empty. */
    public byte[] content(String path) {
        return files.apply(path).orElseGet(() -> {
            add(new Problem(
                    path.substring(path.lastIndexOf('/') + 1), 0, "", "", "demo.problem.missing-file", List.of()));
            return new byte[0];
        });
    }

    /** Reads a file that need not be there. */
    public FactTable readIfThere(String path) {
        return table(path, false);
    }

    private FactTable table(String path, boolean needed) {
        var content = files.apply(path);
        var table = new FactTable(path.substring(path.lastIndexOf('/') + 1), this);
        if (content.isPresent()) {
            table.read(content.get());
        } else if (needed) {
            table.problem(0, "", "", "demo.problem.missing-file");
        }
        return table;
    }

    LocalDate today() {
        return today;
    }

    /** One for each field: some files are read for more than one purpose, and what follows of a mistake is none. */
    void add(Problem problem) {
        var place = problem.line() == 0
                ? problem.toString()
                : problem.file() + " " + problem.line() + " " + problem.column();
        if (places.add(place)) problems.add(problem);
    }

    /** Whether nothing wrong was found so far. */
    public boolean isGood() {
        return problems.isEmpty();
    }

    /** What was made of the folder when it is right; asked for only then. */
    public <T> Outcome<T> outcome(Supplier<T> made) {
        if (!isGood()) return new Outcome.Rejected<>(problems);
        try {
            return new Outcome.Accepted<>(made.get());
        } catch (FactsDisagree disagree) {
            return new Outcome.Rejected<>(List.of(disagree.problem()));
        }
    }
}
