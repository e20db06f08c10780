package vigil.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The engine alone sees Flink, and its parts know only those before them. */
class PackageOrderTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vigil");

  @Test
  void onlyTheEngineSeesFlinkAndKafka() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vigil.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.flink..", "org.apache.kafka..", "vigil.engine..")
        .check(CLASSES);
  }

  @Test
  void theWireKnowsNothingOfWhatCrossesIt() {
    noClasses()
        .that()
        .resideInAPackage("vigil.engine.wire")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("vigil.engine", "vigil.engine.intake", "vigil.engine.join")
        .check(CLASSES);
  }

  @Test
  void intakeAndJoiningStandSideBySide() {
    noClasses()
        .that()
        .resideInAPackage("vigil.engine.intake")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("vigil.engine", "vigil.engine.join")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("vigil.engine.join")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("vigil.engine", "vigil.engine.intake")
        .check(CLASSES);
  }
}
