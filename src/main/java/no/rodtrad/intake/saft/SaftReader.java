package no.rodtrad.intake.saft;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import no.rodtrad.intake.saft.SaftPart.Account;
import no.rodtrad.intake.saft.SaftPart.AnalysisCode;
import no.rodtrad.intake.saft.SaftPart.Control;
import no.rodtrad.intake.saft.SaftPart.End;
import no.rodtrad.intake.saft.SaftPart.Head;
import no.rodtrad.intake.saft.SaftPart.PassedOver;
import no.rodtrad.intake.saft.SaftPart.TransactionEnd;
import no.rodtrad.intake.saft.SaftPart.TransactionStart;

/**
 * Reads a file piece by piece: never more than one line of one voucher is held. What the ledger has no use for is
 * passed over unread, first of all customers and suppliers, who are people too.
 */
final class SaftReader {

    private static final int ROOT = 1;
    private static final int IN_ROOT = 2;
    private static final int IN_TABLE = 3;
    private static final int IN_JOURNAL = 3;
    private static final int IN_TRANSACTION = 4;

    private enum Place {
        BEFORE,
        FILE,
        MASTER_FILES,
        ACCOUNTS,
        ANALYSIS_CODES,
        ENTRIES,
        JOURNAL,
        TRANSACTION,
        AFTER
    }

    private final SaftXml xml;
    private final SaftFindings findings;
    private final SaftValues values;
    private final SaftElements elements = SaftElements.known();
    private final SaftHeadReader heads;
    private final SaftLineReader lines;
    private Place place = Place.BEFORE;
    private Optional<SaftVersion> version = Optional.empty();
    private String namespace = "";
    private boolean atLine;
    private boolean atTransaction;

    private OptionalLong entries = OptionalLong.empty();
    private OptionalLong totalDebit = OptionalLong.empty();
    private OptionalLong totalCredit = OptionalLong.empty();
    private int controlLine;
    private String journal = "";

    SaftReader(SaftGuard in, SaftLimits limits, SaftFindings findings) throws IOException {
        this.xml = new SaftXml(in, limits);
        this.findings = findings;
        this.values = new SaftValues(findings);
        this.heads = new SaftHeadReader(xml, findings, values);
        this.lines = new SaftLineReader(xml, findings, values, this::unknown);
    }

    /** The next piece; the last is an {@link End}. */
    SaftPart next() throws SaftRefusal {
        while (true) {
            var part = switch (place) {
                case BEFORE -> begin();
                case FILE -> inFile();
                case MASTER_FILES -> inMasterFiles();
                case ACCOUNTS -> inAccounts();
                case ANALYSIS_CODES -> inAnalysisCodes();
                case ENTRIES -> inEntries();
                case JOURNAL -> inJournal();
                case TRANSACTION -> inTransaction();
                case AFTER -> Optional.<SaftPart>of(new End(xml.line()));
            };
            if (part.isPresent()) return part.get();
        }
    }

    private Optional<SaftPart> begin() throws SaftRefusal {
        xml.toRoot();
        if (!xml.name().equals("AuditFile")) throw new SaftRefusal(xml.line(), "not-saft", xml.name());
        namespace = xml.namespace();
        place = Place.FILE;
        return Optional.empty();
    }

    private Optional<SaftPart> inFile() throws SaftRefusal {
        if (!xml.child(ROOT)) {
            int line = xml.line();
            xml.toEnd();
            place = Place.AFTER;
            return Optional.of(new End(line));
        }
        switch (xml.name()) {
            case "Header" -> {
                int line = xml.line();
                var head = heads.read(namespace);
                version = head.version();
                return Optional.of(new Head(line, head));
            }
            case "MasterFiles" -> place = Place.MASTER_FILES;
            case "GeneralLedgerEntries" -> {
                place = Place.ENTRIES;
                controlLine = xml.line();
            }
            default -> unknown("AuditFile");
        }
        return Optional.empty();
    }

    private Optional<SaftPart> inMasterFiles() throws SaftRefusal {
        if (!xml.child(IN_ROOT)) {
            place = Place.FILE;
            return Optional.empty();
        }
        switch (xml.name()) {
            case "GeneralLedgerAccounts" -> place = Place.ACCOUNTS;
            case "AnalysisTypeTable" -> place = Place.ANALYSIS_CODES;
            case "Customers", "Suppliers" -> {
                return Optional.of(passOver());
            }
            default -> unknown("AuditFile/MasterFiles");
        }
        return Optional.empty();
    }

    /** Persons are counted, and nothing of them is read. */
    private SaftPart passOver() throws SaftRefusal {
        version("AuditFile/MasterFiles");
        int line = xml.line();
        var name = xml.name();
        int own = xml.depth();
        long rows = 0;
        while (xml.child(own)) {
            rows++;
            xml.skip();
        }
        return new PassedOver(line, name, rows);
    }

    private Optional<SaftPart> inAccounts() throws SaftRefusal {
        if (!xml.child(IN_TABLE)) {
            place = Place.MASTER_FILES;
            return Optional.empty();
        }
        if (xml.name().equals("Account")) return Optional.of(account());
        unknown("AuditFile/MasterFiles/GeneralLedgerAccounts");
        return Optional.empty();
    }

