package vigil;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The application stands on the coder, and the command line on what it writes. */
class PackageOrderTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vigil");

  /** Each knows those before it alone. */
  private static final List<String> ORDER =
      List.of("vigil.export", "vigil.notify", "vigil.api", "vigil.mcp", "vigil.web", "vigil.cli");

  @Test
  void theCoderKnowsNothingOfTheApplication() {
    String[] application = all(ORDER);
    noClasses()
        .that()
        .resideOutsideOfPackages(application)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(application)
        .check(CLASSES);
  }

  @TestFactory
  List<DynamicTest> noPackageOfTheApplicationImportsALaterOne() {
    return IntStream.range(0, ORDER.size() - 1)
        .mapToObj(i -> DynamicTest.dynamicTest(ORDER.get(i), () -> holds(i)))
        .toList();
  }

  private static void holds(int index) {
    noClasses()
        .that()
        .resideInAPackage(ORDER.get(index) + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(all(ORDER.subList(index + 1, ORDER.size())))
        .check(CLASSES);
  }

  private static String[] all(List<String> packages) {
    return packages.stream().map(p -> p + "..").toArray(String[]::new);
  }
}
