package no.rodtrad.intake.saft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import no.rodtrad.intake.saft.SaftPart.Account;
import no.rodtrad.intake.saft.SaftPart.AnalysisCode;
import no.rodtrad.intake.saft.SaftPart.Control;
import no.rodtrad.intake.saft.SaftPart.End;
import no.rodtrad.intake.saft.SaftPart.Head;
import no.rodtrad.intake.saft.SaftPart.Line;
import no.rodtrad.intake.saft.SaftPart.PassedOver;
import no.rodtrad.intake.saft.SaftPart.TransactionEnd;
import no.rodtrad.intake.saft.SaftPart.TransactionStart;
import no.rodtrad.kernel.Money;

/**
 * Does the sums of a file again while its pieces pass, and looks for what contradicts itself. Each rule has its
 * paragraph in {@code docs/rules/saft.md}. Held are the accounts, the analysis codes and a number for each voucher,
 * never the lines.
 */
final class SaftChecks {

    private static final String KRONER = "NOK";

    private final SaftFindings findings;
    private final Map<String, Balance> accounts = new LinkedHashMap<>();
    private final Map<String, Set<String>> analysisCodes = new HashMap<>();
    private final LongSet vouchers = new LongSet();
    private Optional<SaftHead> head = Optional.empty();
    private final Map<String, Long> passedOver = new TreeMap<>();
    private Optional<Control> control = Optional.empty();
    private Optional<TransactionStart> voucher = Optional.empty();
    private long transactions;
    private long lines;
    private long linesOfVoucher;
    private long sumOfVoucher;
    private long debit;
    private long credit;
    private long debitBySign;
    private long creditBySign;

    /** What an account opens with, is moved by, and closes with. Debit positive. */
    private static final class Balance {
        private final Account account;
        private long moved;

        Balance(Account account) {
            this.account = account;
        }
    }

    SaftChecks(SaftFindings findings) {
        this.findings = findings;
    }

    /** @throws ArithmeticException when a sum is beyond what a number here can hold */
    void accept(SaftPart part) {
        switch (part) {
            case Head first -> head(first);
            case Account account -> account(account);
            case AnalysisCode code -> analysisCode(code);
            case PassedOver table -> passedOver.merge(table.name(), table.rows(), Long::sum);
            case TransactionStart start -> begin(start);
            case Line line -> line(line);
            case TransactionEnd end -> end(end);
            case Control said -> control = Optional.of(said);
            case End last -> finish(last);
        }
    }

    Optional<SaftHead> head() {
        return head;
    }

    Optional<Account> account(String id) {
        return Optional.ofNullable(accounts.get(id)).map(each -> each.account);
    }

    Iterable<Account> accounts() {
        return accounts.values().stream().map(each -> each.account).toList();
    }

    SaftTotals totals() {
        return new SaftTotals(accounts.size(), transactions, lines, debit, credit);
    }

    /** What the file says that it adds up to; empty when it was not read so far. */
    Optional<SaftControl> control() {
        return control.map(said -> new SaftControl(said.entries(), said.debitOre(), said.creditOre()));
    }

    /** Tables of persons that were passed over, with how many rows each has. */
    Map<String, Long> passedOver() {
        return passedOver;
    }

    private void head(Head part) {
        int line = part.line();
        var found = part.head();
        if (head.isPresent()) findings.error(line, "Header", found.company(), "two-companies");
        head = Optional.of(found);
        if (found.version().isEmpty()) {
            findings.warning(line, "AuditFileVersion", found.writtenVersion(), "unknown-version");
        }
        if (!found.namespace().equals(SaftVersion.NAMESPACE)) {
            findings.warning(line, "AuditFile", found.namespace(), "unknown-namespace", SaftVersion.NAMESPACE);
        }
        if (!found.currency().equals(KRONER)) {
            findings.error(line, "DefaultCurrencyCode", found.currency(), "currency");
        }
        if (found.organisationNumber().isEmpty()) {
            findings.warning(line, "RegistrationNumber", "", "no-organisation-number");
        }
        if (found.period().isEmpty()) findings.warning(line, "SelectionCriteria", "", "no-period");
    }

    private void account(Account account) {
        if (account.id().isEmpty()) {
            findings.error(account.line(), "AccountID", "", "account-without-id");
            return;
        }
        if (accounts.putIfAbsent(account.id(), new Balance(account)) != null) {
            findings.error(account.line(), "AccountID", account.id(), "account-twice");
        }
    }

    private void analysisCode(AnalysisCode code) {
        analysisCodes.computeIfAbsent(code.type(), _ -> new HashSet<>()).add(code.id());
    }

