package no.rodtrad.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.springframework.modulith.core.ApplicationModules;

/** The modules of the application, read once for all tests. */
final class Modules {

    private static final String PACKAGE = "no.rodtrad";

    /** Made from our templates by the build; each class knows the pages it writes. */
    private static final String TEMPLATES = PACKAGE + ".template..";

    /** The door into the house: it opens the command line, which starts the application beside it. */
    private static final String MAIN = PACKAGE + ".Rodtrad";

    static final ApplicationModules ALL =
            ApplicationModules.of(PACKAGE, resideInAPackage(TEMPLATES).or(name(MAIN)));

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PACKAGE);

    private Modules() {}
}
