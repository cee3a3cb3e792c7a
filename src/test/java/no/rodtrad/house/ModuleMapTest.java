package no.rodtrad.house;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.docs.Documenter;

/** The map of the modules is drawn from the code, so it cannot be wrong for long. */
class ModuleMapTest {

    private static final String FILE = "docs/modules.md";

    @Test
    void the_map_shows_who_uses_whom() throws IOException {
        var drawn = draw();
        var path = ProjectFiles.ROOT.resolve(FILE);
        if (Boolean.getBoolean("golden.accept")) Files.writeString(path, drawn);
        assertThat(Files.exists(path) ? Files.readString(path) : "")
                .as("Run with -Dtest=ModuleMapTest -Dgolden.accept=true, look at the change, and commit %s.", FILE)
                .isEqualTo(drawn);
    }

    @Test
    void spring_modulith_writes_its_own_pages() {
        new Documenter(Modules.ALL).writeModulesAsPlantUml().writeModuleCanvases();

        assertThat(ProjectFiles.ROOT.resolve("target/spring-modulith-docs")).isNotEmptyDirectory();
    }

    private static String draw() {
        var modules = Modules.ALL.stream()
                .sorted(comparingInt(module -> ModuleOrder.NAMES.indexOf(name(module))))
                .toList();
        var map = new StringBuilder("""
                # Modules

                Drawn from the code by `ModuleMapTest`; do not edit. An arrow goes from a module to one it uses.
                `kernel` is used by all, and its arrows are left out.

                ```mermaid
                flowchart BT
                """);
        for (var module : modules) {
            var used = new TreeSet<>(comparingInt(ModuleOrder.NAMES::indexOf));
            module.getDirectDependencies(Modules.ALL)
                    .uniqueModules()
                    .map(ModuleMapTest::name)
                    .forEach(used::add);
            used.remove("kernel");
            if (used.isEmpty()) map.append("    ").append(name(module)).append('\n');
            for (var each : used)
                map.append("    ")
                        .append(name(module))
                        .append(" --> ")
                        .append(each)
                        .append('\n');
        }
        return map.append("```\n").toString();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
