package io.github.hmpsdk.http;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.hmpsdk.client.HmpPage;
import java.lang.reflect.Type;

/**
 * What an answer is read as, with the readers prepared for it: once for a class and all clients.
 * Immutable and thread-safe.
 *
 * @param type what the caller gets
 * @param any reads answers of any length
 * @param once reads short ones, in which no name may stand twice in one object
 */
record AnswerType(JavaType type, ObjectReader any, ObjectReader once) {

  /** An answer is one document (RFC 8259 section 2). */
  private static final ObjectReader ONE =
      Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final ObjectReader ONCE = ONE.with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

  private static final ClassValue<AnswerType> OF_CLASS =
      new ClassValue<>() {
        @Override
        protected AnswerType computeValue(Class<?> type) {
          return prepared(type);
        }
      };

  /** Whether it may be long without being large in any of its objects. */
  boolean isList() {
    return type.isTypeOrSubTypeOf(HmpPage.class);
  }

  static AnswerType of(Type type) {
    return type instanceof Class<?> known ? OF_CLASS.get(known) : prepared(type);
  }

  private static AnswerType prepared(Type type) {
    JavaType known = Json.MAPPER.constructType(type);
    return new AnswerType(known, ONE.forType(known), ONCE.forType(known));
  }
}
