package io.github.hmpsdk.auth;

/**
 * Something that happened to a login. Holds no secret. Immutable and thread-safe.
 *
 * @param type what happened
 * @param login the login's number within its client, counted from 1; 0 if there is none
 * @param text the same in words, with whose login it is
 */
public record AuthEvent(AuthEventType type, long login, String text) {}
