package io.github.hmpsdk.emulator;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The walls between the rooms: each package of the emulator is one. */
@AnalyzeClasses(packages = "io.github.hmpsdk", importOptions = ImportOption.DoNotIncludeTests.class)
final class RoomsTest {
  private static final String EMULATOR = "io.github.hmpsdk.emulator..";
  private static final String INTERNAL = "io.github.hmpsdk.emulator.internal..";
  private static final String[] BELOW_ALL = {
    "io.github.hmpsdk.emulator.internal.message", "io.github.hmpsdk.emulator.internal.state"
  };
  private static final String[] API = {
    "io.github.hmpsdk.emulator", "io.github.hmpsdk.emulator.junit"
  };

  @ArchTest
  static final ArchRule rooms_areFreeOfCycles =
      slices().assignedFrom(new Rooms()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule resourceRooms_doNotKnowEachOther =
      slices()
          .matching("io.github.hmpsdk.emulator.internal.resource.(*)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule messagesAndState_knowNoOtherRoom =
      noClasses()
          .that()
          .resideInAnyPackage(BELOW_ALL)
          .should()
          .dependOnClassesThat(resideInAPackage(INTERNAL).and(resideOutsideOfPackages(BELOW_ALL)));

  @ArchTest
  static final ArchRule internals_doNotKnowTheApi =
      noClasses()
          .that()
          .resideInAPackage(INTERNAL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(API);

  @ArchTest
  static final ArchRule jetty_isKnownToTheNetworkOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.github.hmpsdk.emulator.internal.http",
              "io.github.hmpsdk.emulator.internal.control")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.jetty..");

  @ArchTest
  static final ArchRule publicSignatures_haveNoInternalTypes =
      classes()
          .that()
          .resideInAnyPackage(API)
          .and()
          .arePublic()
          .should(new SignaturesWithout(INTERNAL));

  @ArchTest
  static final ArchRule internals_areUsedByTheEmulatorOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(EMULATOR)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(INTERNAL);

  /** A slice for each package. */
  private static final class Rooms implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String room = type.getPackageName();
      return room.startsWith("io.github.hmpsdk.emulator")
          ? SliceIdentifier.of(room)
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "rooms";
    }
  }
}
