package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hmpsdk.client.model.DeviceList;
import io.github.hmpsdk.client.model.DevicePaging;
import io.github.hmpsdk.client.model.Paging;
import io.github.hmpsdk.client.model.SourceList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that wrap what was asked for can be treated alike, whatever is in them. */
class EnvelopeTest {

  static Stream<String> envelopes() {
    return Definition.named("x-envelope");
  }

  static Stream<String> pages() {
    return Definition.named("x-page-of");
  }

  @ParameterizedTest
  @MethodSource("envelopes")
  void envelope_withData_saysSo(String schema) {
    assertThat(envelope(schema, Samples.of(schema)).hasData()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("envelopes")
  void envelope_withoutData_saysSo(String schema) {
    assertThat(envelope(schema, Json.object()).hasData()).isFalse();
    assertThat(envelope(schema, Json.object().putNull("data")).hasData()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_ofAList_hasItsItems(String schema) {
    HmpPage<?> page = (HmpPage<?>) envelope(schema, Samples.of(schema));
    String item = Definition.schema(schema).get("x-page-of").asText();
    assertThat(page.getData()).hasOnlyElementsOfType(Models.model(item)).hasSize(1);
    assertThat(page.pagingInfo()).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_withoutData_isEmptyAndTheLast(String schema) {
    HmpPage<?> page = (HmpPage<?>) envelope(schema, Json.object());
    assertThat(page.getData()).isEmpty();
    assertThat(page.pagingInfo()).isNull();
    assertThat(page.hasMore()).isFalse();
    assertThat(page.total()).isEqualTo(-1);
  }

  @Test
  void page_withTheAddressOfTheNext_hasMore() {
    SourceList page = new SourceList().paging(new Paging().results(31).next("/sources?page=2"));
    assertThat(page.hasMore()).isTrue();
    assertThat(page.total()).isEqualTo(31);
    assertThat(page.paging(new Paging().next("")).hasMore()).isFalse();
    assertThat(page.paging(new Paging()).hasMore()).isFalse();
  }

  @Test
  void page_ofDevicesThatSaysSo_hasMore() {
    DeviceList page = new DeviceList().paging(new DevicePaging().numResults(7).hasMoreData(true));
    assertThat(page.hasMore()).isTrue();
    assertThat(page.total()).isEqualTo(7);
    assertThat(page.paging(new DevicePaging().hasMoreData(false)).hasMore()).isFalse();
    assertThat(page.paging(new DevicePaging()).hasMore()).isFalse();
  }

  private static HmpEnvelope envelope(String schema, ObjectNode json) {
    return (HmpEnvelope) Models.read(schema, json);
  }
}
