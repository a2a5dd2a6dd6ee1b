package io.github.hmpsdk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the design, and a few habits that a compiler does not hold. */
@AnalyzeClasses(packages = "io.github.hmpsdk", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String[] HAND_WRITTEN = {
    "io.github.hmpsdk",
    "io.github.hmpsdk.auth",
    "io.github.hmpsdk.error",
    "io.github.hmpsdk.http",
    "io.github.hmpsdk.call"
  };

  @ArchTest
  static final ArchRule generatedCode_dependsOnNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("io.github.hmpsdk.client..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(HAND_WRITTEN);

  @ArchTest
  static final ArchRule spec_dependsOnNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("io.github.hmpsdk.spec..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.github.hmpsdk.client..",
              "io.github.hmpsdk.emulator..",
              "io.github.hmpsdk.auth..");

  @ArchTest
  static final ArchRule emulator_knowsOnlyTheDefinition =
      noClasses()
          .that()
          .resideInAPackage("io.github.hmpsdk.emulator..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.github.hmpsdk",
              "io.github.hmpsdk.client..",
              "io.github.hmpsdk.auth..",
              "io.github.hmpsdk.http..",
              "io.github.hmpsdk.error..",
              "io.github.hmpsdk.call..");

  @ArchTest
  static final ArchRule emulatorInternals_areUsedByTheEmulatorOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.github.hmpsdk.emulator..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.github.hmpsdk.emulator.internal..");

  @ArchTest
  static final ArchRule packages_dependOneWay =
      slices().matching("io.github.hmpsdk.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule publicSignatures_haveNoLibraryTypesButFeigns =
      noClasses()
          .that()
          .resideInAnyPackage(HAND_WRITTEN)
          .and()
          .arePublic()
          .and()
          .doNotHaveSimpleName("Resilience4jRegistries") // its purpose is that library
          .should(
              new LibraryFreeSignatures(
                  "com.fasterxml", "org.apache.hc", "io.github.resilience4j"));

  @ArchTest
  static final ArchRule handWrittenClasses_areFinal =
      classes()
          .that()
          .resideInAnyPackage(HAND_WRITTEN)
          .and(DescribedPredicate.describe("can be", ArchitectureTest::canBeFinal))
          .should()
          .haveModifier(JavaModifier.FINAL);

  private static boolean canBeFinal(JavaClass type) {
    return !type.isInterface()
        && !type.isEnum()
        && !type.isAnonymousClass()
        && type.getEnclosingClass().map(outer -> !outer.isEnum()).orElse(true)
        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
        && type.getSubclasses().isEmpty();
  }
}
