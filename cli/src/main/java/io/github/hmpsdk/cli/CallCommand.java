package io.github.hmpsdk.cli;

import io.github.hmpsdk.HmpClient;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calls any operation of the definition. */
@Command(
    name = "call",
    description = {
      "Call an operation, logged in, and print its answer.",
      "What may be repeated is, within the timeout; a POST is sent once. The login is ended at the"
          + " end, and at Ctrl-C."
    },
    footerHeading = "%n",
    footer = {
      "Examples:",
      "  hmp call listSources -p pageSize=5 --table",
      "  hmp call getSource -p sourceId=77b931f7-5843-4355-886f-45a28c02ab49",
      "  hmp call createSource --body @source.json",
      "  hmp call downloadAsset -p assetId=... -o video.zip",
      "",
      ConnectionOptions.WHICH_WINS
    })
final class CallCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(
      index = "0",
      paramLabel = "OPERATION",
      completionCandidates = OperationIds.class,
      description = "Its operationId: hmp operations lists them.")
  String operationId = "";

  @Option(
      names = {"-p", "--parameter"},
      paramLabel = "NAME=VALUE",
      description = "A parameter of path or query.")
  List<String> parameters = new ArrayList<>();

  @Option(
      names = {"-b", "--body"},
      paramLabel = "JSON|@FILE|-",
      description = "What is sent: JSON, a file, or standard input.")
  @Nullable String body;

  @Option(names = "--all", description = "All items of a list, however many pages.")
  boolean all;

  /** One of two. */
  static final class Format {
    @Option(names = "--json", description = "Print JSON, as is the default.")
    boolean json;

    @Option(names = "--table", description = "Print a table of the data.")
    boolean table;
  }

  @ArgGroup Format format = new Format();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Save the answer; - for standard output. Needed for pictures and videos.")
  @Nullable String output;

  @Option(
      names = "--show-secrets",
      description = "Print passphrases and the like instead of " + SecretMask.MASK + ".")
  boolean showSecrets;

  @Mixin ConnectionOptions connection = new ConnectionOptions();

  CallCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    ApiOperation operation = ApiOperation.find(operationId);
    Method method = method(operation);
    CallArguments arguments = new CallArguments(operation, parameters, BodyText.read(body, shell));
    @Nullable Object[] values = arguments.values();
    arguments.notes().forEach(shell.err()::println);
    AnswerPrinter printer =
        new AnswerPrinter(shell, new AnswerPrinter.Settings(format.table, showSecrets, output));
    try (HmpClient hmp = connection.builder(shell).build()) {
      Object answer = Invocation.of(hmp, operation, method, values);
      if (all && answer instanceof Iterable<?> items) {
        printer.printAll(items);
      } else {
        printer.print(answer);
      }
    }
    return ExitCodes.OK;
  }

  private Method method(ApiOperation operation) {
    if (operation.isBinary() && output == null) {
      throw new UsageException(
          operation.id() + " answers with a file: say where to with -o FILE, or -o -");
    }
    if (operation.isBinary() && format.table) {
      throw new UsageException(operation.id() + " answers with a file, which is no table");
    }
    if (!all) {
      return operation.method();
    }
    Method items = operation.allItems();
    if (items == null) {
      throw new UsageException("--all is for operations that list something");
    }
    return items;
  }
}
