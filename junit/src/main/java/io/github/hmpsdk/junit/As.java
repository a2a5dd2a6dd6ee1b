package io.github.hmpsdk.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * As whom a client parameter is logged in. Without it, a client is {@code operator}, who may
 * everything that needs no administrator.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface As {

  /**
   * One of the emulator's users.
   *
   * @return {@code haiadmin}, {@code operator} or {@code viewer}, who log in with a password;
   *     {@code robot}, who has an API key
   */
  String value();
}
