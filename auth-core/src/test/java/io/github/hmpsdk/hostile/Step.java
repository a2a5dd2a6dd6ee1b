package io.github.hmpsdk.hostile;

import java.io.IOException;

/** One thing that a hostile server does on a connection. */
@FunctionalInterface
interface Step {

  void on(Wire wire) throws IOException;
}
