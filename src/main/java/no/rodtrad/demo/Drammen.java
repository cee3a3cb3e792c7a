package no.rodtrad.demo;

import java.util.List;
import no.rodtrad.demo.money.DemoMoney;
import no.rodtrad.demo.money.DrammenMoney;
import no.rodtrad.kernel.MunicipalityKey;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Drammen: published facts of 2024, with generated detail below them. */
@Component
@Order(1)
class Drammen implements DemoMunicipality {

    private final MoneyLoader money;
    private @Nullable DemoMoney made;

    Drammen(MoneyLoader money) {
        this.money = money;
    }

    @Override
    public MunicipalityKey key() {
        return new MunicipalityKey(Demo.FIRST);
    }

    @Override
    public String name() {
        return "Drammen kommune";
    }

    @Override
    public List<Step> steps() {
        made = null;
        return money.steps(this::money);
    }

    private DemoMoney money() {
        if (made == null) made = DrammenMoney.generate();
        return made;
    }
}
