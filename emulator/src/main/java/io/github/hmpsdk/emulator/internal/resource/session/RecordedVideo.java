package io.github.hmpsdk.emulator.internal.resource.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.resource.Metadata;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The video that a recording makes. */
final class RecordedVideo {

  private RecordedVideo() {}

  /** The video of a recording that has just begun. */
  static StoredObject of(ActiveRecording recording) {
    return new StoredObject(fields(recording));
  }

  /** What becomes of it when the recording ends. */
  static Map<String, @Nullable Object> finished(
      Map<String, @Nullable Object> video, ActiveRecording recording, Instant end) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(video);
    fields.put("mtime", end.getEpochSecond());
    fields.put("duration", recording.seconds(end));
    fields.put("recording", false);
    return fields;
  }

  /** With the length that the reference's example of such a video shows. */
  private static Map<String, @Nullable Object> fields(ActiveRecording recording) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("title", recording.title());
    fields.put("description", recording.description());
    fields.put("ctime", recording.began().getEpochSecond());
    fields.put("mtime", recording.began().getEpochSecond());
    fields.put("duration", 0);
    fields.put("active", false);
    fields.put("id", recording.id());
    fields.put("movieTrackCount", recording.recorders().size());
    fields.put("recording", true);
    fields.put("trimming", false);
    fields.put("importing", false);
    return fields;
  }

  static boolean knowsItsSession(StoredObject video) {
    return !Metadata.values(video.metadata(), Metadata.RECORDED_FROM_SESSION).isEmpty();
  }

  static List<JsonNode> metadata(ActiveRecording recording) {
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
