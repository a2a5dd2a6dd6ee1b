package io.github.hmpsdk.emulator.internal.demo;

import java.util.List;
import java.util.stream.Stream;

/** What the users that an emulator starts with may do. */
final class DemoPermissions {

  private static final List<String> SOURCES =
      List.of(
          "Sources - VIEW",
          "Sources - CREATE",
          "Sources - EDIT",
          "Sources - DELETE",
          "Sources - ACCESS");
  private static final List<String> SESSIONS =
      List.of(
          "Sessions - VIEW",
          "Sessions - CREATE",
          "Sessions - EDIT",
          "Sessions - DELETE",
          "Sessions - ACCESS",
          "Sessions - CHANGE_SOURCES",
          "Sessions - RECORD",
          "Sessions - WATCH");
  private static final List<String> RECORDINGS =
      List.of(
          "Recordings - VIEW",
          "Recordings - EDIT",
          "Recordings - RECORD",
          "Recordings - DELETE",
          "Recordings - ACCESS",
          "Recordings - DOWNLOAD",
          "Recordings - STREAM",
          "Recordings - WATCH");
  private static final List<String> OTHERS = List.of("Categories - VIEW", "System - VIEW");
  private static final List<String> FEEDS_AND_DEVICES =
      List.of("Feeds - VIEW", "STB Administration");

  private DemoPermissions() {}

  static String[] all() {
    return named().toArray(String[]::new);
  }

  static String[] view() {
    return named().filter(name -> name.endsWith(" - VIEW")).toArray(String[]::new);
  }

  private static Stream<String> named() {
    return Stream.of(SOURCES, SESSIONS, RECORDINGS, OTHERS, FEEDS_AND_DEVICES)
        .flatMap(List::stream)
        .distinct();
  }
}
