package io.github.hmpsdk.emulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything about sessions and their recordings, one operation at a time. */
final class SessionResources implements OperationGroup {

  private final MediaSessions sessions;
  private final List<OperationGroup> parts;

  SessionResources(Appliance appliance) {
    sessions = appliance.mediaSessions();
    parts =
        List.of(
            new SessionResource(sessions),
            MetadataResource.ofSessions(appliance),
            ShareResource.ofSessions(appliance),
            new SessionPublicShareResource(sessions),
            new SessionSourceResource(appliance),
            new SessionEventResource(sessions),
            new SessionRecordingResource(appliance),
            new RecordingResource(sessions));
  }

  @Override
  public Map<String, OperationHandler> operations() {
    Map<String, OperationHandler> operations = new HashMap<>();
    parts.forEach(part -> operations.putAll(part.operations()));
    operations.replaceAll((id, handler) -> sessions.inTurn(handler));
    return operations;
  }
}
