package io.github.hmpsdk.cli;

import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.client.RetryClass;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.UnavailableException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tries every operation that only reads, once, one at a time with a pause between, and stops when
 * the appliance is in trouble. For one check.
 */
final class CheckReads {

  private static final int MOST_IN_TROUBLE = 3;
  private static final int MOST_LOGINS = 2;
  private static final String PAGE_SIZE = "pageSize";

  private final CheckFindings findings;
  private final CheckTrial trial;
  private final CheckSettings settings;
  private final StopSignal stop;
  private int inTrouble;

  CheckReads(CheckFindings findings, CheckTrial trial, CheckSettings settings, StopSignal stop) {
    this.findings = findings;
    this.trial = trial;
    this.settings = settings;
    this.stop = stop;
  }

  /**
   * Tries them.
   *
   * @param byKey which kind of login there is: an operation about the other one would be refused
   */
  void run(boolean byKey) {
    String login = byKey ? HmpOperation.BEARER_TOKEN : HmpOperation.SESSION_COOKIE;
    for (ApiOperation operation : reads()) {
      if (findings.has(operation)) {
        continue; // it was needed before
      }
      if (!List.of(operation.facts().login()).contains(login)) {
        findings.add(CheckedOperation.notTried(operation, "for the other kind of login"));
      } else if (findings.isStopped()) {
        findings.add(CheckedOperation.notTried(operation, findings.stopped()));
      } else {
        one(operation);
      }
    }
  }

  /** Lists before what is in them. */
  private static List<ApiOperation> reads() {
    return ApiOperation.all().values().stream()
        .filter(operation -> operation.facts().retry() == RetryClass.SAFE)
        .sorted(Comparator.comparing(CheckReads::depth))
        .toList();
  }

  private static int depth(ApiOperation operation) {
    return operation.requestLine().split("/", -1).length;
  }

  private void one(ApiOperation operation) {
    Optional<List<String>> path = trial.seen().parameters(operation);
    if (path.isEmpty()) {
      findings.add(CheckedOperation.notTried(operation, "nothing there to try it on"));
      return;
    }
    if (stop.pause(settings.pause())) {
      findings.stop(CheckRun.BY_HAND, ExitCodes.FAILED);
      findings.add(CheckedOperation.notTried(operation, findings.stopped()));
      return;
    }
    List<String> parameters = new ArrayList<>(path.get());
    if (operation.parameters().contains(PAGE_SIZE)) {
      parameters.add(PAGE_SIZE + "=5");
    }
    findings.trying(operation);
    findings.add(trial.tried(operation, parameters, null));
    stopOn(trial.failure());
  }

  private void stopOn(@Nullable Throwable failure) {
    inTrouble = failure != null && CheckFailure.isTrouble(failure) ? inTrouble + 1 : 0;
    if (stop.isAsked()) {
      findings.stop(CheckRun.BY_HAND, ExitCodes.FAILED);
    } else if (failure instanceof AuthenticationFailedException) {
      findings.stop("the appliance refuses the logins that it gives", ExitCodes.NO_LOGIN);
    } else if (trial.logins() > MOST_LOGINS) {
      findings.stop("logins do not last", ExitCodes.NO_LOGIN);
    } else if (failure instanceof UnavailableException asked
        && (asked.status() == 429 || asked.status() == 503)) {
      findings.stop("the appliance asked for a pause", ExitCodes.FAILED);
    } else if (inTrouble >= MOST_IN_TROUBLE) {
      findings.stop("the appliance failed " + inTrouble + " times in a row", ExitCodes.FAILED);
    }
  }
}
