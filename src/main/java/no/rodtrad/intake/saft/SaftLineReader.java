package no.rodtrad.intake.saft;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import no.rodtrad.intake.saft.SaftPart.Analysis;
import no.rodtrad.intake.saft.SaftPart.Line;

/** Reads one line of a voucher. Who the customer or supplier was is passed over. */
final class SaftLineReader {

    /** What is done with an element that is not read here; it says under which one it stands. */
    interface Unknown {
        void at(String parent) throws SaftRefusal;
    }

    private static final String LINE = "AuditFile/GeneralLedgerEntries/Journal/Transaction/Line";
    private static final int MOST_ANALYSES = 200;

    private final SaftXml xml;
    private final SaftFindings findings;
    private final SaftValues values;
    private final Unknown unknown;

    SaftLineReader(SaftXml xml, SaftFindings findings, SaftValues values, Unknown unknown) {
        this.xml = xml;
        this.findings = findings;
        this.values = values;
        this.unknown = unknown;
    }

    Line read() throws SaftRefusal {
        int line = xml.line();
        int own = xml.depth();
        var record = "";
        var account = "";
        var description = "";
        var debit = OptionalLong.empty();
        var credit = OptionalLong.empty();
        List<Analysis> analyses = new ArrayList<>(4);
        while (xml.child(own)) {
            var name = xml.name();
            switch (name) {
                case "RecordID" -> record = xml.text();
                case "AccountID" -> account = xml.text();
                case "Description" -> description = xml.text();
                case "DebitAmount" -> debit = amount(name, debit);
                case "CreditAmount" -> credit = amount(name, credit);
                case "Analysis" -> {
                    if (analyses.size() == MOST_ANALYSES) throw new SaftRefusal(line, "too-many-analyses", record);
                    analyses.add(analysis());
                }
                default -> unknown.at(LINE);
            }
        }
        if (debit.isPresent() == credit.isPresent()) {
            findings.error(line, "Line", record, debit.isPresent() ? "debit-and-credit" : "line-without-amount");
        }
        return new Line(line, record, account, List.copyOf(analyses), description, debit, credit);
    }

    private Analysis analysis() throws SaftRefusal {
        int own = xml.depth();
        var type = "";
        var id = "";
        var amount = OptionalLong.empty();
        boolean signed = false;
        while (xml.child(own)) {
            var name = xml.name();
            switch (name) {
                case "AnalysisType" -> type = xml.text();
                case "AnalysisID" -> id = xml.text();
                case "AnalysisAmount" -> amount = amount(name, amount);
                case "DebitAnalysisAmount" -> {
                    amount = amount(name, amount);
                    signed = true;
                }
                case "CreditAnalysisAmount" -> {
                    var found = amount(name, amount);
                    amount = found.isPresent() ? OptionalLong.of(-found.getAsLong()) : found;
                    signed = true;
                }
                default -> unknown.at(LINE + "/Analysis");
            }
        }
        return new Analysis(type, id, amount, signed);
    }

    /** The amount in the currency of the file. Some write it straight in the element, without one inside. */
    private OptionalLong amount(String element, OptionalLong before) throws SaftRefusal {
        int line = xml.line();
        if (before.isPresent()) findings.error(line, element, "", "amount-twice");
        var parts = xml.textOrChild("Amount");
        return values.amount(line, element, parts);
    }
}
