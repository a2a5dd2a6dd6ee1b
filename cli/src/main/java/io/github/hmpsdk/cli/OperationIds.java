package io.github.hmpsdk.cli;

import java.util.Iterator;

/** For shell completion. Nothing is looked for before somebody iterates. */
final class OperationIds implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return ApiOperation.all().keySet().iterator();
  }
}
