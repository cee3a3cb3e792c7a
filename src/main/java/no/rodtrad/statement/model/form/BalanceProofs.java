package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.statement.model.form.ProofRow.Part;

/** The proofs of the balance, which are data: working capital, capital account, and each kind of fund. */
public final class BalanceProofs {

    private static final List<String> HEADER = List.of(
            "proof", "part", "row", "account_class", "accounts", "factor", "label_nb", "label_nn", "label_en", "mark");

    private static final Map<String, Integer> FACTORS = Map.of("+", 1, "-", -1);

    private final List<ProofRow> rows;

    private BalanceProofs(List<ProofRow> rows) {
        this.rows = List.copyOf(rows);
    }

    public static Outcome<BalanceProofs> read(FormFile file, FormCodes codes) {
        var problems = new ArrayList<Problem>();
        var rows = new ArrayList<ProofRow>();
        var seen = new HashMap<String, Integer>();
        var parts = new HashMap<String, Part>();
        for (var part : Part.values()) parts.put(part.code(), part);
        for (var row : PolicyTable.read(file, HEADER, problems).rows()) {
            var part = row.word("part", parts, Part.BALANCE);
            var digit = row.needed("account_class");
            if (!digit.matches("[012]")) {
                row.problem("account_class", "statement.form.problem.class");
                continue;
            }
            var earlier = seen.putIfAbsent(row.needed("proof") + part + row.needed("row"), row.number());
            if (earlier != null) row.problem("row", "statement.form.problem.twice", Integer.toString(earlier));
            var accountClass = AccountClass.ofDigit(Integer.parseInt(digit));
            rows.add(new ProofRow(
                    row.text("proof"),
                    part,
                    row.text("row"),
                    ClassAccounts.selector(row, "accounts", accountClass, row.needed("accounts"), codes),
                    row.word("factor", FACTORS, 1),
                    FormReader.label(row, "label_", List.of()),
                    row.text("mark")));
        }
        return problems.isEmpty() ? new Accepted<>(new BalanceProofs(rows)) : new Rejected<>(problems);
    }

    /**
     * Proves the balance of one entity and year.
     *
     * @param opening the balance at the beginning of the year
     * @param closing all sums of the year in every class, the opening balance included
     */
    public List<BalanceProof> prove(int year, List<AccountSum> opening, List<AccountSum> closing) {
        var ids = new LinkedHashSet<String>();
        rows.forEach(row -> ids.add(row.proof()));
        return ids.stream().map(id -> prove(id, year, opening, closing)).toList();
    }

    private BalanceProof prove(String id, int year, List<AccountSum> opening, List<AccountSum> closing) {
        var openingTotal = Money.ZERO;
        var parts = new HashMap<Part, List<BalanceProof.Row>>();
        for (var part : Part.values()) parts.put(part, new ArrayList<>());
        for (var row : rows) {
            if (!row.proof().equals(id)) continue;
            var before = amount(row, year, opening);
            if (row.part() == Part.BALANCE) openingTotal = openingTotal.plus(before);
            Lookup.in(parts, row.part())
                    .add(new BalanceProof.Row(row, amount(row, year, closing).minus(before)));
        }
        return new BalanceProof(
                id,
                openingTotal,
                Lookup.in(parts, Part.BALANCE),
                Lookup.in(parts, Part.ACCOUNTS),
                Lookup.in(parts, Part.SPECIFICATION));
    }

    private static Money amount(ProofRow row, int year, List<AccountSum> sums) {
        var total = Money.ZERO;
        for (var sum : sums) {
            if (row.selector().takes(sum.accountClass(), sum.account(), sum.function(), year)) {
                total = total.plus(sum.amount());
            }
        }
        return row.factor() < 0 ? total.negate() : total;
    }
}
