package no.rodtrad.demo.investment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.demo.investment.PrintedRow.Cell;
import no.rodtrad.demo.investment.PrintedRow.Kind;
import no.rodtrad.demo.money.DrammenMoney;
import no.rodtrad.kernel.Ref;
import no.rodtrad.statement.StatementService;
import no.rodtrad.statement.model.PublishedFigure;
import no.rodtrad.statement.model.PublishedFigure.Unit;

/** What the annual report printed in 2A, 2B and the tables of status, each with the figure it is compared with. */
final class InvestmentPrints {

    private static final String FIRST_PART = "Status investering og finansiering (2A)";
    private static final String SECOND_PART = "Status investeringer (2B)";

    private final List<PublishedFigure> figures = new ArrayList<>();

    private InvestmentPrints() {}

    static List<PublishedFigure> of(InvestmentFacts facts) {
        var prints = new InvestmentPrints();
        int line = 0;
        for (var row : facts.printed2a()) {
            prints.add("f5-5-1." + StatementService.VIEW_WITH_UNDERTAKINGS + "." + ++line, FIRST_PART, row);
        }
        for (var row : facts.printed2b()) prints.add(row.scope(), SECOND_PART, row.row());
        for (var status : facts.statuses()) {
            var table = "status-" + status.committee() + "-" + status.group();
            var scope = status.kind() == Kind.LINE ? "%s-%02d".formatted(table, status.position()) : table;
            prints.add(scope, "Status investeringsprosjekter, " + status.committee(), status.printed());
        }
        return List.copyOf(prints.figures);
    }

    private void add(String scope, String table, PrintedRow row) {
        row.cells()
                .forEach((cell, printed) -> figures.add(new PublishedFigure(
                        Ref.figure(cell.column() + "." + DrammenMoney.FISCAL_YEAR + "." + scope),
                        printed,
                        cell == Cell.PERCENT ? Unit.PERCENT : Unit.THOUSANDS,
                        table,
                        Optional.empty(),
                        Optional.empty())));
    }
}
