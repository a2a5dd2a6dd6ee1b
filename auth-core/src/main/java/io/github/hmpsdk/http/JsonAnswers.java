package io.github.hmpsdk.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import feign.Response;
import io.github.hmpsdk.client.HmpEnvelope;
import io.github.hmpsdk.error.HmpDecodingException;
import io.github.hmpsdk.error.HmpException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Answers that are JSON: an object of the type that was promised, or an exception. Stateless. */
final class JsonAnswers {

  /**
   * Up to this length an answer is also looked at for errors beside its data and for names that
   * stand twice in one object: in longer ones, which are lists, that would cost a quarter of the
   * time and as much memory again as the reading itself.
   */
  private static final int CLOSE_LOOK = 4 * 1024;

  /** An answer is one document (RFC 8259 section 2). */
  private static final ObjectReader ONE =
      Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final ObjectReader ONCE = ONE.with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

  private JsonAnswers() {}

  static Object read(
      Response response, byte[] bytes, JavaType type, KnownSecrets known, DriftReading drift)
      throws IOException {
    if (PeekedBody.first(bytes) < 0) {
      throw UnexpectedAnswers.kind(response, name(type), "nothing");
    }
    if (MediaTypes.claimed(response).contains("html") || PeekedBody.first(bytes) == '<') {
      throw UnexpectedAnswers.kind(response, name(type), "a page");
    }
    HmpException error =
        isShort(bytes) && HiddenErrors.mayBeIn(bytes)
            ? HiddenErrors.in(bytes, response, known)
            : null;
    if (error != null) {
      return emptyList(response, error, type);
    }
    try {
      return model(response, bytes, type, known, drift);
    } catch (JsonProcessingException unreadable) {
      throw unreadable(response, unreadable, bytes, drift);
    } catch (IOException malformed) { // of the character set: the bytes are in memory
      throw UnexpectedAnswers.answer(response, MismatchMessage.NO_JSON);
    }
  }

  private static HmpDecodingException unreadable(
      Response response, JsonProcessingException unreadable, byte[] bytes, DriftReading drift) {
    MismatchMessage.noteType(unreadable, bytes, drift);
    HmpDecodingException failure =
        UnexpectedAnswers.answer(response, MismatchMessage.about(unreadable, bytes));
    drift.done(failure);
    return failure;
  }

  private static Object model(
      Response response, byte[] bytes, JavaType type, KnownSecrets known, DriftReading drift)
      throws IOException {
    ObjectReader reader =
        (isShort(bytes) ? ONCE : ONE).forType(type).withAttribute(DriftReading.KEY, drift);
    MismatchedInputException otherForm = null;
    Object answer = null;
    try {
      answer = reader.readValue(bytes);
    } catch (MismatchedInputException mismatch) {
      otherForm = mismatch;
    }
    if (otherForm == null && !(answer instanceof HmpEnvelope envelope && !envelope.hasData())) {
      return present(response, answer, type);
    }
    drift.forget(); // of a form that it does not have
    return new LenientEnvelopeReader(response, type, reader, known).read(bytes, otherForm);
  }

  private static Object present(Response response, @Nullable Object answer, JavaType type) {
    if (answer == null) {
      throw UnexpectedAnswers.kind(response, name(type), "null");
    }
    return answer;
  }

  /** What says "nothing there" means the same under any status. */
  private static Object emptyList(Response response, HmpException error, JavaType type)
      throws IOException {
    if (EmptyListClient.means(response.request(), error)) {
      return ONE.forType(type).readValue(EmptyListClient.EMPTY);
    }
    throw error;
  }

  private static String name(JavaType type) {
    return type.getRawClass().getSimpleName();
  }

  private static boolean isShort(byte[] bytes) {
    return bytes.length <= CLOSE_LOOK;
  }
}
