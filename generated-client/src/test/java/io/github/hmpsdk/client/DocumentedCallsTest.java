package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DocumentedCallsTest {

  private static final Pattern CALL = Pattern.compile("`hmp\\.(\\w+)\\(\\)\\.(\\w+)\\((.*?)\\)`");

  @Test
  void callsOfTheOperationsPage_comparedWithTheGeneratedMethods_canBeMade() throws Exception {
    List<MatchResult> calls = CALL.matcher(operationsPage()).results().toList();

    assertThat(calls).isNotEmpty();
    for (MatchResult call : calls) {
      Method accessor = HmpApis.class.getMethod(call.group(1));
      List<String> arguments =
          Pattern.compile("\\w+").matcher(call.group(3)).results().map(MatchResult::group).toList();
      assertThat(Stream.of(accessor.getReturnType().getMethods()))
          .as(call.group())
          .anyMatch(
              method -> method.getName().equals(call.group(2)) && names(method).equals(arguments));
    }
  }

  private static List<String> names(Method method) {
    return Stream.of(method.getParameters()).map(parameter -> parameter.getName()).toList();
  }

  private static String operationsPage() throws IOException {
    return Files.readString(Path.of("").toAbsolutePath().resolveSibling("docs/operations.md"));
  }
}
