package io.github.hmpsdk.http;

import feign.Request;
import feign.Response;
import io.github.hmpsdk.error.Operation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Internal: what one call is and what came of it, for whatever takes part in it on the thread that
 * makes it. Not thread-safe: it belongs to that thread.
 */
public final class CallScope {

  private static final ThreadLocal<@Nullable CallScope> CURRENT = new ThreadLocal<>();
  private static final ThreadLocal<@Nullable Watch> WATCH = new ThreadLocal<>();

  private final Operation operation;
  private final Map<String, String> headers;
  private final RequestListener told;
  private int attempts;
  private int requests;
  private int status;
  private Map<String, Collection<String>> answered = Map.of();

  /**
   * For one call.
   *
   * @param operation what is called
   * @param headers what its requests carry besides the usual
   * @param told is told of its requests; {@link RequestListener#NONE} costs nothing
   */
  public CallScope(Operation operation, Map<String, String> headers, RequestListener told) {
    this.operation = operation;
    this.headers = headers;
    this.told = told;
  }

  /**
   * The call that this thread is making.
   *
   * @return null if it is making none
   */
  public static @Nullable CallScope current() {
    return CURRENT.get();
  }

  /**
   * Makes the call in this scope.
   *
   * @param <T> what it returns
   * @param call the call
   * @return what it returned
   * @throws Exception what it threw
   */
  public <T extends @Nullable Object> T run(Callable<T> call) throws Exception {
    CallScope outer = CURRENT.get();
    CURRENT.set(this);
    try {
      return call.call();
    } finally {
      restore(CURRENT, outer);
      Watch watch = WATCH.get();
      if (watch != null) {
        watch.last = this;
      }
    }
  }

  /** One more attempt is made. */
  public void attempted() {
    attempts++;
  }

  /**
   * What this thread is calling, for the beginning of a message.
   *
   * @return ends with a colon and a blank; empty if it is calling nothing
   */
  public static String described() {
    CallScope call = CURRENT.get();
    return call == null ? "" : call.operation + ": ";
  }

  /** What it is a call of. */
  Operation operation() {
    return operation;
  }

  /**
   * What its requests carry besides the usual.
   *
   * @return by name
   */
  public Map<String, String> headers() {
    return headers;
  }

  /**
   * How often it was tried.
   *
   * @return the first attempt included
   */
  public int attempts() {
    return attempts;
  }

  /**
   * The status of the last answer.
   *
   * @return 0 if there was none
   */
  public int status() {
    return status;
  }

  /**
   * The headers of the last answer, copied for whoever asks.
   *
   * @return by name, in any case
   */
  public Map<String, List<String>> answerHeaders() {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Map.Entry<String, Collection<String>> header : answered.entrySet()) {
      if (!header.getKey().equalsIgnoreCase("Set-Cookie")) { // a login is nobody's business
        copy.put(header.getKey(), List.copyOf(header.getValue()));
      }
    }
    return copy;
  }

  /** One more request is sent; returns what is told of its end. */
  RequestListener.Request sending(Request request) {
    int before = requests++;
    return told == RequestListener.NONE
        ? RequestListener.Request.NONE
        : told.requestStarted(RequestTarget.of(request, before));
  }

  void answered(Response response) {
    status = response.status();
    answered = response.headers(); // which nobody changes any more
  }

  /**
   * Begins to watch the calls of this thread.
   *
   * @return to be closed on this thread
   */
  public static Watch watch() {
    Watch watch = new Watch(WATCH.get());
    WATCH.set(watch);
    return watch;
  }

  private static <T> void restore(ThreadLocal<@Nullable T> local, @Nullable T before) {
    if (before == null) {
      local.remove();
    } else {
      local.set(before);
    }
  }

  /** Watches the calls of one thread until it is closed. */
  public static final class Watch implements AutoCloseable {

    private final @Nullable Watch outer;
    private @Nullable CallScope last;

    private Watch(@Nullable Watch outer) {
      this.outer = outer;
    }

    /**
     * The call that ended last.
     *
     * @return null if none did
     */
    public @Nullable CallScope last() {
      return last;
    }

    @Override
    public void close() {
      if (outer != null && last != null) {
        outer.last = last; // what was called in here was called in there, too
      }
      restore(WATCH, outer);
    }
  }
}
