package io.github.hmpsdk.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Somebody at a terminal, if there is one. */
interface Terminal {

  /** Whether somebody is there. */
  boolean isThere();

  /**
   * Asks for a secret, without echo.
   *
   * @param question what is asked
   * @return the answer; null if there is none
   */
  @Nullable String askSecretly(String question);

  @SuppressWarnings("SystemConsoleNull") // before JDK 22 it is
  static Terminal ofProcess() {
    Console console = System.console();
    return console != null && isTerminal(console) ? new OfConsole(console) : NOBODY;
  }

  /** Since JDK 22 there is a console without a terminal, too. */
  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException older) {
      return true;
    }
  }

  /** For scripts. */
  Terminal NOBODY =
      new Terminal() {
        @Override
        public boolean isThere() {
          return false;
        }

        @Override
        public @Nullable String askSecretly(String question) {
          return null;
        }
      };

  /** The JVM's console. */
  record OfConsole(Console console) implements Terminal {

    @Override
    public boolean isThere() {
      return true;
    }

    @Override
    public @Nullable String askSecretly(String question) {
      char[] answer = console.readPassword("%s: ", question);
      return answer == null ? null : new String(answer);
    }
  }
}
