package io.github.hmpsdk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.auth.LoginStatus;
import io.github.hmpsdk.error.HmpException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Logs in, and tells what the login is: kind, roles, lifetime, renewal. For one check. */
final class CheckLogin {

  private static final Duration UNUSUAL = Duration.ofDays(1);

  private final Connection connection;
  private final HmpClient hmp;
  private final CheckTrial trial;
  private final SiteMask mask;

  CheckLogin(Connection connection, HmpClient hmp, CheckTrial trial, SiteMask mask) {
    this.connection = connection;
    this.hmp = hmp;
    this.trial = trial;
    this.mask = mask;
    mask.learn(connection.who(), "user");
  }

  /**
   * Logs in, and asks the appliance about the login and for the time.
   *
   * @param findings takes each fact as it is found, or why there is no login
   * @return whether the user administers the appliance, as it says
   */
  boolean look(CheckFindings findings) {
    ApiOperation about = ApiOperation.find(connection.isByKey() ? "getKeyLogin" : "getLocalLogin");
    CheckedOperation asked = trial.tried(about, List.of(), null);
    if (hmp.loginStatus().age() == null) {
      refused(findings, Objects.requireNonNull(trial.failure()));
      return false;
    }
    JsonNode login = trial.seen().data(about);
    boolean isAdministrator = login.path("admin").asBoolean();
    findings.add(
        CheckFact.good(
            "Trust", "by " + connection.trustedBy(), Map.of("by", connection.trustedBy())));
    findings.add(kind(asked.milliseconds()));
    if (!login.isMissingNode()) {
      findings.add(roles(login.path("roles"), isAdministrator));
    }
    findings.add(lifetime(hmp.loginStatus()));
    CheckedOperation version = trial.tried(ApiOperation.find("getSystemVersion"), List.of(), null);
    findings.add(clock());
    findings.add(asked);
    findings.add(version);
    return isAdministrator;
  }

  private CheckFact kind(long millis) {
    String kind = connection.isByKey() ? "API key" : "local user";
    return CheckFact.good(
        "Login",
        kind
            + (mask.isShown() ? " " + connection.who() : "")
            + ", logged in within "
            + millis
            + " ms",
        Map.of("kind", kind, "milliseconds", millis));
  }

  private CheckFact clock() {
    return trial
        .clock()
        .map(ClockDifference::fact)
        .orElseGet(() -> CheckFact.look("Clock", "no answer tells the time", Map.of()));
  }

  private void refused(CheckFindings findings, HmpException refused) {
    boolean isTrust = Failures.isAboutTrust(refused);
    int code = Failures.exitCode(refused);
    String words =
        isTrust
            ? "what it shows is not trusted by " + connection.trustedBy()
            : CheckFailure.words(refused, mask);
    findings.add(CheckFact.bad(isTrust ? "Trust" : "Login", words));
    findings.stop(
        isTrust ? "not trusted" : code == ExitCodes.NOT_REACHED ? "not reached" : "no login", code);
  }

  private CheckFact roles(JsonNode roles, boolean isAdministrator) {
    List<JsonNode> all = roles.valueStream().toList();
    String names =
        mask.mask(
            all.stream().map(role -> role.path("name").asText()).collect(Collectors.joining(", ")));
    String count = all.size() + (all.size() == 1 ? " role" : " roles");
    return CheckFact.good(
        "Roles",
        (isAdministrator ? "administrator, " : "not an administrator, ")
            + count
            + (mask.isShown() && !names.isEmpty() ? ": " + names : ""),
        Map.of("administrator", isAdministrator, "roles", all.size()));
  }

  private CheckFact lifetime(LoginStatus status) {
    Duration remaining = status.remaining();
    Duration renewal = status.nextRenewal();
    if (remaining == null || renewal == null) {
      return CheckFact.good(
          "Lifetime", "not told; a new login is made when this one is refused", Map.of());
    }
    Map<String, Object> values =
        Map.of("remainingSeconds", remaining.toSeconds(), "renewalSeconds", renewal.toSeconds());
    if (remaining.compareTo(UNUSUAL) > 0) {
      return CheckFact.look(
          "Lifetime", ClockDifference.words(remaining) + " more, which is unusually long", values);
    }
    return CheckFact.good(
        "Lifetime",
        "%s%s more; renewed in the background after %s, so that no call waits for it"
            .formatted(
                connection.isByKey() ? "as the SDK assumes, " : "",
                ClockDifference.words(remaining),
                ClockDifference.words(renewal)),
        values);
  }
}
