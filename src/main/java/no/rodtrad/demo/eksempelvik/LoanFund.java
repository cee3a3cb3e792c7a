package no.rodtrad.demo.eksempelvik;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.kernel.Lookup;

/**
 * The loan fund: it borrows outside and lends to the treasury and the undertaking. Draws and
 * instalments happen on the first day of a month, and the interest of the month is counted on what is owed after them.
 *
 * <p>In 2024 the interest of the treasury was counted on a debt that was too large, in both books alike, so that
 * comparing the two shows nothing.
 */
public final class LoanFund {

    static final int YEAR_OF_ERROR = 2024;
    static final String LOAN_OF_ERROR = "OVR";
    static final long ERROR_ORE = 1_400_000_000;

    private static final int SUMMER = 6;
    private static final int WINTER = 12;

    /**
     * One month of one loan, as it was and as it was posted.
     *
     * @param interest what the month's interest should be
     * @param posted what both sides posted
     */
    public record Month(
            int year,
            int month,
            Entity borrower,
            String loan,
            long opening,
            long drawn,
            long repaid,
            long closing,
            BigDecimal rate,
            long interest,
            long posted) {}

    /** What a borrower uses and draws in a year: on the loan first named up to its limit, the rest on the last. */
    record Draws(Map<String, Long> usedByLoan, Map<String, Long> extraInWinter, Map<String, Long> lessInSummer) {}

    private final Map<String, Entity> borrowers = new LinkedHashMap<>();
    private final Map<String, Long> debts = new LinkedHashMap<>();
    private final Map<String, Integer> lives = new LinkedHashMap<>();
    private final Rates internal;
    private final Rates external;
    private final List<Month> months = new ArrayList<>();

    LoanFund(BookFacts facts) {
        this.internal = facts.interest().internal();
        this.external = facts.interest().external();
        for (var loan : facts.internalLoans()) {
            borrowers.put(loan.code(), loan.borrower());
            debts.put(loan.code(), loan.openingOre());
            lives.put(loan.code(), loan.years());
        }
    }

    List<Month> months() {
        return List.copyOf(months);
    }

    long debt(Entity borrower) {
        return borrowers.entrySet().stream()
                .filter(each -> each.getValue() == borrower)
                .mapToLong(each -> debts.getOrDefault(each.getKey(), 0L))
                .sum();
    }

    /** Counts a year, month by month, and posts it in the books of all of them. */
    void run(Journal journal, Map<Entity, Draws> draws) {
        var instalments = new LinkedHashMap<String, Long>();
        debts.forEach((loan, debt) -> instalments.put(loan, debt / Lookup.in(lives, loan) / 12_000_00 * 1_000_00));
        for (int month = 1; month <= 12; month++) {
            for (var entity : Entity.BORROWERS) {
                var made = new ArrayList<Month>();
                for (var loan : debts.keySet().stream()
                        .filter(each -> borrowers.get(each) == entity)
                        .toList()) {
                    made.add(month(journal.year(), month, loan, instalments.getOrDefault(loan, 0L), draws));
                }
                roundTogether(made);
                months.addAll(made);
                post(journal, entity, month, made);
            }
        }
        for (var entity : Entity.BORROWERS) {
            var drawn = Lookup.in(draws, entity);
            drawn.usedByLoan().forEach((loan, used) -> {
                lend(journal, entity, SUMMER, summer(used), drawn(drawn, loan, SUMMER));
                lend(journal, entity, WINTER, used - summer(used), drawn(drawn, loan, WINTER));
            });
        }
    }

    private Month month(int year, int month, String loan, long instalment, Map<Entity, Draws> draws) {
        var entity = Lookup.in(borrowers, loan);
        long opening = debts.getOrDefault(loan, 0L);
        long drawn = drawn(Lookup.in(draws, entity), loan, month);
        long closing = opening + drawn - instalment;
        debts.put(loan, closing);
        boolean wrong = year == YEAR_OF_ERROR && loan.equals(LOAN_OF_ERROR);
        return new Month(
                year,
                month,
                entity,
                loan,
                opening,
                drawn,
                instalment,
                closing,
                internal.in(year, month),
                internal.ofMonth(closing, year, month),
                internal.ofMonth(closing + (wrong ? ERROR_ORE : 0), year, month));
    }

