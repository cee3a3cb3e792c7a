package no.rodtrad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.testing.RodtradTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A municipality has the first part of an address to itself. One called «api» would never be found. */
@RodtradTest
class ReservedWordsTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    @Test
    void no_municipality_can_be_called_what_an_address_begins_with() {
        var words = new TreeSet<String>();
        for (var mapping : addresses.getHandlerMethods().keySet()) {
            for (var address : mapping.getPatternValues()) {
                var first = address.substring(1).split("/", 2)[0];
                if (!first.isEmpty() && !first.startsWith("{")) words.add(first);
            }
        }

        assertThat(words).contains("api", "static").noneMatch(MunicipalityKey::isValid);
    }
}
