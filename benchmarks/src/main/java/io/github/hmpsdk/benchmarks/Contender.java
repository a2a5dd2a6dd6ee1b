package io.github.hmpsdk.benchmarks;

/** One way to call the appliance. Thread-safe. */
interface Contender extends AutoCloseable {

  /**
   * Lists sources.
   *
   * @return what was read, to be looked at
   */
  Object list(int items) throws Exception;

  @Override
  void close();
}
