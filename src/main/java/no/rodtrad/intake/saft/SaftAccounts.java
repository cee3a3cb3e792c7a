package no.rodtrad.intake.saft;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.chart.model.KostraCodes;
import no.rodtrad.intake.saft.SaftMapping.ClassSource;
import no.rodtrad.intake.saft.SaftPart.Account;

/** Finds the account of our ledger that an account of a file is: its class and four digits. */
final class SaftAccounts {

    private static final int DIGITS = 4;

    private final SaftMapping mapping;
    private final KostraCodes codes;
    private final Map<String, Optional<String>> found = new HashMap<>();

    SaftAccounts(SaftMapping mapping, KostraCodes codes) {
        this.mapping = mapping;
        this.codes = codes;
    }

    static boolean isBalance(String ours) {
        return ours.startsWith("2");
    }

    /** Five digits, the class first; empty when neither the account nor its code tells. */
    Optional<String> ours(Account account) {
        return found.computeIfAbsent(account.id(), _ -> find(account));
    }

    private Optional<String> find(Account account) {
        var stated = Optional.ofNullable(mapping.accounts().get(account.id()));
        if (stated.isPresent()) return stated;
        var code = account.code();
        if (!code.isEmpty() && mapping.categories().contains(account.category())) {
            if (isArt(code)) return Optional.of(operating(account.id(), code));
            if (codes.chapters().contains(code)) return Optional.of(balance(account.id(), code));
        }
        return account.id().matches("[012][0-9]{4}") ? Optional.of(account.id()) : Optional.empty();
    }

    private boolean isArt(String code) {
        return codes.operation().arts().containsKey(code)
                || codes.investment().arts().containsKey(code);
    }

    /** The municipality's own last digit is kept when the account has one. */
    private String operating(String id, String code) {
        boolean written = id.matches("[01][0-9]{4}") && id.startsWith(code, 1);
        var digits = written ? id.substring(1) : isOwn(id, code) ? id : padded(code);
        return classDigit(written ? id.charAt(0) : '1') + digits;
    }

    private String classDigit(char written) {
        return mapping.accountClass() == ClassSource.ACCOUNT
                ? String.valueOf(written)
                : mapping.accountClass() == ClassSource.INVESTMENT ? "0" : "1";
    }

    private static String balance(String id, String code) {
        if (id.matches("2[0-9]{4}") && id.startsWith(code, 1)) return id;
        if (isOwn(id, code)) return "2" + id;
        if (id.matches("2[0-9]{3}") && id.startsWith(code, 1)) return id + "0";
        return "2" + padded(code);
    }

    private static boolean isOwn(String id, String code) {
        return id.matches("[0-9]{4}") && id.startsWith(code);
    }

    private static String padded(String code) {
        return (code + "0000").substring(0, DIGITS);
    }
}
