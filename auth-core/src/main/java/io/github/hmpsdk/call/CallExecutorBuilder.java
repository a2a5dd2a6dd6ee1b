package io.github.hmpsdk.call;

import java.util.Objects;

/**
 * Builds a {@link CallExecutor} that is seen from outside. Not thread-safe; may be used again after
 * {@link #build}.
 */
public final class CallExecutorBuilder {

  private final CallPolicy policy;
  private Resilience4jRegistries registries = Resilience4jRegistries.NONE;
  private CallListener listener = CallListener.NONE;
  private String appliance = "";
  private CallEnvironment environment = CallEnvironment.SYSTEM;

  CallExecutorBuilder(CallPolicy policy) {
    this.policy = Objects.requireNonNull(policy, "policy");
  }

  /**
   * Puts the circuit breaker and the retries into one's own Resilience4j registries. Default: into
   * none.
   *
   * @param value the registries
   * @return this
   */
  public CallExecutorBuilder registries(Resilience4jRegistries value) {
    registries = Objects.requireNonNull(value, "registries");
    return this;
  }

  /**
   * Tells of each call, its retries and its outcome. Default: nobody is told.
   *
   * @param value the listener
   * @return this
   */
  public CallExecutorBuilder listener(CallListener value) {
    listener = Objects.requireNonNull(value, "listener");
    return this;
  }

  /**
   * What messages, logs and listeners call the appliance. Default: the host of the address that is
   * called.
   *
   * @param value its name
   * @return this
   */
  public CallExecutorBuilder applianceName(String value) {
    appliance = Objects.requireNonNull(value, "appliance");
    return this;
  }

  /** Another clock, for tests. */
  CallExecutorBuilder environment(CallEnvironment value) {
    environment = value;
    return this;
  }

  /**
   * Builds it, with a retry budget and a bulkhead of its own, and a circuit breaker of its own
   * unless the registries have one under its name.
   *
   * @return makes the calls of one client
   * @throws IllegalArgumentException if the registries have a breaker or a retry with other
   *     settings under its name
   */
  public CallExecutor build() {
    SharedCalls shared = SharedCalls.of(policy, registries, listener, environment).at(appliance);
    return new CallExecutor(policy, shared, registries);
  }
}
