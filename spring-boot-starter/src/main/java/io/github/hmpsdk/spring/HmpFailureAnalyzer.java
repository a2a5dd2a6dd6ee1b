package io.github.hmpsdk.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells in plain words which property is missing or wrong. */
final class HmpFailureAnalyzer extends AbstractFailureAnalyzer<HmpConfigurationException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, HmpConfigurationException cause) {
    return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
  }
}
