package io.github.hmpsdk.emulator.internal.definition;

import org.jspecify.annotations.Nullable;

/**
 * The operations of one kind of login.
 *
 * @param login the operationId of logging in
 * @param show the operationId of looking at the login
 * @param logout the operationId of logging out, null if there is none
 */
public record LoginOperations(String login, String show, @Nullable String logout) {}
