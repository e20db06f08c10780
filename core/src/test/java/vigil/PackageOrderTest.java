package vigil;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A report walks through the packages from first to last; none imports one that comes after it. */
class PackageOrderTest {
  private static final List<String> ORDER =
      List.of(
          "vigil.data",
          "vigil.plover",
          "vigil.actors",
          "vigil.source",
          "vigil.document",
          "vigil.annotate",
          "vigil.mention",
          "vigil.event",
          "vigil.incident",
          "vigil.record",
          "vigil.analysis",
          "vigil.pipeline");

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vigil");

  @TestFactory
  List<DynamicTest> noPackageImportsALaterOne() {
    return java.util.stream.IntStream.range(0, ORDER.size() - 1)
        .mapToObj(i -> DynamicTest.dynamicTest(ORDER.get(i), () -> holds(i)))
        .toList();
  }

  @Test
  void everyClassLiesInAPackageOfTheOrder() {
    noClasses()
        .should()
        .resideOutsideOfPackages(ORDER.stream().map(p -> p + "..").toArray(String[]::new))
        .check(CORE);
  }

  private static void holds(int index) {
    String[] later =
        ORDER.subList(index + 1, ORDER.size()).stream().map(p -> p + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ORDER.get(index) + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later)
        .allowEmptyShould(true)
        .check(CORE);
  }
}
