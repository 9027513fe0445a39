package dev.migrate.it;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Who never imports whom; module dependencies alone can't say it. */
@AnalyzeClasses(packages = "dev.migrate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String MODEL = "dev.migrate.schema.model..";
    private static final String JSON = "dev.migrate.schema.json..";
    private static final String CHANGE = "dev.migrate.schema.change..";
    private static final String REVISION = "dev.migrate.schema.revision..";
    private static final String SQL = "dev.migrate.generate.sql..";

    @ArchTest
    static final ArchRule schema_model_knows_the_JDK_and_in_json_and_revision_alone_Jackson = noClasses()
            .that(resideInAPackage("dev.migrate.schema..").and(not(resideInAnyPackage(JSON, REVISION))))
            .should()
            .dependOnClassesThat(not(resideInAnyPackage("java..", "dev.migrate.schema..")));

    @ArchTest
    static final ArchRule model_imports_no_other_package = classes()
            .that(resideInAPackage(MODEL))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(MODEL, "java.."));

    @ArchTest
    static final ArchRule json_and_change_do_not_know_each_other =
            noClasses().that(resideInAPackage(JSON)).should().dependOnClassesThat(resideInAnyPackage(CHANGE, REVISION));

    @ArchTest
    static final ArchRule change_knows_the_model_alone = classes()
            .that(resideInAPackage(CHANGE))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(CHANGE, MODEL, "java.."));

    @ArchTest
    static final ArchRule the_extractor_uses_the_models_values_and_json_never_changes_SQL_or_the_runner = noClasses()
            .that(resideInAPackage("dev.migrate.extract.."))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage(CHANGE, REVISION, "dev.migrate.generate..", "dev.migrate.runner.."));

    @ArchTest
    static final ArchRule Hibernate_is_known_on_its_side_of_the_extractor_alone = noClasses()
            .that(not(resideInAPackage("dev.migrate.extract.hibernate..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.hibernate..", "jakarta.persistence.."));

    @ArchTest
    static final ArchRule the_generator_knows_neither_JPA_nor_the_extractor_nor_the_runner = noClasses()
            .that(resideInAPackage("dev.migrate.generate.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "jakarta.persistence..", "org.hibernate..", "dev.migrate.extract..", "dev.migrate.runner.."));

    @ArchTest
    static final ArchRule the_runner_uses_the_JDK = noClasses()
            .that(resideInAPackage("dev.migrate.runner.."))
            .should()
            .dependOnClassesThat(not(resideInAnyPackage("java..", "javax..", "dev.migrate.runner..")));

    @ArchTest
    static final ArchRule Maven_types_only_in_the_plugin = noClasses()
            .that(not(resideInAPackage("dev.migrate.maven..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.maven..", "org.eclipse.aether.."));

    @ArchTest
    static final ArchRule no_dialect_imports_another_one = SlicesRuleDefinition.slices()
            .matching("dev.migrate.generate.sql.(*)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule JavaPoet_types_only_in_models_and_entities = noClasses()
            .that(not(resideInAnyPackage("dev.migrate.generate.models..", "dev.migrate.generate.entities..")))
            .should()
            .dependOnClassesThat(resideInAPackage("com.palantir.javapoet.."));

    @ArchTest
    static final ArchRule model_change_and_sql_do_no_IO_and_read_no_clock = noClasses()
            .that(resideInAnyPackage(MODEL, CHANGE, SQL))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("java.io", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql.."))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Instant");
}
