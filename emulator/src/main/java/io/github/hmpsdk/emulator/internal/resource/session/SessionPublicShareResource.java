package io.github.hmpsdk.emulator.internal.resource.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.resource.ShareRules;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.Map;

/** Sessions that everybody may watch. */
final class SessionPublicShareResource implements OperationGroup {

  private final MediaSessions sessions;

  SessionPublicShareResource(MediaSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "getSessionPublicShare", this::get,
        "createSessionPublicShare", this::create,
        "deleteSessionPublicShare", this::delete);
  }

  private EmulatedResponse get(Call call) {
    return sessions
        .publicShares()
        .find(session(call).id())
        .map(permission -> EmulatedResponse.data(200, Map.of("permission", permission)))
        .orElseThrow(HmpError.SHARE_PERMISSION_NOT_FOUND::exception);
  }

  private EmulatedResponse create(Call call) {
    StoredObject session = session(call);
    JsonNode body = call.body();
    ShareRules.checkUnchanged(body, "id", session.id());
    ShareRules.checkUnchanged(body, "resource", "sessions");
    String permission = body.path("permission").asText();
    if (!ShareRules.isPermission(permission)) {
      throw HmpError.SHARE_PERMISSION_NOT_FOUND.exception();
    }
    if (!permission.equals("WATCH")) {
      throw HmpError.CANNOT_SHARE.exception();
    }
    sessions.publicShares().put(session.id(), permission);
    return EmulatedResponse.data(201, Map.of("permission", permission));
  }

  private EmulatedResponse delete(Call call) {
    if (!sessions.publicShares().remove(session(call).id())) {
      throw HmpError.SHARE_PERMISSION_NOT_FOUND.exception();
    }
    return EmulatedResponse.empty(200);
  }

  /** The row of an unknown session is printed for the last of the three only. */
  private StoredObject session(Call call) {
    return sessions.find(call, HmpError.SESSION_NOT_FOUND);
  }
}
