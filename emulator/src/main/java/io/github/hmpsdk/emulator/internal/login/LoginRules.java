package io.github.hmpsdk.emulator.internal.login;

import java.time.Duration;
import java.util.List;

/**
 * How logins behave; checked by the builder.
 *
 * @param cookieLifetime how long a cookie is good after its last use
 * @param tokenLifetime how long a token is good
 * @param expiredCookieStatus what an unknown cookie is answered with, 401 or 404
 * @param mostLogins how many logins a user may have at once, 0 for any number
 * @param lockAfter after how many failures running a user is locked, 0 for never
 * @param cookieLines what {@code Set-Cookie} is sent with, with a place for the login's id
 */
public record LoginRules(
    Duration cookieLifetime,
    Duration tokenLifetime,
    int expiredCookieStatus,
    int mostLogins,
    int lockAfter,
    List<String> cookieLines) {}
