package no.rodtrad.statement;

import java.util.List;
import no.rodtrad.document.MoneyYears;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.ledger.LedgerService;
import org.springframework.stereotype.Component;

/** The years with a budget or accounts: those that pages about money can show. */
@Component
class StatementYears implements MoneyYears {

    private final OperatingStatements statements;
    private final LedgerService ledger;

    StatementYears(OperatingStatements statements, LedgerService ledger) {
        this.statements = statements;
        this.ledger = ledger;
    }

    @Override
    public List<FiscalYear> years(AsOf asOf) {
        return statements.years(asOf);
    }

    @Override
    public boolean hasAccounts(FiscalYear year, AsOf asOf) {
        return ledger.years(asOf).contains(year);
    }
}
