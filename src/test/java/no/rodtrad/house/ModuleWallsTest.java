package no.rodtrad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;

class ModuleWallsTest {

    /** What the javadoc of a module answers, after saying what the module is. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "Red thread:", "how the red thread passes through it",
            "Always true:", "what others can rely on",
            "Start reading at", "where a newcomer begins");

    @Test
    void modules_use_only_what_they_say_they_use() {
        // The message of Spring Modulith names the class, the module it may not use, and the way in.
        Modules.ALL.verify();
    }

    @Test
    void every_module_has_its_place_in_the_order() {
        assertThat(Modules.ALL.stream().map(Reading::name))
                .as("Give the new module its place in ModuleOrder.NAMES and in ARCHITECTURE.md.")
                .isSubsetOf(ModuleOrder.NAMES);
    }

    @Test
    void a_module_uses_only_modules_before_it() {
        var wrong = new ArrayList<String>();
        for (var module : Modules.ALL) {
            int place = ModuleOrder.NAMES.indexOf(Reading.name(module));
            for (var used : Reading.used(module)) {
                if (ModuleOrder.NAMES.indexOf(used) >= place) wrong.add(Reading.name(module) + " uses " + used);
            }
        }
        assertThat(wrong)
                .as("Turn the arrow: the later module implements an interface of the earlier, or hears its event.")
                .isEmpty();
    }

    @Test
    void every_module_introduces_itself() {
        var wanting = new TreeMap<String, List<String>>();
        for (var file : ProjectFiles.under("src/main/java/no/rodtrad/", "/package-info.java")) {
            if (file.path().chars().filter(c -> c == '/').count() != 6) continue;
            var missing = QUESTIONS.keySet().stream()
                    .filter(q -> !file.text().contains(q))
                    .sorted()
                    .toList();
            if (!missing.isEmpty()) wanting.put(file.path(), missing);
        }
        assertThat(wanting)
                .as("Answer in the javadoc of the package, as kernel does: %s", QUESTIONS)
                .isEmpty();
    }

    @Test
    void every_package_is_null_marked() {
        var packages = ProjectFiles.under("src/main/java/no/rodtrad/", ".java").stream()
                .map(file -> file.path().substring(0, file.path().lastIndexOf('/')))
                .filter(folder -> !folder.equals("src/main/java/no/rodtrad"))
                .distinct()
                .toList();
        var marked = ProjectFiles.under("src/main/java/", "/package-info.java").stream()
                .filter(file -> file.text().contains("@NullMarked"))
                .map(file -> file.path().substring(0, file.path().lastIndexOf('/')))
                .toList();
        assertThat(packages)
                .as("Add a package-info.java with @NullMarked to each of these packages.")
                .isSubsetOf(marked);
    }

    /** Small readings of Spring Modulith's model. */
    private static final class Reading {

        static String name(ApplicationModule module) {
            return module.getIdentifier().toString();
        }

        static List<String> used(ApplicationModule module) {
            return module.getDirectDependencies(Modules.ALL)
                    .uniqueModules()
                    .map(Reading::name)
                    .toList();
        }
    }
}
