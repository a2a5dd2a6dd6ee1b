package io.github.hmpsdk.emulator.internal.resource.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.login.User;
import io.github.hmpsdk.emulator.internal.login.UserDirectory;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.resource.CategoryFilter;
import io.github.hmpsdk.emulator.internal.resource.Hotmarks;
import io.github.hmpsdk.emulator.internal.resource.Metadata;
import io.github.hmpsdk.emulator.internal.resource.Page;
import io.github.hmpsdk.emulator.internal.resource.SearchText;
import io.github.hmpsdk.emulator.internal.resource.SharePermissionLevels;
import io.github.hmpsdk.emulator.internal.resource.Sorting;
import io.github.hmpsdk.emulator.internal.resource.Thumbnail;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sessions and their thumbnails. */
final class SessionResource implements OperationGroup {

  private final MediaSessions sessions;

  SessionResource(MediaSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "listSessions", this::list,
        "createSession", this::create,
        "getSession", call -> EmulatedResponse.data(200, sessions.view(sessions.findVisible(call))),
        "updateSession", this::update,
        "deleteSession", this::delete,
        "getSessionThumbnail", this::thumbnail);
  }

  private EmulatedResponse list(Call call) {
    CategoryFilter filter = CategoryFilter.of(call);
    String text = SearchText.of(call.query("q").orElse("")).toLowerCase(Locale.ROOT);
    List<Map<String, @Nullable Object>> matches =
        sessions.objects().all().stream()
            .filter(session -> sessions.isVisible(session, call))
            .filter(session -> filter.fits(session.metadata()))
            .filter(session -> mentions(session, text))
            .map(sessions::view)
            .toList();
    return new Page(call).of(Sorting.of(call, matches));
  }

  private boolean mentions(StoredObject session, String text) {
    return session.mentions(text, "title", "description")
        || Metadata.values(session.metadata(), Metadata.CREATOR).stream()
            .anyMatch(creator -> creator.toLowerCase(Locale.ROOT).contains(text))
        || sessions.recorder().of(session).stream()
            .anyMatch(recording -> Hotmarks.mention(recording.hotmarks(), text));
  }

  private EmulatedResponse create(Call call) {
    JsonNode body = call.body();
    checkNoId(body);
    User owner = call.requiredLogin().user();
    StoredObject session =
        new StoredObject(SessionFields.created(body, UUID.randomUUID().toString(), now()));
    session.replaceMetadata(List.of(Metadata.text(Metadata.CREATOR, owner.name())));
    SharePermissionLevels.makeOwner(
        session, new UserDirectory.Member("USER", owner.id(), owner.name(), true));
    sessions.objects().put(session.id(), session);
    return EmulatedResponse.data(201, sessions.view(session));
  }

  private EmulatedResponse update(Call call) {
    StoredObject session = sessions.findVisible(call);
    JsonNode body = call.body();
    checkNoId(body);
    session.replace(old -> SessionFields.replaced(old, body, now()));
    return EmulatedResponse.data(200, sessions.view(session));
  }

  private EmulatedResponse delete(Call call) {
    StoredObject session = sessions.findVisible(call);
    if (sessions.recorder().isRecording(session)) {
      throw HmpError.RECORDING_IN_PROGRESS.exception();
    }
    sessions.remove(session);
    return EmulatedResponse.empty(200);
  }

  private EmulatedResponse thumbnail(Call call) {
    StoredObject session = sessions.find(call, HmpError.OTHER_SESSION_NOT_FOUND);
    return sessions.sourcesOf(session).stream()
        .findFirst()
        .map(firstTrack -> EmulatedResponse.jpeg(Thumbnail.of(firstTrack)))
        .orElseThrow(HmpError.THUMBNAIL_NOT_FOUND::exception);
  }

  private static void checkNoId(JsonNode body) {
    if (body.has("id")) {
      throw HmpError.INPUT_VALIDATION.exception("id is immutable");
    }
  }

  private long now() {
    return sessions.now().getEpochSecond();
  }
}
