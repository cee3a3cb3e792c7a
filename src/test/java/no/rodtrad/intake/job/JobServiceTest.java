package no.rodtrad.intake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.testing.Problems;
import no.rodtrad.testing.RodtradTest;
import org.junit.jupiter.api.Test;

/** What happens to a file from the moment it is put in, also when much goes wrong with it. */
@RodtradTest
class JobServiceTest extends JobTests {

    @Test
    void a_file_is_read_on_trial_and_nothing_is_kept_until_somebody_says_so() throws Exception {
        int id = put("januar.csv", HEADS + SALARY + BANK);

        var read = await(id, JobState.READ);
        var found = read.reading().orElseThrow();
        assertThat(found.isWhole()).isTrue();
        assertThat(found.rows()).isEqualTo(2);
        assertThat(found.debitOre()).isEqualTo(125_050);
        assertThat(found.sums())
                .extracting(Reading.Sum::place, Reading.Sum::ore)
                .contains(tuple("2024.1.P01", 125_050L), tuple("2024.2", -125_050L));
        assertThat(imports()).isEmpty();

        assertThat(small.in(() -> jobs.take(id, false, "", KARI))).isTrue();
        var taken = await(id, JobState.TAKEN);
        assertThat(taken.job().movedBy()).isEqualTo(KARI);
        assertThat(taken.hasFile()).isFalse();
        assertThat(imports()).hasSize(1);
    }

    @Test
    void refused_lines_are_left_out_only_when_somebody_says_so() throws Exception {
        int id = put("januar.csv", HEADS + SALARY + UNKNOWN + BANK);

        var found = await(id, JobState.READ).reading().orElseThrow();
        assertThat(found.refused()).isEqualTo(1);
        assertThat(found.rows()).isEqualTo(2);
        assertThat(found.refusedLines()).containsExactly(3);
        assertThat(small.in(() -> jobs.take(id, false, "", KARI))).isFalse();

        assertThat(small.in(() -> jobs.take(id, true, "", KARI))).isTrue();
        assertThat(await(id, JobState.TAKEN).taken().orElseThrow().leftOut()).isEqualTo(1);
        assertThat(imports().getFirst().totals().entries()).isEqualTo(2);
    }

    @Test
    void what_does_not_balance_without_its_refused_lines_is_refused() throws Exception {
        int id = put("januar.csv", HEADS + SALARY + UNKNOWN.replace("1002", "1001") + BANK.replace("50\n", "5\n"));

        assertThat(await(id, JobState.REFUSED).reading().orElseThrow().canLeaveOut())
                .isFalse();
        assertThat(small.in(() -> jobs.take(id, true, "", KARI))).isFalse();
    }

    @Test
    void the_same_file_twice_is_told() throws Exception {
        int first = put("januar.csv", HEADS + SALARY + BANK);
        await(first, JobState.READ);
        small.in(() -> jobs.take(first, false, "", KARI));
        await(first, JobState.TAKEN);

        int second = put("januar.csv", HEADS + SALARY + BANK);
        assertThat(await(second, JobState.REFUSED).reading().orElseThrow().isKnown())
                .isTrue();
    }

    @Test
    void two_at_once_are_done_in_turn_and_the_later_is_read_against_what_the_first_left() throws Exception {
        int first = put("a.csv", HEADS + SALARY + BANK);
        int second = put("b.csv", HEADS + SALARY + BANK + "\n");
        await(first, JobState.READ);
        await(second, JobState.READ);

        small.in(() -> jobs.take(first, false, "", KARI) && jobs.take(second, false, "", KARI));

        await(first, JobState.TAKEN);
        var later = await(second, JobState.REFUSED).reading().orElseThrow();
        assertThat(later.problems()).first().extracting("messageKey").isEqualTo("ledger.problem.voucher-again");
        assertThat(imports()).hasSize(1);
    }

    @Test
    void what_is_taken_back_can_be_taken_in_again_and_the_sum_is_nil() throws Exception {
        int id = put("januar.csv", HEADS + SALARY + BANK);
        await(id, JobState.READ);
        small.in(() -> jobs.take(id, false, "", KARI));
        await(id, JobState.TAKEN);

        Problems.accepted(small.in(() -> jobs.takeBack(id, "Tilbakeføring", "feil måned", KARI)));
        assertThat(await(id, JobState.TAKEN_BACK).job().reason()).isEqualTo("feil måned");
        assertThat(Problems.keys(small.in(() -> jobs.takeBack(id, "Tilbakeføring", "igjen", KARI))))
                .containsExactly("ledger.problem.not-to-reverse");
        assertThat(imports()).hasSize(2);
        var totals = small.in(() -> ledger.totals(new FiscalYear(2024), EVER));
        assertThat(Money.sum(totals.stream().map(each -> each.amount()).toList()))
                .isEqualTo(Money.ZERO);

        int again = put("januar.csv", HEADS + SALARY + BANK);
        await(again, JobState.READ);
        small.in(() -> jobs.take(again, false, "", KARI));
        await(again, JobState.TAKEN);
        assertThat(imports()).hasSize(3);
    }

