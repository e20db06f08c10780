package vigil;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The libraries of training are for training alone: nothing else may need them. */
class TrainingLibrariesTest {
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("vigil");

  @Test
  void onlyTrainingSeesThem() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vigil.lab.train..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.djl..")
        .check(CLASSES);
  }
}
