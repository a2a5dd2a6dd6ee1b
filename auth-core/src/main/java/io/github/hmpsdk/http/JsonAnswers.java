package io.github.hmpsdk.http;

import com.fasterxml.jackson.core.JsonProcessingException;
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

  /** The same of names in a list: in a longer one, that costs as much memory as its reading. */
  private static final int CLOSE_LOOK_AT_LIST = 1024;

  private JsonAnswers() {}

  static Object read(
      Response response, BodyBuffer body, AnswerType type, KnownSecrets known, DriftReading drift)
      throws IOException {
    int first = PeekedBody.first(body.bytes(), body.length());
    if (first < 0) {
      throw UnexpectedAnswers.kind(response, name(type), "nothing");
    }
    if (first == '<' || MediaTypes.claimed(response).contains("html")) {
      throw UnexpectedAnswers.kind(response, name(type), "a page");
    }
    HmpException error =
        body.length() <= CLOSE_LOOK && HiddenErrors.mayBeIn(body.bytes(), body.length())
            ? HiddenErrors.in(body.copy(), response, known)
            : null;
    if (error != null) {
      return emptyList(response, error, type);
    }
    try {
      return model(response, body, type, known, drift);
    } catch (JsonProcessingException unreadable) {
      throw unreadable(response, unreadable, body.copy(), drift);
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
      Response response, BodyBuffer body, AnswerType type, KnownSecrets known, DriftReading drift)
      throws IOException {
    DriftReading outer = drift.begin();
    try {
      ObjectReader reader =
          body.length() <= (type.isList() ? CLOSE_LOOK_AT_LIST : CLOSE_LOOK)
              ? type.once()
              : type.any();
      return model(response, body, type, reader, known, drift);
    } finally {
      DriftReading.end(outer);
    }
  }

  private static Object model(
      Response response,
      BodyBuffer body,
      AnswerType type,
      ObjectReader reader,
      KnownSecrets known,
      DriftReading drift)
      throws IOException {
    MismatchedInputException otherForm = null;
    Object answer = null;
    try {
      answer = reader.readValue(body.bytes(), 0, body.length());
    } catch (MismatchedInputException mismatch) {
      otherForm = mismatch;
    }
    if (otherForm == null && !(answer instanceof HmpEnvelope envelope && !envelope.hasData())) {
      return present(response, answer, type);
    }
    drift.forget(); // of a form that it does not have
    return new LenientEnvelopeReader(response, type.type(), reader, known)
        .read(body.copy(), otherForm);
  }

  private static Object present(Response response, @Nullable Object answer, AnswerType type) {
    if (answer == null) {
      throw UnexpectedAnswers.kind(response, name(type), "null");
    }
    return answer;
  }

  /** What says "nothing there" means the same under any status. */
  private static Object emptyList(Response response, HmpException error, AnswerType type)
      throws IOException {
    if (EmptyListClient.means(response.request(), error)) {
      return type.any().readValue(EmptyListClient.EMPTY);
    }
    throw error;
  }

  private static String name(AnswerType type) {
    return type.type().getRawClass().getSimpleName();
  }
}