    /** The interest of a borrower is rounded once, not loan by loan; the last loan carries the difference. */
    private void roundTogether(List<Month> loans) {
        var last = loans.removeLast();
        long owed = last.closing() + loans.stream().mapToLong(Month::closing).sum();
        long interest = internal.ofMonth(owed, last.year(), last.month())
                - loans.stream().mapToLong(Month::interest).sum();
        loans.add(new Month(
                last.year(),
                last.month(),
                last.borrower(),
                last.loan(),
                last.opening(),
                last.drawn(),
                last.repaid(),
                last.closing(),
                last.rate(),
                interest,
                interest + last.posted() - last.interest()));
    }

    private static long summer(long used) {
        return used / 10 * 6;
    }

    private static long drawn(Draws draws, String loan, int month) {
        long used = draws.usedByLoan().getOrDefault(loan, 0L);
        return switch (month) {
            case SUMMER -> summer(used) - draws.lessInSummer().getOrDefault(loan, 0L);
            case WINTER -> used - summer(used) + draws.extraInWinter().getOrDefault(loan, 0L);
            default -> 0;
        };
    }

    private static void post(Journal journal, Entity borrower, int month, List<Month> loans) {
        var words = " " + OperatingPosts.month(month);
        long interest = loans.stream().mapToLong(Month::posted).sum();
        long repaid = loans.stream().mapToLong(Month::repaid).sum();
        journal.voucher(borrower, month, 27, "Interne renter" + words)
                .amount(interestItem(borrower), interest)
                .balance(BalanceAccount.BANK, -interest)
                .post();
        journal.voucher(Entity.LF, month, 27, "Interne renter" + words)
                .amount(interestIncomeItem(borrower), -interest)
                .balance(BalanceAccount.BANK, interest)
                .post();
        journal.voucher(borrower, month, 1, "Interne avdrag" + words)
                .amount(instalmentItem(borrower), repaid)
                .balance(BalanceAccount.BANK, -repaid)
                .balance(BalanceAccount.INTERNAL_LOANS, Entity.LF, repaid)
                .capital(CapitalCause.INSTALMENT, -repaid)
                .post();
        journal.voucher(Entity.LF, month, 1, "Interne avdrag" + words)
                .amount(repaidItem(borrower), -repaid)
                .balance(BalanceAccount.BANK, repaid)
                .balance(BalanceAccount.INTERNAL_LENDING, borrower, -repaid)
                .capital(CapitalCause.LENDING_REPAID, repaid)
                .post();
    }

    /** What is drawn is owed; what is used is income of the borrower and lending of the fund. */
    private static void lend(Journal journal, Entity borrower, int month, long used, long drawn) {
        journal.voucher(borrower, month, 1, "Lån fra lånefondet")
                .amount(useItem(borrower), -used)
                .capital(CapitalCause.LOAN_USED, used)
                .balance(BalanceAccount.BANK, drawn)
                .balance(BalanceAccount.INTERNAL_LOANS, Entity.LF, -drawn)
                .unused(BalanceAccount.UNUSED_INTERNAL_LOANS, drawn - used)
                .post();
        journal.voucher(Entity.LF, month, 1, "Utlån til " + borrower)
                .amount(lendingItem(borrower), used)
                .capital(CapitalCause.LENDING, -used)
                .amount(externalUseItem(), -used)
                .capital(CapitalCause.LOAN_USED, used)
                .unused(BalanceAccount.UNUSED_LOANS, -used)
                .balance(BalanceAccount.BANK, -drawn)
                .balance(BalanceAccount.INTERNAL_LENDING, borrower, drawn)
                .unused(BalanceAccount.UNUSED_INTERNAL_LOANS, used - drawn)
                .post();
    }

