/** Users, the kinds of login, logins and lockout. */
@NullMarked
package io.github.hmpsdk.emulator.internal.login;

import org.jspecify.annotations.NullMarked;
