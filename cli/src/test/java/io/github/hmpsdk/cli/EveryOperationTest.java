package io.github.hmpsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.emulator.HmpEmulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the definition can be called, with the definition's own examples. */
final class EveryOperationTest {

  private static final HmpEmulator APPLIANCE = HmpEmulator.start();

  @TempDir static Path folder = Path.of(".");

  @AfterAll
  static void stop() {
    APPLIANCE.close();
  }

  static Stream<OperationInfo> operations() throws IOException {
    return OperationCatalogue.read().operations().stream();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void call_examplesOfTheDefinition_arriveAndFit(OperationInfo operation) {
    Typed typed = Typed.at(APPLIANCE, "haiadmin");
    int before = APPLIANCE.seen().count(operation.id());

    int code = typed.run(arguments(operation));

    assertThat(code).as(typed.err()).isIn(ExitCodes.OK, ExitCodes.FAILED, ExitCodes.NO_LOGIN);
    assertThat(APPLIANCE.seen().count(operation.id())).as(typed.err()).isGreaterThan(before);
    assertThat(typed.err()).doesNotContain("InputValidation", "InvalidFilter", "-> 415", "-> 501");
  }

  @Test
  void generatedMethods_allOfThem_areThoseOfTheDefinition() throws IOException {
    assertThat(ApiOperation.all().keySet())
        .containsExactlyInAnyOrderElementsOf(operations().map(OperationInfo::id).toList())
        .hasSizeGreaterThan(90);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void parameters_ofTheMethod_areThoseOfTheDefinition(OperationInfo operation) {
    assertThat(ApiOperation.find(operation.id()).parameters())
        .containsExactlyInAnyOrderElementsOf(
            operation.parameters().stream().map(OperationInfo.ParameterInfo::name).toList());
  }

  private static List<String> arguments(OperationInfo operation) {
    List<String> arguments = new ArrayList<>(List.of("call", operation.id()));
    operation
        .parameters()
        .forEach(parameter -> arguments.add("-p" + parameter.name() + "=" + parameter.example()));
    if (operation.body() != null) {
      arguments.add("--body=" + operation.body());
    }
    if (operation.isBinary()) {
      arguments.add("-o" + folder.resolve(operation.id()));
    }
    return arguments;
  }
}
