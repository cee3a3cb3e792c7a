package no.rodtrad.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import no.rodtrad.access.model.PublicDepth;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Ref;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.EntryFilter;
import no.rodtrad.ledger.model.LedgerEntry;
import no.rodtrad.ledger.model.LedgerImport;
import no.rodtrad.statement.model.MonthPlace;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entries one by one, as far as the public may see them: only such as are made up, and never their text. */
@Service
public class EntryLines {

    private static final int PAGE = 200;

    private final OperatingStatements statements;
    private final LedgerService ledger;
    private final ChartService chart;

    EntryLines(OperatingStatements statements, LedgerService ledger, ChartService chart) {
        this.statements = statements;
        this.ledger = ledger;
        this.chart = chart;
    }

    /**
     * A page of entries.
     *
     * @param someHidden whether some were left out because they are real
     * @param more whether there is a next page
     * @param arts names by three digits
     * @param functions names by three digits
     */
    public record Page(
            List<LedgerEntry> entries,
            boolean someHidden,
            boolean more,
            Map<String, String> arts,
            Map<String, String> functions) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The entries behind the figure of a month.
     *
     * @param number of the page, from 1
     */
    @Transactional(readOnly = true)
    public Optional<Page> page(Ref month, int number, AsOf asOf) {
        return statements.month(month, asOf).map(place -> page(place, number, asOf));
    }

    private Page page(MonthPlace place, int number, AsOf asOf) {
        var line = place.line();
        var filter = new EntryFilter(
                place.year(),
                line.unit().orElseThrow().costCentres().stream()
                        .map(CostCentreCode::new)
                        .collect(Collectors.toSet()),
                line.artGroup(),
                OptionalInt.of(place.period()));
        var found = ledger.entries(filter, asOf, PAGE + 1, (number - 1) * PAGE);
        var shown = ledger.imports(asOf).stream()
                .filter(each -> PublicDepth.showsLines(each.origin()))
                .map(LedgerImport::id)
                .collect(Collectors.toSet());
        var onPage = found.subList(0, Math.min(PAGE, found.size()));
        var lines = onPage.stream()
                .filter(entry -> shown.contains(entry.importId()))
                .toList();
        return new Page(
                lines, lines.size() < onPage.size(), found.size() > PAGE, chart.artNames(), chart.functionNames());
    }
}
