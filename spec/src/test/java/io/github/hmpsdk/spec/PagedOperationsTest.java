package io.github.hmpsdk.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What README.md says of the marks on operations that list something. */
final class PagedOperationsTest {

  private final List<OperationNode> operations =
      OperationNode.all(
          Bundler.bundle(BuiltFiles.repository().resolve("spec/src/main/openapi/hmp.yaml")));

  @Test
  void list_withPages_hasItemNameAndSize() {
    assertThat(marks("listSources")).containsExactly("Source", "allSources", "100");
    assertThat(marks("listDevices")).containsExactly("Device", "allDevices", "500");
    assertThat(marks("listAllFeedContent")).startsWith("FeedItem", "allFeedContent");
  }

  @Test
  void list_withoutPages_hasNoSize() {
    assertThat(marks("listAssetShares")).containsExactly("Share", "allAssetShares", "null");
  }

  @Test
  void operation_thatListsNothing_hasNoMark() {
    assertThat(marks("getSource")).containsOnly("null");
    assertThat(marks("createSource")).containsOnly("null");
  }

  @Test
  void names_ofOneInterface_differ() {
    Set<String> seen = new HashSet<>();
    for (OperationNode operation : operations) {
      if (operation.node().containsKey("x-all-items")) {
        String arguments = operation.path().replaceAll("[^{}]*(\\{)?[^{}]*}?", "$1");
        assertThat(seen.add(operation.tag() + marks(operation.id()).get(1) + arguments))
            .as(operation.id())
            .isTrue();
      }
    }
    assertThat(seen).hasSizeGreaterThan(15);
  }

  @Test
  void lists_ofTheDefinition_areAllMarked() throws IOException {
    for (OperationNode operation : operations) {
      boolean answersAPage =
          operation.node().get("responses") instanceof Map<?, ?> responses
              && responses.get("200") instanceof Map<?, ?> ok
              && ok.toString().matches("(?s).*schemas/\\w+List\\b.*")
              && !ok.toString().contains("MetadataList");
      if (answersAPage && operation.method().equals("get")) {
        assertThat(operation.node()).as(operation.id()).containsKey("x-items-of");
      }
    }
  }

  private List<String> marks(String id) {
    Map<String, Object> node =
        operations.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow().node();
    return List.of(
        String.valueOf(node.get("x-items-of")),
        String.valueOf(node.get("x-all-items")),
        String.valueOf(node.get("x-page-size")));
  }
}
