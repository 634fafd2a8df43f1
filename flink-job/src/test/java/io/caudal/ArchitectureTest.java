package io.caudal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The directions in which the packages may know each other. */
final class ArchitectureTest {

  private static final JavaClasses JOB =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.caudal");

  @ParameterizedTest
  @ValueSource(strings = {"source", "refine", "lake", "catalog"})
  void stageKnowsOnlyItselfAndTheSharedLanguage(String stage) {
    classes()
        .that()
        .resideInAPackage("io.caudal." + stage + "..")
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideOutsideOfPackage("io.caudal..")
                .or(
                    JavaClass.Predicates.resideInAnyPackage(
                        "io.caudal.change..", "io.caudal.config..", "io.caudal." + stage + "..")))
        .because("the flow goes one way, and only the pipeline knows all its stages")
        .check(JOB);
  }

  @ParameterizedTest
  @ValueSource(strings = {"change", "config"})
  void sharedLanguageKnowsNoStage(String shared) {
    noClasses()
        .that()
        .resideInAPackage("io.caudal." + shared + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.caudal",
            "io.caudal.source..",
            "io.caudal.refine..",
            "io.caudal.lake..",
            "io.caudal.catalog..")
        .check(JOB);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("io.caudal.(*)..").should().beFreeOfCycles().check(JOB);
  }

  @Test
  void onlySourceKnowsTheConnectors() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.caudal.source..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.debezium..", "org.apache.flink.cdc..", "org.apache.kafka..")
        .check(JOB);
  }

  @Test
  void rowsAreRowData() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.apache.flink.types.Row")
        .because("a Row is boxed, and an unknown one is serialised by Kryo")
        .check(JOB);
  }

  @Test
  void logsWithSlf4j() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.util.logging..",
            "org.apache.commons.logging..",
            "org.apache.log4j..",
            "org.apache.logging..")
        .check(JOB);
  }

  @Test
  void waitsForEventsNotForTime() {
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(JOB);
  }
}
