package no.rodtrad.demo;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import no.rodtrad.demo.money.EksempelvikMoney;
import no.rodtrad.document.AnnualReport;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.MunicipalityKey;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Eksempelvik: invented and small, with a thread that has no gap. */
@Component
@Order(2)
class Eksempelvik implements DemoMunicipality {

    private final MoneyLoader money;
    private final AnnualReport report;
    private final Clock clock;

    Eksempelvik(MoneyLoader money, AnnualReport report, Clock clock) {
        this.money = money;
        this.report = report;
        this.clock = clock;
    }

    @Override
    public MunicipalityKey key() {
        return new MunicipalityKey("eksempelvik");
    }

    @Override
    public String name() {
        return "Eksempelvik kommune";
    }

    @Override
    public List<Step> steps() {
        return Stream.concat(
                        money.steps(EksempelvikMoney::generate).stream(),
                        Stream.of(new Step("Årsmeldingen lest med tallene", this::read)))
                .toList();
    }

    private long read() {
        var year = new FiscalYear(EksempelvikMoney.FISCAL_YEAR);
        return report.markRead(year, AsOf.at(clock.instant()), Demo.READER);
    }
}