    @Test
    void a_stream_that_breaks_off_leaves_nothing() throws Exception {
        var broken = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > 100_000) throw new IOException("the sender has left");
                return 'x';
            }
        };
        assertThat(Problems.keys(small.in(() -> jobs.putIn(PutIn.of("a.csv", broken, -1, Optional.empty(), KARI)))))
                .containsExactly("intake.job.problem.cut-off");
        assertThat(small.in(jobs::jobs)).isEmpty();
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void less_than_was_announced_and_nothing_at_all_are_refused() throws Exception {
        var three = new ByteArrayInputStream(new byte[3]);
        assertThat(Problems.keys(small.in(() -> jobs.putIn(PutIn.of("a.csv", three, 4, Optional.empty(), KARI)))))
                .containsExactly("intake.job.problem.cut-off");
        var none = new ByteArrayInputStream(new byte[0]);
        assertThat(Problems.keys(small.in(() -> jobs.putIn(PutIn.of("a.csv", none, -1, Optional.empty(), KARI)))))
                .containsExactly("intake.job.problem.empty");
        assertThat(Problems.keys(
                        small.in(() -> jobs.putIn(PutIn.of("a.csv", none, Long.MAX_VALUE, Optional.empty(), KARI)))))
                .containsExactly("intake.job.problem.too-large");
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void what_a_program_asked_for_waits_for_a_person_when_the_name_says_another_year() throws Exception {
        int id = put(atOnce("regnskap-2023.csv", FileChoices.USUAL));
        await(id, JobState.READ);
        assertThat(imports()).isEmpty();

        var said = new FileChoices(EntityCode.TREASURY, ImportScope.WHOLE, OptionalInt.of(2024));
        await(put(atOnce("regnskap-2023.csv", said)), JobState.TAKEN);
        assertThat(imports()).hasSize(1);
    }

    @Test
    void lines_of_another_year_are_refused_one_by_one_and_a_file_of_another_year_once() throws Exception {
        var said = new FileChoices(EntityCode.TREASURY, ImportScope.WHOLE, OptionalInt.of(2024));
        var late = (SALARY + BANK).replace("1001", "1009").replace(".2024", ".2025");
        var mixed = bytes(HEADS + SALARY + late + BANK);
        var some = await(put(new PutIn("a.csv", in(mixed), -1, mapping(), said, false, KARI)), JobState.READ)
                .reading()
                .orElseThrow();
        assertThat(some.refusedLines()).containsExactly(3, 4);
        assertThat(some.canLeaveOut()).isTrue();

        var other = bytes(HEADS + late);
        var all = await(put(new PutIn("b.csv", in(other), -1, mapping(), said, false, KARI)), JobState.REFUSED)
                .reading()
                .orElseThrow();
        assertThat(all.problems())
                .extracting(Problem::line, Problem::found, Problem::messageKey)
                .containsExactly(tuple(0, "2025", "intake.job.problem.other-year"));
    }

    @Test
    void files_that_nobody_took_into_use_are_deleted_and_what_was_found_stays() throws Exception {
        int old = put("januar.csv", HEADS + SALARY + BANK);
        await(old, JobState.READ);
        move(old, JobState.READ);
        int fresh = put("februar.csv", HEADS + SALARY.replace("1001", "2001") + BANK.replace("1001", "2001"));
        await(fresh, JobState.READ);
        var orphan = small.in(() -> files.of(987_654));
        Files.writeString(orphan, "left by a server that was killed");
        Files.setLastModifiedTime(orphan, FileTime.from(Instant.EPOCH));
        Files.setLastModifiedTime(small.in(() -> files.of(old)), FileTime.from(Instant.EPOCH));

        small.in(() -> {
            sweep.sweep();
            return true;
        });

        var gone = await(old, JobState.WITHDRAWN);
        assertThat(gone.job().reason()).isEqualTo("intake.job.reason.expired");
        assertThat(gone.hasFile()).isFalse();
        assertThat(gone.reading().orElseThrow().rows()).isEqualTo(2);
        assertThat(await(fresh, JobState.READ).hasFile()).isTrue();
        assertThat(leftBehind()).containsExactly(small.in(() -> files.of(fresh)));
    }

    @Test
    void a_zip_made_to_fill_the_disk_is_refused_and_leaves_nothing_unpacked() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("postings.csv"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 70; i++) zip.write(zeros);
        }
        int id = put(PutIn.of("mappe.zip", in(bomb.toByteArray()), -1, Optional.empty(), KARI));

        assertThat(await(id, JobState.REFUSED).reading().orElseThrow().problems())
                .extracting(Problem::messageKey)
                .containsExactly("intake.job.problem.packed-too-much");
        assertThat(leftBehind()).containsExactly(small.in(() -> files.of(id)));
    }

    private PutIn atOnce(String name, FileChoices said) {
        return new PutIn(name, in(bytes(HEADS + SALARY + BANK)), -1, mapping(), said, true, KARI);
    }

    private List<Path> leftBehind() throws IOException {
        var folder = small.in(() -> files.of(0).getParent());
        if (!Files.isDirectory(folder)) return List.of();
        try (var found = Files.list(folder)) {
            return found.toList();
        }
    }
}
