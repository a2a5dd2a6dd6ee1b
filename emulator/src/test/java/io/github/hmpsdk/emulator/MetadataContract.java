package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the metadata of every kind of object. */
abstract class MetadataContract {

  private static final String ENTRIES =
      """
      [{"name":"calypso:category:Locations",
        "field":[{"fieldType":"STRING","valueString":"Austin"}]}]
      """;

  final HmpEmulator hmp = HmpEmulator.start();
  final TestClient operator = TestClient.of(hmp, "operator");

  private final String metadata;
  private final String unknown;

  /**
   * For objects of one kind.
   *
   * @param object the path of one that has metadata
   */
  MetadataContract(String object) {
    metadata = object + "/metadata";
    unknown = object.replaceFirst("[^/]+$", "unknown") + "/metadata";
  }

  /** The names of the object's first entries. */
  abstract List<String> demoNames();

  abstract ErrorRow unknownInList();

  abstract ErrorRow unknownInReplace();

  abstract ErrorRow unknownInDelete();

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void listMetadata_demoObject_answersAllOfIt() {
    JsonNode answer = operator.get(metadata).isSuccess(200).json();

    List<String> names = answer.path("data").findValuesAsText("name");
    assertThat(names).containsSubsequence(demoNames());
    assertThat(names.get(0)).isEqualTo("calypso:creator");
    assertThat(answer.has("paging")).isFalse();
  }

  @Test
  void listMetadata_unknownObject_answersTheRowOfThePage() {
    operator.get(unknown).isError(unknownInList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ENTRIES,
        """
        [{"name":"calypso:category:Floors","field":[{"fieldType":"INT32","valueInt32":-3}]}]
        """,
        """
        [{"name":"calypso:category:Floors","field":[{"fieldType":"UINT32","valueUint32":3}]},
         {"name":"calypso:category:Locations",
          "field":[{"fieldType":"STRING","valueString":"Austin"},
                   {"fieldType":"STRING","valueString":"Montreal"}]}]
        """
      })
  void replaceMetadata_entries_replaceAll(String entries) throws IOException {
    JsonNode stored = operator.send("PUT", metadata, entries).isSuccess(200).data();

    assertThat(stored).isEqualTo(TestResponse.MAPPER.readTree(entries));
    assertThat(operator.get(metadata).data()).isEqualTo(stored);
  }

  @Test
  void replaceMetadata_unknownObject_answersTheRowOfThePage() {
    operator.send("PUT", unknown, ENTRIES).isError(unknownInReplace());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "[1]", "[{\"name\":1}]", "[{\"field\":[{\"fieldType\":\"DATE\"}]}]", ""})
  void replaceMetadata_faultyBody_answers400InputValidation(String body) {
    operator.send("PUT", metadata, body).isError(400, "010001", "InputValidation");
  }

  @Test
  void deleteMetadata_knownObject_removesAll() {
    assertThat(operator.delete(metadata).isSuccess(200).bytes()).isEmpty();

    operator.get(metadata).isError(404, "040012", "NoResults");
    operator.delete(metadata).isSuccess(200);
  }

  @Test
  void deleteMetadata_unknownObject_answersTheRowOfThePage() {
    operator.delete(unknown).isError(unknownInDelete());
  }
}
