package io.github.hmpsdk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.hmpsdk.HmpCalls;
import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.HmpResponse;
import io.github.hmpsdk.call.CallOptions;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.error.NotFoundException;
import io.github.hmpsdk.error.PermissionDeniedException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries one operation after the other, each once, and keeps what it learns. Not thread-safe. */
final class CheckTrial {

  private static final CallOptions ONCE = CallOptions.once();

  private final HmpClient hmp;
  private final SiteMask mask;
  private final SeenItems seen = new SeenItems();
  private @Nullable ClockDifference clock;
  private @Nullable HmpException failure;

  CheckTrial(HmpClient hmp, SiteMask mask) {
    this.hmp = hmp;
    this.mask = mask;
  }

  /** The clock's difference, as well as it is known by now. */
  Optional<ClockDifference> clock() {
    return Optional.ofNullable(clock);
  }

  /** Why the last one failed; null if it did not. */
  @Nullable HmpException failure() {
    return failure;
  }

  /** How many logins it took so far. */
  long logins() {
    return hmp.loginStatus().logins();
  }

  SeenItems seen() {
    return seen;
  }

  /**
   * Tries one.
   *
   * @param parameters of its path
   * @param body what is sent; null for nothing
   */
  CheckedOperation tried(ApiOperation operation, List<String> parameters, @Nullable String body) {
    long begun = System.nanoTime();
    failure = null;
    try {
      @Nullable Object[] arguments = new CallArguments(operation, parameters, body).values();
      JsonNode answer = answer(operation, arguments);
      seen.add(operation, answer);
      return result(operation, outcome(operation, answer), size(answer), begun);
    } catch (UsageException unsendable) { // an id of the appliance's own
      return result(
          operation, CheckOutcome.FAILED, "the id in the list above cannot be sent", begun);
    } catch (HmpException refused) {
      failure = refused;
      String words = CheckFailure.words(refused, mask);
      return result(operation, outcome(operation, refused), words, begun);
    }
  }

  private JsonNode answer(ApiOperation operation, @Nullable Object[] arguments) {
    HmpCalls once = hmp.with(ONCE);
    Instant sent = Instant.now();
    HmpResponse<@Nullable Object> response =
        once.exchange(calls -> Invocation.of(calls, operation, operation.method(), arguments));
    learnClock(response, sent);
    Object body = response.body();
    if (body instanceof InputStream stream) {
      return begin(stream);
    }
    return body == null || body instanceof byte[]
        ? MissingNode.getInstance()
        : CliJson.MAPPER.valueToTree(body);
  }

  /** The beginning is enough, and gentle. */
  private static JsonNode begin(InputStream stream) {
    try (stream) {
      int unused = stream.read();
    } catch (IOException broken) {
      throw new HmpTransportException("the file broke off", true, broken);
    }
    return MissingNode.getInstance();
  }

  private void learnClock(HmpResponse<?> response, Instant sent) {
    Optional<ClockDifference> one =
        ClockDifference.of(response.header("Date").orElse(null), sent, Instant.now());
    one.ifPresent(difference -> clock = clock == null ? difference : clock.orBetter(difference));
  }

  private CheckOutcome outcome(ApiOperation operation, JsonNode answer) {
    if (hasDrift(operation)) {
      return CheckOutcome.DRIFTED;
    }
    JsonNode data = answer.path("data");
    return data.isArray() && data.isEmpty() ? CheckOutcome.EMPTY : CheckOutcome.ANSWERED;
  }

  private CheckOutcome outcome(ApiOperation operation, HmpException refused) {
    if (refused instanceof PermissionDeniedException) {
      return CheckOutcome.DENIED;
    }
    boolean documented = refused instanceof NotFoundException && !hasDrift(operation);
    return documented ? CheckOutcome.EMPTY : CheckOutcome.FAILED;
  }

  private boolean hasDrift(ApiOperation operation) {
    return hmp.drift().stream().anyMatch(drift -> drift.operation().equals(operation.id()));
  }

  private static String size(JsonNode answer) {
    JsonNode data = answer.path("data");
    return data.isArray() ? data.size() + (data.size() == 1 ? " item" : " items") : "";
  }

  private static CheckedOperation result(
      ApiOperation operation, CheckOutcome outcome, String detail, long begun) {
    return CheckedOperation.of(
        operation, outcome, detail, Duration.ofNanos(System.nanoTime() - begun).toMillis());
  }
}
