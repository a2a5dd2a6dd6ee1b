package io.github.hmpsdk.emulator.internal.resource.session;

import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.login.UserDirectory;
import io.github.hmpsdk.emulator.internal.resource.MetadataResource;
import io.github.hmpsdk.emulator.internal.resource.ShareResource;
import io.github.hmpsdk.emulator.internal.state.State;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything about sessions and their recordings, one operation at a time. Puts the demo sessions
 * into the store.
 */
public final class SessionResources implements OperationGroup {
  private final MediaSessions sessions;
  private final List<OperationGroup> parts;

  public SessionResources(State state, Clock clock, UserDirectory directory) {
    sessions = new MediaSessions(state, clock, directory);
    DemoSessions.putInto(sessions, directory);
    parts =
        List.of(
            new SessionResource(sessions),
            MetadataResource.ofSessions(state),
            ShareResource.ofSessions(state, directory),
            new SessionPublicShareResource(sessions),
            new SessionSourceResource(sessions, state),
            new SessionEventResource(sessions),
            new SessionRecordingResource(sessions, state),
            new RecordingResource(sessions));
  }

  @Override
  public Map<String, OperationHandler> operations() {
    Map<String, OperationHandler> operations = new HashMap<>(OperationGroup.merged(parts));
    operations.replaceAll((id, handler) -> sessions.inTurn(handler));
    return operations;
  }
}
