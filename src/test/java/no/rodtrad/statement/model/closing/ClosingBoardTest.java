package no.rodtrad.statement.model.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;
import org.junit.jupiter.api.Test;

class ClosingBoardTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);

    @Test
    void what_nobody_has_checked_is_red() {
        var board = ClosingBoard.of("KK", YEAR, Map.of());

        assertThat(board.checks()).hasSize(ClosingCheckKind.values().length);
        assertThat(board.red()).hasSameSizeAs(board.checks());
        assertThat(board.isReady()).isFalse();
    }

    @Test
    void a_check_is_green_red_with_its_amount_or_not_relevant_with_its_reason() {
        var reason = Phrase.of("statement.closing.not-done");
        var board = ClosingBoard.of(
                "EKF",
                YEAR,
                Map.of(
                        ClosingCheckKind.DEPRECIATION,
                        new ClosingInput.Amounts(Money.thousands(341_433), Money.thousands(341_433)),
                        ClosingCheckKind.TRANSFER,
                        new ClosingInput.Amounts(Money.thousands(130_733), Money.thousands(130_700)),
                        ClosingCheckKind.PROJECTS,
                        new ClosingInput.Open(3),
                        ClosingCheckKind.KOSTRA,
                        new ClosingInput.Done(true),
                        ClosingCheckKind.FULL_COST,
                        new ClosingInput.NotRelevant(reason)));

        assertThat(check(board, ClosingCheckKind.DEPRECIATION).state()).isEqualTo(ClosingCheck.State.GREEN);
        assertThat(check(board, ClosingCheckKind.TRANSFER).amount()).contains(Money.thousands(-33));
        assertThat(check(board, ClosingCheckKind.PROJECTS).state()).isEqualTo(ClosingCheck.State.RED);
        assertThat(check(board, ClosingCheckKind.KOSTRA).state()).isEqualTo(ClosingCheck.State.GREEN);
        assertThat(check(board, ClosingCheckKind.FULL_COST).why()).isEqualTo(reason);
    }

    @Test
    void it_is_ready_when_nothing_is_red() {
        var told = new EnumMap<ClosingCheckKind, ClosingInput>(ClosingCheckKind.class);
        for (var kind : ClosingCheckKind.values()) told.put(kind, new ClosingInput.Done(true));

        assertThat(ClosingBoard.of("KK", YEAR, told).isReady()).isTrue();
    }

    @Test
    void the_dates_that_follow_are_those_of_the_year_after() {
        assertThat(ClosingDate.after(YEAR))
                .extracting(date -> date.latest().orElse(null))
                .containsExactly(
                        LocalDate.of(2025, 2, 22),
                        LocalDate.of(2025, 3, 31),
                        LocalDate.of(2025, 4, 15),
                        null,
                        null,
                        LocalDate.of(2025, 6, 30));
    }

    private static ClosingCheck check(ClosingBoard board, ClosingCheckKind kind) {
        return board.checks().stream()
                .filter(check -> check.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
