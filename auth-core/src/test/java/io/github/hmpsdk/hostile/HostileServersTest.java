package io.github.hmpsdk.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of call through everything that a server can do wrong: the table. */
final class HostileServersTest {

  private static final int AT_ONCE = 12;
  private static final ExecutorService THREADS = Executors.newFixedThreadPool(AT_ONCE);
  private static final Canary CANARY = new Canary();

  /** Twelve cells at once are a load themselves: a cell that is late by so little may try again. */
  private static final Patient PATIENT = new Patient(CANARY, Duration.ofMillis(500));

  @AfterAll
  static void stop() {
    THREADS.shutdownNow();
    CANARY.close();
  }

  @BeforeAll
  static void warmUp() throws Exception {
    for (Misbehaviour odd : ConfusingServers.odd()) {
      List<String> unused = new Cell(Kind.GET, odd).run().faults(); // classes are loaded, no more
    }
  }

  @TestFactory
  Stream<DynamicNode> d14_misbehaviour_ofEachKindOfCall_endsAsTheTableSays() {
    String only = System.getProperty("hostile.only", "");
    List<DynamicNode> groups = new ArrayList<>(); // all at once, so that no thread waits
    Table.groups()
        .forEach(
            (title, rows) ->
                groups.add(DynamicContainer.dynamicContainer(title, cells(rows, only).stream())));
    return groups.stream();
  }

  @Test
  void page_isWhatTheRulesSay() throws Exception {
    Path made = Path.of("target", "hostile-servers.md");
    Files.createDirectories(made.getParent());
    Files.writeString(made, Table.page());

    assertThat(made)
        .as("docs/hostile-servers.md; after a change of the rules, copy %s over it", made)
        .hasSameTextualContentAs(Path.of("..", "docs", "hostile-servers.md"));
  }

  private static List<DynamicTest> cells(List<Misbehaviour> rows, String only) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Misbehaviour row : rows) {
      for (Kind kind : row.kinds()) {
        String name = row + " x " + kind;
        if (name.contains(only)) {
          Future<List<String>> faults = THREADS.submit(() -> PATIENT.run(kind, row));
          tests.add(
              DynamicTest.dynamicTest(name, () -> assertThat(faults.get()).as(name).isEmpty()));
        }
      }
    }
    return tests;
  }
}
