package io.github.hmpsdk.emulator.internal.dispatch;

import io.github.hmpsdk.emulator.internal.definition.Operation;
import io.github.hmpsdk.emulator.internal.definition.RequestValidator;
import io.github.hmpsdk.emulator.internal.definition.Router;
import io.github.hmpsdk.emulator.internal.login.ActiveLogin;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.EmulatorLog;
import io.github.hmpsdk.emulator.internal.message.ErrorResponseException;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.message.IncomingRequest;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The usual way of a request whose operation is known: access control, validation, handler.
 * Thread-safe.
 */
public final class OperationPipeline {

  private static final Logger LOG = LoggerFactory.getLogger(EmulatorLog.NAME);

  /** The reference prints another code for a faulty event than for a faulty anything else. */
  private static final Set<String> EVENTS = Set.of("createSessionEvent", "updateSessionEvent");

  /** The pages of these two print another name for an input that does not fit. */
  private static final Set<String> STREAM_CONTROL = Set.of("updateStream", "seekStream");

  private final AccessControl accessControl;
  private final RequestValidator validator;
  private final Map<String, OperationHandler> handlers;

  public OperationPipeline(
      AccessControl accessControl,
      RequestValidator validator,
      Map<String, OperationHandler> handlers) {
    this.accessControl = accessControl;
    this.validator = validator;
    this.handlers = handlers;
  }

  EmulatedResponse answer(IncomingRequest request, Router.Route route) {
    try {
      return checkedAnswer(request, route);
    } catch (ErrorResponseException e) {
      return e.response();
    } catch (RuntimeException e) {
      LOG.error("The emulator failed in {}", route.operation().id(), e);
      return HmpError.INTERNAL_SERVER.exception().response();
    }
  }

  private EmulatedResponse checkedAnswer(IncomingRequest request, Router.Route route) {
    Operation operation = route.operation();
    if (request.body().isTooLarge()) {
      throw HmpError.BODY_TOO_LARGE.exception();
    }
    ActiveLogin login = accessControl.admit(operation, request);
    boolean hasBody = !operation.mediaTypes().isEmpty() && !request.body().isEmpty();
    if (hasBody && !operation.mediaTypes().contains(request.mediaType())) {
      throw HmpError.UNSUPPORTED_MEDIA_TYPE.exception();
    }
    validator
        .violation(operation, route.pathParameters(), request)
        .ifPresent(
            words -> {
              throw invalidInput(operation).exception(words);
            });
    OperationHandler handler = handlers.get(operation.id());
    if (handler == null) {
      throw HmpError.NOT_IMPLEMENTED.exception();
    }
    return handler.answer(new Call(request, route.pathParameters(), login));
  }

  private static HmpError invalidInput(Operation operation) {
    if (EVENTS.contains(operation.id())) {
      return HmpError.BAD_REQUEST;
    }
    return STREAM_CONTROL.contains(operation.id())
        ? HmpError.STREAM_INPUT_VALIDATION
        : HmpError.INPUT_VALIDATION;
  }
}
