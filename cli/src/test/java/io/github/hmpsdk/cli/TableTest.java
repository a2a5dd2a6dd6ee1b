package io.github.hmpsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {

  private static final int WIDE = 1000;

  @Test
  void list_ofObjects_hasIdAndNameFirst() throws IOException {
    assertThat(table("[{'port':1,'name':'a','id':'x'},{'id':'yy','more':[1],'up':true}]", WIDE))
        .hasToString("[id  name  port  up, x   a     1, yy              true]");
  }

  @Test
  void list_tooWide_leavesOutColumnsAtTheEnd() throws IOException {
    Table table = new Table(json("[{'id':'x','name':'long name','port':1}]"), 10);

    assertThat(table.lines()).containsExactly("id", "x");
    assertThat(table.columnsLeftOut()).isEqualTo(2);
  }

  @Test
  void list_ofTexts_hasOneColumn() throws IOException {
    assertThat(table("['a','b']", WIDE)).hasToString("[VALUE, a, b]");
  }

  @Test
  void list_empty_hasNoLine() throws IOException {
    assertThat(table("[]", WIDE)).isEmpty();
  }

  @Test
  void object_plain_hasARowForEachProperty() throws IOException {
    assertThat(table("{'id':'x','port':1,'more':{}}", WIDE))
        .containsExactly("id    x", "port  1", "more  (see --json)");
  }

  @Test
  void text_withEscapes_cannotSteerTheTerminal() throws IOException {
    assertThat(table("[{'name':'a\\u001b[2Jb\\nc'}]", WIDE)).containsExactly("name", "a [2Jb c");
  }

  private static List<String> table(String json, int width) throws IOException {
    return new Table(json(json), width).lines();
  }

  private static JsonNode json(String json) throws IOException {
    return CliJson.MAPPER.readTree(json.replace('\'', '"'));
  }
}