    private Account account() throws SaftRefusal {
        int line = xml.line();
        int own = xml.depth();
        var id = "";
        var description = "";
        var standardId = "";
        var category = "";
        var code = "";
        var opening = OptionalLong.empty();
        var closing = OptionalLong.empty();
        while (xml.child(own)) {
            var name = xml.name();
            int at = xml.line();
            switch (name) {
                case "AccountID" -> id = xml.text();
                case "AccountDescription" -> description = xml.text();
                case "StandardAccountID" -> {
                    version("AuditFile/MasterFiles/GeneralLedgerAccounts/Account");
                    standardId = xml.text();
                }
                case "GroupingCategory" -> category = xml.text();
                case "GroupingCode" -> code = xml.text();
                case "OpeningDebitBalance" -> opening = values.amount(at, name, xml.text());
                case "OpeningCreditBalance" -> opening = negated(values.amount(at, name, xml.text()));
                case "ClosingDebitBalance" -> closing = values.amount(at, name, xml.text());
                case "ClosingCreditBalance" -> closing = negated(values.amount(at, name, xml.text()));
                default -> unknown("AuditFile/MasterFiles/GeneralLedgerAccounts/Account");
            }
        }
        return new Account(line, id, description, standardId, category, code, opening, closing);
    }

    private Optional<SaftPart> inAnalysisCodes() throws SaftRefusal {
        if (!xml.child(IN_TABLE)) {
            place = Place.MASTER_FILES;
            return Optional.empty();
        }
        var path = "AuditFile/MasterFiles/AnalysisTypeTable";
        if (!xml.name().equals("AnalysisTypeTableEntry")) {
            unknown(path);
            return Optional.empty();
        }
        int line = xml.line();
        int own = xml.depth();
        var type = "";
        var id = "";
        while (xml.child(own)) {
            switch (xml.name()) {
                case "AnalysisType" -> type = xml.text();
                case "AnalysisID" -> id = xml.text();
                default -> unknown(path + "/AnalysisTypeTableEntry");
            }
        }
        return Optional.of(new AnalysisCode(line, type, id));
    }

    private Optional<SaftPart> inEntries() throws SaftRefusal {
        if (!xml.child(IN_ROOT)) {
            place = Place.FILE;
            return Optional.of(new Control(controlLine, entries, totalDebit, totalCredit));
        }
        var name = xml.name();
        int at = xml.line();
        switch (name) {
            case "NumberOfEntries" -> {
                controlLine = at;
                entries = values.count(at, name, xml.text());
            }
            case "TotalDebit" -> totalDebit = values.amount(at, name, xml.text());
            case "TotalCredit" -> totalCredit = values.amount(at, name, xml.text());
            case "Journal" -> {
                place = Place.JOURNAL;
                journal = "";
            }
            default -> unknown("AuditFile/GeneralLedgerEntries");
        }
        return Optional.empty();
    }

    private Optional<SaftPart> inJournal() throws SaftRefusal {
        if (!xml.child(IN_JOURNAL)) {
            place = Place.ENTRIES;
            return Optional.empty();
        }
        switch (xml.name()) {
            case "JournalID" -> journal = xml.text();
            case "Transaction" -> {
                place = Place.TRANSACTION;
                atTransaction = true;
                atLine = false;
            }
            default -> unknown("AuditFile/GeneralLedgerEntries/Journal");
        }
        return Optional.empty();
    }

    private Optional<SaftPart> inTransaction() throws SaftRefusal {
        if (atTransaction) {
            atTransaction = false;
            return Optional.of(transactionStart());
        }
        if (atLine) {
            atLine = false;
            return Optional.of(lines.read());
        }
        // After the first line only lines follow; the cursor is past the last of them when the voucher is closed.
        if (xml.depth() < IN_TRANSACTION || !xml.child(IN_TRANSACTION)) {
            place = Place.JOURNAL;
            return Optional.of(new TransactionEnd(xml.line()));
        }
        if (xml.name().equals("Line")) return Optional.of(lines.read());
        unknown("AuditFile/GeneralLedgerEntries/Journal/Transaction");
        return Optional.empty();
    }

    /** Reads up to the first line of the voucher, or to its end when it has none. */
    private TransactionStart transactionStart() throws SaftRefusal {
        int line = xml.line();
        var id = "";
        var year = OptionalInt.empty();
        var period = OptionalInt.empty();
        var date = Optional.<LocalDate>empty();
        var postingDate = Optional.<LocalDate>empty();
        var description = "";
        while (!atLine && xml.child(IN_TRANSACTION)) {
            var name = xml.name();
            int at = xml.line();
            switch (name) {
                case "TransactionID" -> id = xml.text();
                case "Period" -> period = values.number(at, name, xml.text());
                case "PeriodYear" -> year = values.number(at, name, xml.text());
                case "TransactionDate" -> date = values.date(at, name, xml.text());
                case "GLPostingDate" -> postingDate = values.date(at, name, xml.text());
                case "Description" -> description = xml.text();
                case "Line" -> atLine = true;
                default -> unknown("AuditFile/GeneralLedgerEntries/Journal/Transaction");
            }
        }
        return new TransactionStart(
                line, journal, id, year.orElse(-1), period.orElse(-1), date, postingDate, description);
    }

    /** Passes over the element at the cursor, and says so when no version of the standard has it there. */
    private void unknown(String parent) throws SaftRefusal {
        version(parent);
        xml.skip();
    }

    private void version(String parent) {
        var name = xml.name();
        var path = parent + "/" + name;
        if (!elements.isKnown(path)) {
            findings.once(SaftSeverity.WARNING, xml.line(), name, path, "unknown-element");
        } else if (version.isPresent() && !elements.isIn(path, version.get())) {
            findings.once(
                    SaftSeverity.INFO,
                    xml.line(),
                    name,
                    path,
                    "element-of-other-version",
                    version.get().number());
        }
    }

    private static OptionalLong negated(OptionalLong amount) {
        return amount.isPresent() ? OptionalLong.of(-amount.getAsLong()) : amount;
    }
}
