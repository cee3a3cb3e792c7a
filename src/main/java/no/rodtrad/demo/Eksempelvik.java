package no.rodtrad.demo;

import java.util.List;
import no.rodtrad.demo.money.EksempelvikMoney;
import no.rodtrad.kernel.MunicipalityKey;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Eksempelvik: invented and small, with a thread that has no gap. */
@Component
@Order(2)
class Eksempelvik implements DemoMunicipality {

    private final MoneyLoader money;

    Eksempelvik(MoneyLoader money) {
        this.money = money;
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
        return money.steps(EksempelvikMoney::generate);
    }
}
