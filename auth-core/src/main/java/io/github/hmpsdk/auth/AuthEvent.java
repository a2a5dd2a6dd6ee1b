package io.github.hmpsdk.auth;

/**
 * Something that happened to a login. Holds no secret. Immutable and thread-safe.
 *
 * @param type what happened
 * @param appliance the host or the name of the appliance; empty if nobody knows
 * @param login the login's number within its client, counted from 1; 0 if there is none
 * @param text the same in words, with whose login it is
 */
public record AuthEvent(AuthEventType type, String appliance, long login, String text) {}
