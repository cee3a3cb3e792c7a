package no.rodtrad;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The application: one Spring context for the server, for each command that needs the database, and for tests. */
@SpringBootApplication
@Modulithic(systemName = "Rød tråd")
public class RodtradApplication {

    /** The only clock. Calculations are handed a time; they never ask for one. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
