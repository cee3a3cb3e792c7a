package no.rodtrad.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.rodtrad.RodtradApplication;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.MunicipalityKey;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** Which data a command works on. The same for all commands. */
final class DatabaseOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "datamappen (ellers .rodtrad i klonen)")
    @Nullable
    Path data;

    @Option(names = "--database", paramLabel = "ADDRESS", description = "adressen til en PostgreSQL 16 eller nyere")
    @Nullable
    String database;

    @Option(names = "--municipality", paramLabel = "KEY", description = "kommunen (trengs når det er flere)")
    @Nullable
    String municipality;

    /** Starts what the work needs, does the work, and stops it again. */
    int with(Function<ConfigurableApplicationContext, Integer> work) {
        try (var context = application()
                .web(WebApplicationType.NONE)
                .properties(Map.of("spring.main.lazy-initialization", true))
                .run()) {
            return work.apply(context);
        }
    }

    /** As {@link #with}, inside the municipality that was asked for, or the only one. */
    int inMunicipality(Function<ConfigurableApplicationContext, Integer> work) {
        return with(context -> {
            var municipalities = context.getBean(Municipalities.class);
            return municipalities.in(chosen(municipalities), () -> work.apply(context));
        });
    }

    SpringApplicationBuilder application() {
        Map<String, Object> properties = new HashMap<>();
        var clone = System.getProperty("rodtrad.clone", ".");
        properties.put("rodtrad.data", (data == null ? Path.of(clone, ".rodtrad") : data).toString());
        if (database != null) properties.put("rodtrad.database", database);
        return new SpringApplicationBuilder(RodtradApplication.class)
                .properties(properties)
                .registerShutdownHook(true);
    }

    private MunicipalityKey chosen(Municipalities municipalities) {
        var all = municipalities.all();
        if (municipality != null) {
            return all.stream()
                    .filter(each -> each.key().value().equals(municipality))
                    .findFirst()
                    .orElseThrow(() -> Refusal.wrongUse("Det finnes ingen kommune «" + municipality + "» her."))
                    .key();
        }
        if (all.isEmpty()) {
            throw Refusal.wrongUse("Her er ingen kommune ennå. Opprett en: municipality add KEY --name NAVN");
        }
        if (all.size() > 1) {
            throw Refusal.wrongUse("Her er flere kommuner. Velg en med --municipality: "
                    + all.stream().map(each -> each.key().value()).collect(Collectors.joining(", ")));
        }
        return all.getFirst().key();
    }
}
