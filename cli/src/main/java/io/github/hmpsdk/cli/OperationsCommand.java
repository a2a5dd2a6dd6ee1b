package io.github.hmpsdk.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists and explains the operations of the definition. */
@Command(
    name = "operations",
    description = {
      "List operations: id, request, what it does, permission.",
      "With an id, tell all of that one. Nothing is sent."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  hmp operations thumbnail", "  hmp operations getSource"})
final class OperationsCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(
      arity = "0..*",
      paramLabel = "SEARCH",
      completionCandidates = OperationIds.class,
      description = "An id, or words of which each must be somewhere in an operation.")
  List<String> words = List.of();

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  OperationsCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    List<OperationInfo> all = OperationCatalogue.read().operations();
    OperationInfo one = named(all);
    if (one != null) {
      if (json) {
        CliJson.print(one, shell.out());
      } else {
        OperationText.page(one).forEach(shell.out()::println);
      }
      return ExitCodes.OK;
    }
    List<OperationInfo> found = all.stream().filter(it -> it.fits(words)).toList();
    if (found.isEmpty()) {
      String typed = String.join(" ", words);
      throw new UsageException(
          "No operation has "
              + typed
              + NearestName.question(typed, all.stream().map(OperationInfo::id).toList()));
    }
    if (json) {
      CliJson.print(found, shell.out());
    } else {
      OperationText.rows(found).forEach(shell.out()::println);
    }
    return ExitCodes.OK;
  }

  private @Nullable OperationInfo named(List<OperationInfo> all) {
    return words.size() == 1
        ? all.stream().filter(it -> it.id().equals(words.get(0))).findFirst().orElse(null)
        : null;
  }
}
