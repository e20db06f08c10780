package vigil;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The application stands on the coder, and the command line on what it writes. */
class PackageOrderTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vigil");

  @Test
  void theCoderKnowsNothingOfTheApplication() {
    noClasses()
        .that()
        .resideOutsideOfPackages("vigil.cli..", "vigil.export..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("vigil.cli..", "vigil.export..")
        .check(CLASSES);
  }

  @Test
  void whatIsWrittenDoesNotDependOnTheCommandLine() {
    noClasses()
        .that()
        .resideInAPackage("vigil.export..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("vigil.cli..")
        .check(CLASSES);
  }
}
