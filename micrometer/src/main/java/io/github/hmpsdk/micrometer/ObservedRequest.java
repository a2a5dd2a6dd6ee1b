package io.github.hmpsdk.micrometer;

import io.github.hmpsdk.http.RequestListener;
import io.github.hmpsdk.http.RequestTarget;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request by the OpenTelemetry conventions. Every meter has all keys, with "none" for what
 * is not there: some registries drop a meter whose keys differ from those of its namesakes.
 */
record ObservedRequest(Observation observation, Observation.Scope scope)
    implements RequestListener.Request {

  private static final String NAME = "http.client.request.duration";
  private static final String STATUS = "http.response.status_code";
  private static final String ERROR = "error.type";
  private static final int FIRST_ERROR = 400;

  static ObservedRequest start(ObservedCall call, RequestTarget target) {
    String path = call.operation().path();
    String template = path.isEmpty() ? KeyValue.NONE_VALUE : path;
    Observation observation =
        call.observations()
            .part(NAME, context(target))
            .contextualName(path.isEmpty() ? target.method() : target.method() + " " + path)
            .lowCardinalityKeyValue("http.request.method", target.method())
            .lowCardinalityKeyValue("server.address", target.host())
            .lowCardinalityKeyValue("server.port", String.valueOf(target.port()))
            .lowCardinalityKeyValue("url.template", template)
            .lowCardinalityKeyValue(STATUS, KeyValue.NONE_VALUE)
            .lowCardinalityKeyValue(ERROR, KeyValue.NONE_VALUE);
    if (target.resends() > 0) {
      observation.highCardinalityKeyValue(
          "http.request.resend_count", String.valueOf(target.resends()));
    }
    observation.start();
    return new ObservedRequest(observation, call.observations().scope(observation));
  }

  /** Says that its span is a client's. The appliance reads no trace headers: none are sent. */
  private static Observation.Context context(RequestTarget target) {
    SenderContext<RequestTarget> context =
        new SenderContext<>((carrier, name, value) -> {}, Kind.CLIENT);
    context.setCarrier(target);
    return context;
  }

  @Override
  public void ended(int status, @Nullable Throwable failure) {
    if (failure != null) {
      observation.lowCardinalityKeyValue(ERROR, FailureNames.errorType(failure)).error(failure);
    } else {
      String code = String.valueOf(status);
      observation.lowCardinalityKeyValue(STATUS, code);
      if (status >= FIRST_ERROR) {
        observation.lowCardinalityKeyValue(ERROR, code);
      }
    }
    scope.close();
    observation.stop();
  }
}
