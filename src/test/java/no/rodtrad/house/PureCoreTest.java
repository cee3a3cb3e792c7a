package no.rodtrad.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code kernel} and every {@code model} calculate: same input, same answer, today and in ten years. */
class PureCoreTest {

    private static final DescribedPredicate<JavaClass> CORE = resideInAnyPackage("no.rodtrad.kernel..", "..model..");

    private static final Set<String> CLOCKS = Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty");

    @Test
    void the_core_knows_no_framework_database_web_or_file() {
        var forbidden = resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "jakarta..",
                        "org.postgresql..",
                        "gg.jte..",
                        "java.net..",
                        "java.nio.file..",
                        "org.slf4j..",
                        "picocli..")
                .and(not(resideInAPackage("org.springframework.modulith..")));
        noClasses()
                .that(CORE)
                .should()
                .dependOnClassesThat(forbidden)
                .because("model is plain Java: move what reads or writes to the module's own package")
                .allowEmptyShould(true)
                .check(Modules.CLASSES);
    }

    @Test
    void the_core_reads_no_clock_and_draws_no_lots() {
        noClasses()
                .that(CORE)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.time.Clock.class)
                .orShould()
                .callMethodWhere(readsAClock())
                .because("a report made again must come out the same: take the day or the moment as a parameter")
                .allowEmptyShould(true)
                .check(Modules.CLASSES);
    }

    @Test
    void only_a_clock_bean_tells_the_time() {
        noClasses()
                .that(resideInAPackage("no.rodtrad.."))
                .should()
                .callMethodWhere(asksTheMachineForTheDate())
                .because("a test must be able to choose the time: take java.time.Clock in the constructor")
                .check(Modules.CLASSES);
    }

    private static DescribedPredicate<JavaCall<?>> readsAClock() {
        return DescribedPredicate.describe("read a clock, the environment or a random source", call -> {
            var owner = call.getTargetOwner();
            var name = call.getTarget().getName();
            if (owner.getPackageName().startsWith("java.time") && name.equals("now")) return true;
            if (owner.isEquivalentTo(System.class) && CLOCKS.contains(name)) return true;
            if (owner.isEquivalentTo(Math.class) && name.equals("random")) return true;
            return owner.isEquivalentTo(java.util.UUID.class) && name.equals("randomUUID");
        });
    }

    /** {@code now()} without a clock. */
    private static DescribedPredicate<JavaCall<?>> asksTheMachineForTheDate() {
        return DescribedPredicate.describe(
                "call now() without a clock",
                call -> call.getTargetOwner().getPackageName().startsWith("java.time")
                        && call.getTarget().getName().equals("now")
                        && call.getTarget().getRawParameterTypes().isEmpty());
    }
}
