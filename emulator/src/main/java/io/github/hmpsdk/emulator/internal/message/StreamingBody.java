package io.github.hmpsdk.emulator.internal.message;

import java.io.IOException;
import java.io.OutputStream;

/** A body that is made while it is sent, and may be larger than the memory. */
public interface StreamingBody {

  /** About how many bytes it has. */
  long length();

  /** Writes all of it and does not close. */
  void writeTo(OutputStream out) throws IOException;
}
