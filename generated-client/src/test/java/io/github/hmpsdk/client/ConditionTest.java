package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.hmpsdk.client.model.SessionEventCommand;
import io.github.hmpsdk.client.model.SessionEventCreate;
import io.github.hmpsdk.client.model.SessionEventModule;
import io.github.hmpsdk.client.model.SessionEventType;
import io.github.hmpsdk.client.model.ShareCreate;
import io.github.hmpsdk.client.model.ShareType;
import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is required only if something else has some value, and nothing besides. */
final class ConditionTest {

  @Test
  void port_ofATypeOfTheTable_isRequired() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> source("UDP").multicast(false).validate("body"))
        .withMessage("body.port is required when type is UDP");
  }

  @Test
  void port_ofAnRtmpSource_isNotRequired() {
    assertThatCode(() -> source("RTMP").validate("body")).doesNotThrowAnyException();
  }

  @Test
  void mode_ofAnSrtSource_isRequired() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> source("SRT").port(1).validate("body"))
        .withMessage("body.mode is required when type is SRT");
  }

  @Test
  void days_ofAWeeklyEvent_areRequired() {
    SessionEventCreate event =
        new SessionEventCreate()
            .module(SessionEventModule.SESSION)
            .startTime(Instant.EPOCH)
            .active(true)
            .command(SessionEventCommand.RECORD)
            .type(SessionEventType.WEEKLY_RECURRING);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> event.validate("body"))
        .withMessage("body.typeData is required when type is weekly-recurring");
    assertThatCode(() -> event.type(SessionEventType.ONE_TIME).validate("body"))
        .doesNotThrowAnyException();
  }

  @Test
  void share_withNeitherIdNorName_isRefused() {
    ShareCreate share = new ShareCreate().shareType(ShareType.USER).permission("WATCH");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> share.validate("body"))
        .withMessage("body: id or name is required");
    assertThatCode(() -> share.name("viewer").validate("body")).doesNotThrowAnyException();
    assertThatCode(() -> share.name(null).id("u-1").validate("body")).doesNotThrowAnyException();
  }

  private static SourceCreate source(String type) {
    return new SourceCreate().name("camera").type(SourceType.of(type));
  }
}
