package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Money;

/**
 * A year of one entity, drawn by seed and posted as an accountant would: every event on two accounts or more, fixed
 * assets and loans against the capital account, funds against their chapters, and at last the year closed.
 */
final class BalancedBooks {

    private static final String[] SPENT = {"010", "030", "090", "099", "120", "195", "240", "300", "370", "380", "470"};
    private static final String[] EARNED = {"600", "620", "630", "650", "700", "710", "750", "770", "890"};
    private static final String[] FUNCTIONS = {"100", "120", "201", "202", "222", "253", "332", "345", "390"};

    private final Random random;
    private final List<AccountSum> sums = new ArrayList<>();

    private BalancedBooks(Random random) {
        this.random = random;
    }

    /** All that was posted in the year. */
    static List<AccountSum> year(Random random) {
        var books = new BalancedBooks(random);
        books.operate();
        books.invest();
        books.lend();
        books.moveFunds();
        books.close(AccountClass.OPERATION, "540", "56", "5900");
        books.close(AccountClass.INVESTMENT, "540", "53", "5970");
        return List.copyOf(books.sums);
    }

    private void operate() {
        for (int i = 0; i < 200; i++) {
            boolean spent = random.nextInt(5) < 3;
            var art = spent ? any(SPENT) : any(EARNED);
            long amount = amount();
            drift(art, any(FUNCTIONS), spent ? amount : -amount);
            balance(any("10", "13", "16", "32", "35"), spent ? -amount : amount);
        }
        twice(AccountClass.OPERATION, "870", "800", -amount() * 40, "10");
        twice(AccountClass.OPERATION, "800", "840", -amount() * 40, "10");
        twice(AccountClass.OPERATION, "810", "850", -amount(), "10");
        twice(AccountClass.OPERATION, "810", "202", -amount(), "16");
        twice(AccountClass.OPERATION, "877", "800", -amount(), "10");
        twice(AccountClass.OPERATION, "900", "870", -amount(), "10");
        twice(AccountClass.OPERATION, "905", "870", -amount(), "10");
        twice(AccountClass.OPERATION, "500", "870", amount(), "10");
        twice(AccountClass.OPERATION, "509", "870", amount(), "18");
        twice(AccountClass.OPERATION, "090", "170", -amount(), "19");
        long wear = amount();
        drift("590", any(FUNCTIONS), wear);
        drift("990", "860", -wear);
        balance("5990", wear);
        balance("27", -wear);
        long assets = amount();
        long liability = amount();
        balance("20", assets);
        balance("40", -liability);
        balance("5990", liability - assets);
    }

    private void invest() {
        for (int i = 0; i < 20; i++) {
            long amount = amount();
            investering(any("230", "200", "285"), any(FUNCTIONS), amount);
            balance("32", -amount);
            balance("27", amount);
            balance("5990", -amount);
        }
        twice(AccountClass.INVESTMENT, "429", "222", amount(), "10");
        twice(AccountClass.INVESTMENT, "729", "841", -amount(), "16");
        twice(AccountClass.INVESTMENT, "470", "385", amount(), "10");
        long sold = amount();
        investering("670", "120", -sold);
        balance("10", sold);
        long bookValue = amountBelow(sold);
        balance("27", -bookValue);
        balance("5990", bookValue);
        long shares = amount();
        investering("529", "320", shares);
        balance("10", -shares);
        balance("21", shares);
        balance("5990", -shares);
    }

    private void lend() {
        long taken = amount() * 20;
        balance("10", taken);
        balance("451", -taken);
        balance("9100", taken);
        balance("9999", -taken);
        long used = taken / 3;
        investering("910", "870", -used);
        investering("912", "870", -used);
        balance("5990", 2 * used);
        balance("9100", -2 * used);
        balance("9999", 2 * used);
        twiceCapital("522", used, "22");
        twiceCapital("922", -amount(), "22");
        twiceCapital("512", amount(), "451");
        long instalment = amount();
        drift("510", "870", instalment);
        balance("10", -instalment);
        balance("451", instalment);
        balance("5990", -instalment);
    }

    /** Paid or received in investment, and a change of what is owed or claimed, against the capital account. */
    private void twiceCapital(String art, long amount, String chapter) {
        investering(art, "870", amount);
        balance("10", -amount);
        balance(chapter, amount);
        balance("5990", -amount);
    }

    private void moveFunds() {
        fund(AccountClass.OPERATION, "550", "51", amount());
        fund(AccountClass.OPERATION, "950", "51", -amount());
        fund(AccountClass.OPERATION, "940", "56", -amount());
        fund(AccountClass.INVESTMENT, "550", "55", amount());
        fund(AccountClass.INVESTMENT, "950", "55", -amount());
        fund(AccountClass.INVESTMENT, "940", "53", -amount());
        long transferred = amount();
        drift("570", "880", transferred);
        investering("970", "880", -transferred);
    }

    private void fund(AccountClass inClass, String art, String chapter, long amount) {
        post(inClass, art, "880", amount);
        balance(chapter, -amount);
    }

    /** What is left is set aside, and what is missing is carried forward. */
    private void close(AccountClass inClass, String allocation, String fund, String carried) {
        long left = 0;
        for (var sum : sums)
            if (sum.accountClass() == inClass) left += sum.amount().ore();
        if (left < 0) {
            post(inClass, allocation, "880", -left);
            balance(fund, left);
        } else {
            post(inClass, "980", "899", -left);
            balance(carried, left);
        }
    }

    private void twice(AccountClass inClass, String art, String function, long amount, String chapter) {
        post(inClass, art, function, amount);
        balance(chapter, -amount);
    }

    private void drift(String art, String function, long amount) {
        post(AccountClass.OPERATION, art, function, amount);
    }

    private void investering(String art, String function, long amount) {
        post(AccountClass.INVESTMENT, art, function, amount);
    }

    private void post(AccountClass inClass, String art, String function, long amount) {
        var area = "P0" + (1 + Math.floorMod(function.hashCode(), 5));
        var project = inClass == AccountClass.INVESTMENT ? "3" + function : "";
        sums.add(Books.sum("KK", inClass, art, function, area, project, Money.ore(amount)));
    }

    private void balance(String chapter, long amount) {
        sums.add(Books.sum("KK", AccountClass.BALANCE_SHEET, chapter, "", "", "", Money.ore(amount)));
    }

    private long amount() {
        return random.nextLong(1, 100_000_000_00L);
    }

    private long amountBelow(long amount) {
        return random.nextLong(1, Math.max(2, amount));
    }

    private String any(String... words) {
        return words[random.nextInt(words.length)];
    }
}
