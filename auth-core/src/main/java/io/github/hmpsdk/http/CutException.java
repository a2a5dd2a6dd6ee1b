package io.github.hmpsdk.http;

import java.io.InterruptedIOException;

/** This side ended the exchange: its text says why, and needs no explanation. */
final class CutException extends InterruptedIOException {

  private static final long serialVersionUID = 1;

  private CutException(String why) {
    super(why);
  }

  static CutException overtime() {
    return new CutException("no answer in time: the call's time is over");
  }

  static CutException closed() {
    return new CutException("this client was closed meanwhile");
  }

  static CutException interrupted() {
    return new CutException("interrupted while waiting for the answer");
  }
}
