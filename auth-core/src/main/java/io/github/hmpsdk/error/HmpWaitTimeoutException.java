package io.github.hmpsdk.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What was waited for did not come in time. The appliance may still bring it. The message says how
 * long was waited, how often was asked, and what was seen last; the cause is the last failure.
 */
public final class HmpWaitTimeoutException extends HmpException {

  private static final long serialVersionUID = 1;

  private final Duration waited;
  private final int polls;
  private final int failedPolls;
  private final String lastSeen;

  /**
   * For waits and for tests of callers.
   *
   * @param what what was waited for
   * @param waited how long
   * @param polls how often the appliance was asked
   * @param failedPolls how often of these it could not be asked
   * @param lastSeen what was there when it could be asked last, without secrets; empty if nothing
   * @param lastFailure why it could not be asked last; null if it always could
   */
  public HmpWaitTimeoutException(
      String what,
      Duration waited,
      int polls,
      int failedPolls,
      String lastSeen,
      @Nullable Throwable lastFailure) {
    super(text(what, waited, polls, failedPolls, lastSeen, lastFailure), lastFailure);
    this.waited = waited;
    this.polls = polls;
    this.failedPolls = failedPolls;
    this.lastSeen = lastSeen;
  }

  /**
   * How long was waited.
   *
   * @return from the first poll to the end of the last
   */
  public Duration waited() {
    return waited;
  }

  /**
   * How often the appliance was asked.
   *
   * @return at least 1, failed polls included
   */
  public int polls() {
    return polls;
  }

  /**
   * How often the appliance could not be asked.
   *
   * @return 0 if the state was always known
   */
  public int failedPolls() {
    return failedPolls;
  }

  /**
   * What was there when the appliance could be asked last.
   *
   * @return a text without secrets; empty if nothing was there
   */
  public String lastSeen() {
    return lastSeen;
  }

  private static String text(
      String what,
      Duration waited,
      int polls,
      int failedPolls,
      String lastSeen,
      @Nullable Throwable lastFailure) {
    String failed = failedPolls == 0 ? "" : ", " + failedPolls + " of them failed";
    String seen = lastSeen.isEmpty() ? "nothing" : lastSeen;
    String failure = lastFailure == null ? "" : "; last failure: " + lastFailure.getMessage();
    return what
        + " did not come within "
        + waited.toMillis() / 1000.0
        + " s ("
        + polls
        + " polls"
        + failed
        + "); last seen: "
        + seen
        + failure;
  }
}
