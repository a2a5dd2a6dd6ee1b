package io.github.hmpsdk;

import io.github.hmpsdk.client.model.Asset;
import io.github.hmpsdk.client.model.Device;
import io.github.hmpsdk.client.model.Recording;
import io.github.hmpsdk.client.model.Session;
import io.github.hmpsdk.error.NotFoundException;

/**
 * Waits for what programs wait for most. Each is an {@link HmpWait} with its defaults, 2 minutes
 * and a poll every 2 seconds, to be changed before it is begun:
 *
 * <pre>{@code
 * Asset video = HmpWaits.assetOf(hmp, recording).within(Duration.ofMinutes(10)).get();
 * }</pre>
 *
 * <p>What is gone for good (404) ends each of them with {@link NotFoundException}, but for a video
 * that is not there yet. Stateless and thread-safe.
 */
public final class HmpWaits {

  private HmpWaits() {}

  /**
   * The video that a recording becomes when it is stopped: there, and no longer recorded, trimmed
   * or imported. That it has the recording's id is inferred from the reference's examples; the
   * reference does not say it.
   *
   * @param hmp asks with permission {@code Recordings - VIEW}
   * @param recording as the appliance told it
   * @return the wait
   */
  public static HmpWait<Asset> assetOf(HmpCalls hmp, Recording recording) {
    return assetProcessed(hmp, recording.getId())
        .tolerating(NotFoundException.class::isInstance)
        .named("The video of recording " + recording.getId());
  }

  /**
   * A video that is no longer recorded, trimmed or imported. The appliance may still refuse to give
   * it away with {@code 060019 RecordingBeingProcessed}, for which it shows no flag.
   *
   * @param hmp asks with permission {@code Recordings - VIEW}
   * @param assetId its id
   * @return the wait
   */
  public static HmpWait<Asset> assetProcessed(HmpCalls hmp, String assetId) {
    return HmpWait.until(() -> hmp.assets().getAsset(assetId).getData(), HmpWaits::isProcessed)
        .named("Video " + assetId + " without processing");
  }

  /**
   * A set-top box that shows what it was told to. That a command was answered with "ok" says only
   * that it was sent.
   *
   * @param hmp asks with permission {@code STB Administration}
   * @param stbId its id
   * @param channelId id of the source, session or video
   * @return the wait
   */
  public static HmpWait<Device> deviceFollows(HmpCalls hmp, String stbId, String channelId) {
    return HmpWait.until(
            () -> hmp.devices().getDevice(stbId).getData(),
            device -> channelId.equals(device.getChannelId()))
        .named("Set-top box " + stbId + " on channel " + channelId);
  }

  /**
   * A session that others than its owner see ({@code active}).
   *
   * @param hmp asks with permission {@code Sessions - VIEW}
   * @param sessionId its id
   * @return the wait
   */
  public static HmpWait<Session> sessionLive(HmpCalls hmp, String sessionId) {
    return HmpWait.until(
            () -> hmp.sessions().getSession(sessionId).getData(),
            session -> Boolean.TRUE.equals(session.getActive()))
        .named("Session " + sessionId + " live");
  }

  private static boolean isProcessed(Asset asset) {
    return !Boolean.TRUE.equals(asset.getRecording())
        && !Boolean.TRUE.equals(asset.getTrimming())
        && !Boolean.TRUE.equals(asset.getImporting());
  }
}
