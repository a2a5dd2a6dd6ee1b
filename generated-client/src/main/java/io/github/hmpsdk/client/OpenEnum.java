package io.github.hmpsdk.client;

/**
 * A generated enumeration, to which newer appliances may add values: immutable, thread-safe, and
 * compared with {@code equals}.
 */
public interface OpenEnum {

  /**
   * The value as the appliance writes it.
   *
   * @return never null
   */
  Object getValue();

  /**
   * Whether the definition lists this value.
   *
   * @return false for a value that a newer appliance may have sent
   */
  boolean isKnown();
}
