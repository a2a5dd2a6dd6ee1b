package io.github.hmpsdk.cli;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.HmpClientBuilder;
import io.github.hmpsdk.drift.Drift;
import io.github.hmpsdk.error.ClientClosedException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** One check, from the name of the appliance to the last operation. For one use. */
final class CheckRun {

  /** Anything else that stands there is no version, and may be anything. */
  private static final Pattern VERSION =
      Pattern.compile("\\d{1,4}(?:\\.\\d{1,5}){1,4}(?:[-+ ][A-Za-z]{1,10}\\d{0,4})?");

  static final String BY_HAND = "stopped by hand";

  private final Connection connection;
  private final HmpClientBuilder builder;
  private final CheckSettings settings;
  private final CheckFindings findings;
  private final StopSignal stop;
  private final SiteMask mask;
  private final Instant begun = Instant.now();
  private List<Drift> drift = List.of();
  private String version = "";
  private boolean isAdministrator;

  /**
   * A check.
   *
   * @param builder of a client of that connection
   */
  CheckRun(
      Connection connection,
      HmpClientBuilder builder,
      CheckSettings settings,
      CheckProgress progress,
      StopSignal stop) {
    this.connection = connection;
    this.builder = builder.logoutAtShutdown(false); // what is done at Ctrl-C needs the login
    this.settings = settings;
    this.findings = new CheckFindings(progress);
    this.stop = stop;
    this.mask = new SiteMask(settings.showNames());
  }

  /** Goes through all of it. Never throws what the appliance does wrong. */
  CheckReport run() throws IOException {
    HostPort where = HostPort.parse(connection.url());
    CheckWay way = new CheckWay(where, mask);
    try {
      way.look(findings);
    } catch (UnreachableException nobody) {
      findings.add(CheckFact.bad("Address", mask.mask(String.valueOf(nobody.getMessage()))));
      findings.stop("not reached", ExitCodes.NOT_REACHED);
    }
    if (!findings.isStopped() && !stop.isAsked()) {
      loggedIn();
    }
    if (stop.isAsked()) {
      findings.stop(BY_HAND, ExitCodes.FAILED);
    }
    CheckOperations operations = new CheckOperations(findings.operations(), findings.stopped());
    return new CheckReport(
        mask.isShown() ? where.toString() : "[host]",
        version,
        begun,
        CheckVerdict.words(findings, drift),
        findings.stopped(),
        CheckVerdict.exitCode(findings, drift),
        findings.facts(),
        operations.all(isAdministrator),
        drift);
  }

  private void loggedIn() {
    try (HmpClient hmp = builder.build()) {
      loggedIn(hmp);
    } catch (ClientClosedException cut) { // by somebody who could not wait
      findings.stop(BY_HAND, ExitCodes.FAILED);
    }
  }

  private void loggedIn(HmpClient hmp) {
    try {
      stop.cutBy(hmp::close);
      mask.secretsBy(hmp::masked);
      CheckTrial trial = new CheckTrial(hmp, mask);
      isAdministrator = new CheckLogin(connection, hmp, trial, mask).look(findings);
      if (!findings.isStopped()) {
        version = version(trial);
        new CheckReads(findings, trial, settings, stop).run(connection.isByKey());
        if (settings.write() && !findings.isStopped() && !stop.isAsked()) {
          new CheckWrites(hmp, findings, trial, stop).run();
        }
      }
    } finally {
      drift = hmp.drift().stream().map(this::masked).toList();
    }
  }

  private static String version(CheckTrial trial) {
    String told = trial.seen().data(ApiOperation.find("getSystemVersion")).path("version").asText();
    return VERSION.matcher(told).matches() ? told : "";
  }

  private Drift masked(Drift met) {
    return new Drift(
        met.operation(), met.schema(), mask.mask(met.path()), met.kind(), mask.mask(met.found()));
  }
}
