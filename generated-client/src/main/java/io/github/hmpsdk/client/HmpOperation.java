package io.github.hmpsdk.client;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the definition says of an operation beyond its request and its answer. On every generated
 * method, readable at run time through {@code MethodMetadata.method()}; and on methods of one's own
 * Feign interfaces, to say what may be repeated.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface HmpOperation {

  /**
   * The operation's id in the definition.
   *
   * @return such as {@code getSource}
   */
  String id();

  /**
   * The permission that the caller needs.
   *
   * @return as the reference prints it, such as {@code Sources - VIEW}; {@code All} where none is
   */
  String permission() default "";

  /**
   * Whether it may be repeated.
   *
   * @return the retry class
   */
  RetryClass retry() default RetryClass.NEVER;

  /**
   * The kinds of login it takes.
   *
   * @return names of security schemes ({@link #SESSION_COOKIE}, {@link #BEARER_TOKEN}); empty for
   *     operations that need no login
   */
  String[] login() default {SESSION_COOKIE, BEARER_TOKEN};

  /**
   * Codes of the 404 that means an empty list.
   *
   * @return error codes; empty where there are none
   */
  String[] emptyList() default {};

  /**
   * The statuses of answers that are no errors.
   *
   * @return such as 200; empty if nothing is said of it
   */
  int[] success() default {};

  /**
   * The documented errors.
   *
   * @return one row for each
   */
  ErrorRow[] errors() default {};

  /** Security scheme: the cookie of a local user's login. */
  String SESSION_COOKIE = "sessionCookie";

  /** Security scheme: the token of a login with API key and secret. */
  String BEARER_TOKEN = "bearerToken";

  /** One documented error. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({})
  @interface ErrorRow {

    /**
     * HTTP status.
     *
     * @return such as 404
     */
    int status();

    /**
     * HMP's error code.
     *
     * @return usually six digits; not unique
     */
    String code();

    /**
     * HMP's error name.
     *
     * @return such as {@code SourceNotFound}
     */
    String name();
  }
}
