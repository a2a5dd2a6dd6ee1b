package io.github.hmpsdk.emulator.internal.resource.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.resource.Metadata;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the video that a recording leaves. */
final class RecordedVideo {

  private RecordedVideo() {}

  static StoredObject of(ActiveRecording recording, Instant end) {
    StoredObject video = new StoredObject(fields(recording, end));
    video.replaceMetadata(metadata(recording));
    recording
        .hotmarks()
        .all()
        .forEach(mark -> video.hotmarks().put(Objects.toString(mark.get("id")), mark));
    return video;
  }

  private static Map<String, @Nullable Object> fields(ActiveRecording recording, Instant end) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("title", recording.title());
    fields.put("description", recording.description());
    fields.put("ctime", recording.began().getEpochSecond());
    fields.put("mtime", end.getEpochSecond());
    fields.put("duration", recording.seconds(end));
    fields.put("active", false);
    fields.put("id", recording.id());
    fields.put("movieTrackCount", recording.recorders().size());
    fields.put("recording", false);
    fields.put("trimming", false);
    fields.put("importing", false);
    return fields;
  }

  private static List<JsonNode> metadata(ActiveRecording recording) {
    List<JsonNode> entries = new ArrayList<>(recording.metadata());
    entries.removeIf(
        entry ->
            Metadata.isNamed(entry, Metadata.CREATOR)
                || Metadata.isNamed(entry, Metadata.RECORDED_FROM_SESSION));
    entries.add(Metadata.text(Metadata.CREATOR, recording.username()));
    entries.add(Metadata.text(Metadata.RECORDED_FROM_SESSION, recording.session()));
    return List.copyOf(entries);
  }
}
