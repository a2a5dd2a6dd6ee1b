package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Read, change, write back: a replacement loses nothing that can be set (D10). */
class UpdateFromTest {

  static Stream<String> updates() {
    return Definition.named("x-update-of");
  }

  @ParameterizedTest
  @MethodSource("updates")
  void update_fromWhatWasRead_hasEverySettablePropertyAndNoOther(String schema) throws Exception {
    String read = Definition.schema(schema).get("x-update-of").asText();
    ObjectNode sample = Samples.of(read);
    ObjectNode settable = sample.deepCopy();
    settable.retain(Definition.properties(Definition.schema(schema)).keySet());
    Json.assertSame(Json.tree(updateFrom(schema, Models.read(read, sample))), settable);
  }

  @ParameterizedTest
  @MethodSource("updates")
  void update_fromAnObjectInWhichNothingIsSet_isEmpty(String schema) throws Exception {
    String read = Definition.schema(schema).get("x-update-of").asText();
    Object update = updateFrom(schema, Models.create(Models.model(read)));
    assertThat(update).isEqualTo(Models.create(Models.model(schema)));
  }

  private static Object updateFrom(String schema, Object read) throws NoSuchMethodException {
    Method from = Models.model(schema).getMethod("from", read.getClass());
    return Models.invoke(from, null, read);
  }
}