    private void begin(TransactionStart start) {
        voucher = Optional.of(start);
        transactions++;
        linesOfVoucher = 0;
        sumOfVoucher = 0;
        if (head.isEmpty() && transactions == 1) findings.error(start.line(), "Header", "", "no-header");
        if (start.id().isEmpty()) {
            findings.error(start.line(), "TransactionID", "", "voucher-without-id");
        } else if (!vouchers.add(SaftVoucher.fingerprint(start))) {
            findings.error(start.line(), "TransactionID", start.id(), "voucher-twice", start.journal());
        }
        if (start.year() < 0 || start.period() < 0) {
            findings.error(start.line(), "Period", start.id(), "voucher-without-period");
            return;
        }
        head.flatMap(SaftHead::period).ifPresent(period -> {
            if (!period.contains(start.year(), start.period())) {
                var found = "%d/%02d".formatted(start.year(), start.period());
                findings.error(start.line(), "Period", found, "outside-period", start.id(), period.toString());
            }
        });
    }

    private void line(Line line) {
        lines++;
        linesOfVoucher++;
        long amount = line.amountOre();
        sumOfVoucher = Math.addExact(sumOfVoucher, amount);
        debit = Math.addExact(debit, line.debitOre().orElse(0));
        credit = Math.addExact(credit, line.creditOre().orElse(0));
        if (amount > 0) debitBySign = Math.addExact(debitBySign, amount);
        else creditBySign = Math.subtractExact(creditBySign, amount);
        var balance = accounts.get(line.account());
        if (balance == null) {
            var key = line.account().isEmpty() ? "line-without-account" : "unknown-account";
            findings.error(line.line(), "AccountID", line.account(), key);
        } else {
            balance.moved = Math.addExact(balance.moved, amount);
        }
        for (var analysis : line.analyses()) {
            // Without a table in the file there is nothing to be unknown to.
            if (analysisCodes.isEmpty()) break;
            var codes = analysisCodes.get(analysis.type());
            if (codes == null || !codes.contains(analysis.id())) {
                findings.error(line.line(), "AnalysisID", analysis.type() + " " + analysis.id(), "unknown-analysis");
            }
        }
    }

    private void end(TransactionEnd end) {
        var id = voucher.map(TransactionStart::id).orElse("");
        int line = voucher.map(TransactionStart::line).orElse(end.line());
        if (linesOfVoucher == 0) findings.warning(line, "Transaction", id, "voucher-without-lines");
        if (sumOfVoucher != 0) {
            findings.error(line, "Transaction", id, "voucher-unbalanced", kroner(sumOfVoucher));
        }
        voucher = Optional.empty();
    }

    private void finish(End end) {
        if (head.isEmpty() && transactions == 0) findings.error(end.line(), "Header", "", "no-header");
        if (transactions == 0) findings.warning(end.line(), "GeneralLedgerEntries", "", "no-vouchers");
        if (debit != credit) {
            findings.error(
                    end.line(),
                    "GeneralLedgerEntries",
                    kroner(debit - credit),
                    "file-unbalanced",
                    kroner(debit),
                    kroner(credit));
        }
        control.ifPresent(this::compare);
        accounts.values().forEach(this::compare);
    }

    private void compare(Control said) {
        if (said.entries().isEmpty()) {
            findings.warning(said.line(), "NumberOfEntries", "", "control-missing");
        } else if (said.entries().getAsLong() != transactions && said.entries().getAsLong() != lines) {
            // The standard does not say whether entries are vouchers or lines, and programs count both ways.
            findings.error(
                    said.line(),
                    "NumberOfEntries",
                    Long.toString(said.entries().getAsLong()),
                    "control-entries",
                    Long.toString(transactions),
                    Long.toString(lines));
        }
        compare(said.line(), "TotalDebit", said.debitOre(), debit, debitBySign);
        compare(said.line(), "TotalCredit", said.creditOre(), credit, creditBySign);
    }

    private void compare(int line, String element, OptionalLong said, long found, long bySign) {
        if (said.isEmpty()) {
            findings.warning(line, element, "", "control-missing");
        } else if (said.getAsLong() != found) {
            var text = kroner(said.getAsLong());
            if (said.getAsLong() == bySign) {
                findings.info(line, element, text, "control-by-sign", kroner(found));
            } else {
                findings.error(line, element, text, "control-total", kroner(found), kroner(said.getAsLong() - found));
            }
        }
    }

    private void compare(Balance balance) {
        var account = balance.account;
        if (account.openingOre().isEmpty() || account.closingOre().isEmpty()) {
            findings.warning(account.line(), "Account", account.id(), "balance-missing");
            return;
        }
        long opening = account.openingOre().getAsLong();
        long closing = account.closingOre().getAsLong();
        long found = Math.addExact(opening, balance.moved);
        if (found != closing) {
            findings.error(
                    account.line(),
                    "Account",
                    account.id(),
                    "closing-balance",
                    kroner(opening),
                    kroner(balance.moved),
                    kroner(found),
                    kroner(closing));
        }
    }

    static String kroner(long ore) {
        return Money.ore(ore).inKroner();
    }
}
