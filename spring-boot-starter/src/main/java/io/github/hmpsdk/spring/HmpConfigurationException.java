package io.github.hmpsdk.spring;

/** The {@code hmp.*} properties do not suffice. Says what is missing and how to give it. */
final class HmpConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String action;

  HmpConfigurationException(String problem, String action) {
    super(problem);
    this.action = action;
  }

  String action() {
    return action;
  }
}
