package no.rodtrad.kostra;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kostra.KostraControls.Report;
import no.rodtrad.kostra.model.Delivery;
import no.rodtrad.kostra.model.KostraForm;
import no.rodtrad.kostra.model.KostraLine;
import no.rodtrad.kostra.model.KostraWriter;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.organisation.model.EntityCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Our own ledger as a KOSTRA file, held to the same controls as any other before it is sent in. */
@Service
public class KostraLedger {

    /** What stands where a balance item has no sector. Our ledger has none. */
    private static final String NO_SECTOR = "000";

    private final LedgerService ledger;
    private final KostraControls controls = new KostraControls();

    KostraLedger(LedgerService ledger) {
        this.ledger = ledger;
    }

    /**
     * A file and what the controls say of it.
     *
     * @param content each record ends with a carriage return and a line feed
     */
    public record Written(String content, Report report) {}

    /**
     * The accounts of one entity in a year, in thousands.
     *
     * @param delivery of a whole year; the sector of a balance sheet is 000, since the ledger has no sectors
     */
    @Transactional(readOnly = true)
    public Written write(Delivery delivery, EntityCode entity, AsOf asOf) {
        var year = new FiscalYear(Integer.parseInt(delivery.year()));
        var amounts = new LinkedHashMap<List<String>, Money>();
        for (var sum : ledger.accountSums(year, Set.of(entity), asOf)) {
            var account = account(delivery.form(), sum);
            if (!account.isEmpty()) amounts.merge(account, sum.amount(), Money::plus);
        }
        var lines = new ArrayList<KostraLine>();
        amounts.forEach(
                (account, amount) -> lines.add(new KostraLine(account.get(0), account.get(1), account.get(2), amount)));
        var content = String.join("\r\n", KostraWriter.records(delivery, lines));
        return written(delivery, content.isEmpty() ? content : content + "\r\n");
    }

    private Written written(Delivery delivery, String content) {
        try {
            var bytes = content.getBytes(StandardCharsets.ISO_8859_1);
            return new Written(content, controls.check(delivery, new ByteArrayInputStream(bytes)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Class, function and art, or class, chapter and sector; nothing when the form does not hold it. */
    private static List<String> account(KostraForm form, AccountSum sum) {
        var function = sum.function().orElse("");
        return switch (sum.accountClass()) {
            case OPERATION -> account(form, KostraForm.Kind.APPROPRIATION, form.operating(), function, sum.account());
            case INVESTMENT -> account(form, KostraForm.Kind.APPROPRIATION, form.investment(), function, sum.account());
            case BALANCE_SHEET ->
                account(
                        form,
                        KostraForm.Kind.BALANCE,
                        form.balance().stream().min(String::compareTo).orElse(""),
                        sum.account(),
                        NO_SECTOR);
        };
    }

    private static List<String> account(KostraForm form, KostraForm.Kind kind, String first, String code, String item) {
        return form.kind() == kind ? List.of(first, code, item) : List.of();
    }
}
