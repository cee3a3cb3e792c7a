package no.rodtrad.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import no.rodtrad.kernel.Problem;

/** A way in, with good files to spoil. */
interface Way {

    /** As written after {@code --format}. */
    String name();

    /** Folders with good files of this kind; each is accepted as it is. */
    List<Sample> samples();

    /** A spoiled copy of one of the files of a sample. */
    default byte[] spoil(byte[] good, RandomGenerator random) {
        return Spoiler.spoil(good, random);
    }

    /**
     * Takes in what lies in the folder, as a user would.
     *
     * @throws IOException when the file cannot be read
     */
    Answer take(Path folder, Sample sample) throws IOException;

    /** Whether the way ends in the database. */
    default boolean keeps() {
        return true;
    }

    /**
     * What the user was told.
     *
     * @param accepted whether it was taken in
     * @param problems why not
     * @param texts what else was printed, in each language
     */
    record Answer(boolean accepted, List<Problem> problems, List<String> texts) {

        public Answer {
            problems = List.copyOf(problems);
            texts = List.copyOf(texts);
        }
    }
}