    /** The fund's own borrowing: more when it must lend more, instalments and interest each quarter. */
    void borrow(Journal journal, long lent, long repaidIn) {
        var tally = journal.tally();
        int year = journal.year();
        long unused = tally.opening(
                key -> key.year() == year && key.entity() == Entity.LF && key.account() == BalanceAccount.UNUSED_LOANS);
        long owed = -tally.opening(
                key -> key.year() == year && key.entity() == Entity.LF && key.account() == BalanceAccount.LOANS);
        long step = 50_000_000;
        long taken = Math.max(0, Math.ceilDiv(lent - unused, step) * step + 4 * step);
        journal.voucher(Entity.LF, 2, 15, "Låneopptak")
                .balance(BalanceAccount.BANK, taken)
                .balance(BalanceAccount.LOANS, -taken)
                .unused(BalanceAccount.UNUSED_LOANS, taken)
                .post();
        long quarterly = repaidIn / 40_000_000 * 10_000_000;
        long interest = 0;
        for (int month = 1; month <= 12; month++) {
            interest += external.ofMonth(owed, year, month);
            if (month == 2) owed += taken;
            if (month % 3 != 0) continue;
            owed -= quarterly;
            journal.voucher(Entity.LF, month, 28, "Renter på innlån")
                    .amount(externalInterestItem(), interest)
                    .balance(BalanceAccount.BANK, -interest)
                    .post();
            journal.voucher(Entity.LF, month, 28, "Avdrag på innlån")
                    .amount(externalInstalmentItem(), quarterly)
                    .balance(BalanceAccount.BANK, -quarterly)
                    .balance(BalanceAccount.LOANS, quarterly)
                    .capital(CapitalCause.INSTALMENT, -quarterly)
                    .post();
            interest = 0;
        }
    }

    static Item interestItem(Entity borrower) {
        var centre = borrower == Entity.KK ? "930101" : "070101";
        return Item.of(borrower, Nature.INTEREST, centre, "501", "870", "Interne renter")
                .with(Entity.LF);
    }

    static Item instalmentItem(Entity borrower) {
        var centre = borrower == Entity.KK ? "930201" : "070101";
        return Item.of(borrower, Nature.INSTALMENT, centre, "511", "870", "Interne avdrag")
                .with(Entity.LF);
    }

    static Item useItem(Entity borrower) {
        var centre = borrower == Entity.KK ? "930202" : "070102";
        return Item.of(borrower, Nature.LOAN_USED, centre, "911", "870", "Bruk av lån fra lånefondet")
                .with(Entity.LF);
    }

    static Item interestIncomeItem(Entity borrower) {
        return Item.of(Entity.LF, Nature.INTEREST_INCOME, lentTo(borrower), "901", "870", "Interne renteinntekter")
                .with(borrower);
    }

    static Item repaidItem(Entity borrower) {
        return Item.of(Entity.LF, Nature.OWN_LENDING_REPAID, lentTo(borrower), "921", "870", "Mottatte avdrag")
                .with(borrower);
    }

    static Item lendingItem(Entity borrower) {
        return Item.of(Entity.LF, Nature.OWN_LENDING, lentTo(borrower), "521", "870", "Utlån")
                .with(borrower);
    }

    static Item externalUseItem() {
        return Item.of(Entity.LF, Nature.LOAN_USED, "080101", "910", "870", "Bruk av lån");
    }

    static Item externalInterestItem() {
        return Item.of(Entity.LF, Nature.INTEREST, "080101", "500", "870", "Renter på innlån");
    }

    static Item externalInstalmentItem() {
        return Item.of(Entity.LF, Nature.CAPITAL_INSTALMENT, "080101", "510", "870", "Avdrag på innlån");
    }

    private static String lentTo(Entity borrower) {
        return borrower == Entity.KK ? "080201" : "080301";
    }
}
