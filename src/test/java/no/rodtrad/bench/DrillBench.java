package no.rodtrad.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.EntryFilter;

/** Drill-down from a figure to the months of one unit and group of arts, and the sums a statement is built from. */
final class DrillBench {

    private static final int QUESTIONS = 300;

    private final LedgerService ledger;
    private final ChartService chart;

    DrillBench(LedgerService ledger, ChartService chart) {
        this.ledger = ledger;
        this.chart = chart;
    }

    /** Inside a municipality. */
    String measure() {
        var random = new Random(2024);
        var asOf = new AsOf(LocalDate.of(2100, 1, 1));
        var year = new FiscalYear(2024);
        var centres = chart.costCentres(year);
        var micros = new long[QUESTIONS];
        for (int i = -50; i < QUESTIONS; i++) {
            var centre = centres.get(random.nextInt(centres.size())).code();
            var filter = new EntryFilter(year, Set.of(centre), new ArtGroup(random.nextInt(4)), OptionalInt.empty());
            long start = System.nanoTime();
            ledger.periods(filter, asOf);
            if (i >= 0) micros[i] = (System.nanoTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        long start = System.nanoTime();
        int cells = ledger.totals(year, asOf).size();
        long totals = (System.nanoTime() - start) / 1_000_000;
        return String.format(
                Locale.ROOT,
                "drill-down to months: median %.2f ms, 99 %% %.2f ms of %d; all %d sums of a year: %d ms",
                micros[QUESTIONS / 2] / 1000.0,
                micros[QUESTIONS * 99 / 100] / 1000.0,
                QUESTIONS,
                cells,
                totals);
    }
}
