package io.github.hmpsdk.samples.recordsession;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded.
 *
 * @param title of the session, and so of the video
 * @param sources ids of its sources; none for the first two of the appliance
 * @param time how long is recorded
 * @param marks titles of HotMarks that are set at the beginning
 * @param shareWith name of the user who may watch the video; null for nobody
 * @param keepSession whether the session stays
 */
record RecordingRequest(
    String title,
    List<String> sources,
    Duration time,
    List<String> marks,
    @Nullable String shareWith,
    boolean keepSession) {}
