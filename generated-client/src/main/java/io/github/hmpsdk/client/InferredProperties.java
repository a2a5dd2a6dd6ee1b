package io.github.hmpsdk.client;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The properties of a model whose type no page of the reference states. One that comes with a value
 * of another type does not cost the answer: it is among {@link HmpModel#getUnknownProperties}, as
 * it came, and its getter returns null.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InferredProperties {

  /**
   * Which.
   *
   * @return their names in JSON
   */
  String[] value();
}
