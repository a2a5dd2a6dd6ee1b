package io.github.hmpsdk.client;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A model of which the reference supports some properties only, and says that answers carry more,
 * which may change. These are among {@link HmpModel#getUnknownProperties}, as all that is unknown,
 * and are no difference between an answer and the definition.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OpenModel {}
