package io.github.hmpsdk.emulator;

/** An error as a page of the reference prints it; the pages differ, also where none should. */
record ErrorRow(int status, String code, String name) {}
