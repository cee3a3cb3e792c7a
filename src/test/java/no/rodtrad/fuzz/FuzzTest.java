package no.rodtrad.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import no.rodtrad.testing.RodtradTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A minute of {@link Fuzz}, always from the same seed, so that what fails is what the change did. New seeds are tried
 * by {@code ./rodtrad fuzz}. A failure tells the seed of its case.
 */
@RodtradTest
class FuzzTest {

    private static final long SEED = 20_261_122;
    private static final Duration ALL = Duration.ofSeconds(60);

    @Autowired
    ApplicationContext application;

    @TempDir
    Path work;

    @Test
    void no_spoiled_file_gets_in_by_half_or_ends_in_an_exception() {
        System.out.println("fuzz: seed " + SEED);
        var ways = FuzzRun.ways(application);
        for (var way : ways) {
            var result = new FuzzRun(application, work).run(way, SEED, ALL.dividedBy(ways.size()));
            assertThat(result.failures()).as(way.name()).isEmpty();
            assertThat(result.cases()).as(way.name()).isPositive();
        }
    }

    @Test
    void the_samples_are_accepted_as_they_are() throws Exception {
        for (var way : FuzzRun.ways(application)) {
            for (var sample : way.samples()) {
                assertThat(new FuzzRun(application, work).isTaken(way, sample))
                        .as("%s %s", way.name(), sample.name())
                        .isTrue();
            }
        }
    }
}
