package io.github.hmpsdk.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One line and where help is, rather than a page of it. */
final class WrongUsage implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    tell(command, String.valueOf(wrong.getMessage()));
    UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
    return ExitCodes.USAGE;
  }

  static void tell(CommandLine command, String message) {
    PrintWriter err = command.getErr();
    err.println(command.getColorScheme().errorText(message));
    err.println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
  }
}
