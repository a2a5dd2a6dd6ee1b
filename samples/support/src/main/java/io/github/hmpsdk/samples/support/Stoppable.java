package io.github.hmpsdk.samples.support;

/**
 * A command that has something to do before its login may end. Others are interrupted on Ctrl-C,
 * while their clients log out.
 */
@FunctionalInterface
public interface Stoppable {

  /**
   * Comes on Ctrl-C, on another thread, at any time: begun or not, done or not. The program ends
   * some seconds after this at the latest.
   */
  void stop();
}
