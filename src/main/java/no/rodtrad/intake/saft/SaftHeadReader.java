package no.rodtrad.intake.saft;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what a file says of itself. Addresses and names of persons in it are passed over. */
final class SaftHeadReader {

    private static final Set<String> READ = Set.of(
            "AuditFileVersion",
            "AuditFileDateCreated",
            "SoftwareCompanyName",
            "SoftwareID",
            "SoftwareVersion",
            "DefaultCurrencyCode");

    private static final Set<String> READ_OF_COMPANY = Set.of("RegistrationNumber", "Name");

    private final SaftXml xml;
    private final SaftFindings findings;
    private final SaftValues values;

    SaftHeadReader(SaftXml xml, SaftFindings findings, SaftValues values) {
        this.xml = xml;
        this.findings = findings;
        this.values = values;
    }

    SaftHead read(String namespace) throws SaftRefusal {
        int own = xml.depth();
        var texts = new HashMap<String, String>();
        var company = Map.<String, String>of();
        var period = Optional.<SaftPeriod>empty();
        boolean hasCompany = false;
        while (xml.child(own)) {
            var name = xml.name();
            int at = xml.line();
            if (READ.contains(name)) {
                texts.put(name, xml.text());
            } else if (name.equals("Company")) {
                if (hasCompany) findings.error(at, name, "", "two-companies");
                hasCompany = true;
                company = textsOf(READ_OF_COMPANY);
            } else if (name.equals("SelectionCriteria")) {
                period = period(at);
            } else {
                xml.skip();
            }
        }
        var written = text(texts, "AuditFileVersion");
        return new SaftHead(
                SaftVersion.of(written),
                written,
                namespace,
                text(texts, "AuditFileDateCreated"),
                String.join(
                                " ",
                                text(texts, "SoftwareCompanyName"),
                                text(texts, "SoftwareID"),
                                text(texts, "SoftwareVersion"))
                        .strip(),
                text(company, "RegistrationNumber"),
                text(company, "Name"),
                text(texts, "DefaultCurrencyCode"),
                period);
    }

    private Map<String, String> textsOf(Set<String> names) throws SaftRefusal {
        int own = xml.depth();
        var texts = new HashMap<String, String>();
        while (xml.child(own)) {
            var name = xml.name();
            if (names.contains(name)) texts.put(name, xml.text());
            else xml.skip();
        }
        return texts;
    }

    /** Days or periods; with both, the periods count, since entries are placed by them. */
    private Optional<SaftPeriod> period(int line) throws SaftRefusal {
        int own = xml.depth();
        var firstDay = Optional.<LocalDate>empty();
        var lastDay = Optional.<LocalDate>empty();
        var numbers = new HashMap<String, Integer>();
        while (xml.child(own)) {
            var name = xml.name();
            int at = xml.line();
            switch (name) {
                case "SelectionStartDate" -> firstDay = values.date(at, name, xml.text());
                case "SelectionEndDate" -> lastDay = values.date(at, name, xml.text());
                case "PeriodStart", "PeriodStartYear", "PeriodEnd", "PeriodEndYear" -> {
                    OptionalInt number = values.number(at, name, xml.text());
                    if (number.isPresent()) numbers.put(name, number.getAsInt());
                }
                default -> xml.skip();
            }
        }
        if (numbers.size() == 4) {
            return Optional.of(new SaftPeriod(
                    number(numbers, "PeriodStartYear"),
                    number(numbers, "PeriodStart"),
                    number(numbers, "PeriodEndYear"),
                    number(numbers, "PeriodEnd")));
        }
        if (firstDay.isPresent() && lastDay.isPresent()) {
            return Optional.of(SaftPeriod.ofDays(firstDay.get(), lastDay.get()));
        }
        findings.warning(line, "SelectionCriteria", "", "period-half");
        return Optional.empty();
    }

    private static int number(Map<String, Integer> numbers, String name) {
        return numbers.getOrDefault(name, 0);
    }

    private static String text(Map<String, String> texts, String name) {
        return texts.getOrDefault(name, "");
    }
}
