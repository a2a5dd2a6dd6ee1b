package io.github.hmpsdk.emulator;

import java.io.IOException;
import java.io.OutputStream;

/** A body that is made while it is sent, and may be larger than the memory. */
interface StreamingBody {

  /** About how many bytes it has. */
  long length();

  /** Writes all of it and does not close. */
  void writeTo(OutputStream out) throws IOException;
}
