package io.github.hmpsdk.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a command: streams, environment variables, the home directory, and somebody who
 * can be asked. Tests bring their own.
 *
 * @param in standard input
 * @param out where results go
 * @param err where everything for people goes
 * @param variables the environment
 * @param home where the profile file is looked for, if XDG_CONFIG_HOME does not say
 * @param terminal somebody who can be asked, or nobody
 */
record Shell(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> variables,
    Path home,
    Terminal terminal) {

  static Shell ofProcess() {
    return new Shell(
        System.in,
        System.out,
        System.err,
        System.getenv(),
        home(System.getenv("HOME")),
        Terminal.ofProcess());
  }

  /** Only a whole path: a relative one would be whatever folder this is started in. */
  private static Path home(@Nullable String told) {
    return told != null && Path.of(told).isAbsolute()
        ? Path.of(told)
        : Path.of(System.getProperty("user.home", "."));
  }
}
