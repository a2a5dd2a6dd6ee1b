package io.github.hmpsdk.cli;

import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.AuthenticationFailedException.Reason;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.HmpTransportException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import javax.net.ssl.SSLException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Makes of what was thrown a line for people and an exit code for scripts. */
final class Failures implements IExecutionExceptionHandler {

  private static final String PIN_HINT =
      "What the appliance shows: hmp pin HOST; then --pin or --ca-file.";

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    Hmp root = (Hmp) command.getCommandSpec().root().userObject();
    if (root.stacktrace) {
      failure.printStackTrace(command.getErr());
    }
    int code = exitCode(failure);
    String message = message(failure);
    switch (code) {
      case ExitCodes.USAGE -> WrongUsage.tell(command, message);
      case ExitCodes.OUR_FAULT ->
          error(command, "hmp itself failed: " + failure + "; --stacktrace shows where");
      default -> error(command, message);
    }
    if (code != ExitCodes.USAGE && isAboutTrust(failure)) {
      command.getErr().println(PIN_HINT);
    }
    return code;
  }

  private static void error(CommandLine command, String message) {
    command.getErr().println(command.getColorScheme().errorText(message));
  }

  /** A file's name alone does not say what is wrong with it. */
  private static String message(Exception failure) {
    return failure instanceof FileSystemException file
        ? file.getFile() + " cannot be written or read: " + file.getClass().getSimpleName()
        : String.valueOf(failure.getMessage());
  }

  static int exitCode(Exception failure) {
    if (failure instanceof UsageException) {
      return ExitCodes.USAGE;
    }
    if (failure instanceof UnreachableException || failure instanceof HmpTransportException) {
      return ExitCodes.NOT_REACHED;
    }
    if (failure instanceof AuthenticationFailedException login) {
      return isUnreachable(login) ? ExitCodes.NOT_REACHED : ExitCodes.NO_LOGIN;
    }
    if (failure instanceof HmpException || failure instanceof IOException) {
      return ExitCodes.FAILED;
    }
    return ExitCodes.OUR_FAULT;
  }

  /** Not even the login got there. */
  private static boolean isUnreachable(AuthenticationFailedException login) {
    return login.reason() == Reason.LOGIN_UNAVAILABLE
        && login.status() == 0
        && causedBy(login, IOException.class);
  }

  static boolean isAboutTrust(Exception failure) {
    return failure instanceof HmpException && causedBy(failure, SSLException.class);
  }

  private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
