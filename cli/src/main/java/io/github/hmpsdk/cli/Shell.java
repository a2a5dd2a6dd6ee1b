package io.github.hmpsdk.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

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
        Path.of(System.getenv().getOrDefault("HOME", System.getProperty("user.home", "."))),
        Terminal.ofProcess());
  }
}
