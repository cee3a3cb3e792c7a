package no.rodtrad.demo.eksempelvik;

/** Accounts of the balance sheet, each with the line of the statement (§ 5-8) that it is shown in. */
enum BalanceAccount {
    BANK("21000", "B.I"),
    CUSTOMERS("21300", "B.III.1"),
    INTERNAL_CLAIM("21400", "B.III.4"),
    OTHER_CLAIM("21600", "B.III.2"),
    PREMIUM_CLAIM("21900", "B.III.3"),
    PENSION_ASSET("22000", "A.IV"),
    SHARES("22100", "A.II.1"),
    LENDING("22200", "A.II.3"),
    ON_LENDING("22210", "A.II.3"),
    INTERNAL_LENDING("22300", "A.II.4"),
    EQUIPMENT("22400", "A.I.2"),
    PROPERTY("22700", "A.I.1"),
    PAY_OWED("23200", "E.I.4"),
    INTERNAL_DEBT("23300", "E.I.6"),
    SUPPLIERS("23500", "E.I.1"),
    PREMIUM_DEBT("23900", "E.I.5"),
    PENSION_DEBT("24000", "D.II"),
    LOANS("24510", "D.I.1"),
    START_LOANS("24511", "D.I.1"),
    INTERNAL_LOANS("24700", "D.I.4"),
    RESTRICTED_FUNDS("25100", "C.I.2"),
    FREE_INVESTMENT_FUND("25300", "C.II.1"),
    RESTRICTED_INVESTMENT_FUNDS("25500", "C.II.2"),
    RESERVE("25600", "C.I.1"),
    DEFICIT("25900", "C.I.3"),
    UNCOVERED("25970", "C.II.3"),
    CAPITAL("25990", "C.III.1"),
    UNUSED_LOANS("29100", "F.I"),
    UNUSED_INTERNAL_LOANS("29110", "F.II"),
    MEMORIA_COUNTER("29999", "F.IV");

    private final String digits;
    private final String line;

    BalanceAccount(String digits, String line) {
        this.digits = digits;
        this.line = line;
    }

    String line() {
        return line;
    }

    /** Five digits: the class, the chapter and local digits. */
    String digits() {
        return digits;
    }

    /** With the counterpart in the first local digit. */
    String digits(Entity counterpart) {
        return digits.substring(0, 3) + counterpart.digit() + "0";
    }

    /** Current assets and short-term debt. */
    boolean isWorkingCapital() {
        return line.startsWith("B") || line.startsWith("E");
    }

    /** Stands open for a month: what was bought in one is paid in the next. */
    boolean isSettledMonthly() {
        return switch (this) {
            case CUSTOMERS, OTHER_CLAIM, PAY_OWED, SUPPLIERS, INTERNAL_CLAIM, INTERNAL_DEBT -> true;
            default -> false;
        };
    }
}
