package io.github.hmpsdk.spring;

import org.jspecify.annotations.Nullable;

/** The {@code hmp.*} properties do not suffice. Says what is missing and how to give it. */
final class HmpConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String action;

  HmpConfigurationException(String problem, String action) {
    this(problem, action, null);
  }

  HmpConfigurationException(String problem, String action, @Nullable Throwable cause) {
    super(problem, cause);
    this.action = action;
  }

  String action() {
    return action;
  }
}
