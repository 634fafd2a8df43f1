package io.caudal.sqlserver.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rooms of the simulator, and which of the others each may know. */
final class ArchitectureTest {

  private static final String ROOT = "io.caudal.sqlserver.simulator";
  private static final JavaClasses SIMULATOR =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @ParameterizedTest
  @CsvSource({
    "type, type",
    "wire, wire type",
    "sql, sql type",
    "store, store type",
    "capture, capture store type",
    "journal, journal capture store type",
    "catalogue, catalogue capture store type",
    "execution, execution catalogue capture store sql type",
  })
  void roomKnowsOnlyThoseBeneathIt(String room, String known) {
    String[] packages =
        Stream.of(known.split(" ", -1)).map(each -> ROOT + "." + each).toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(ROOT + "." + room)
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideOutsideOfPackage(ROOT + "..")
                .or(JavaClass.Predicates.resideInAnyPackage(packages)))
        .check(SIMULATOR);
  }
}
