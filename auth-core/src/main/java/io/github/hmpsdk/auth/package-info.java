/**
 * Staying logged in: credentials, the life of a login, and what puts it on requests. Everything
 * here works on anybody's {@code Feign.Builder}; {@code HmpClient} is these parts put together.
 */
@NullMarked
package io.github.hmpsdk.auth;

import org.jspecify.annotations.NullMarked;
