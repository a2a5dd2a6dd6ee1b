package io.github.hmpsdk.http;

import feign.Response;
import feign.codec.Decoder;
import io.github.hmpsdk.error.HmpDecodingException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers: JSON into models, pictures into bytes, downloads as the stream itself.
 * Thread-safe.
 *
 * <p>A status that says success is not believed alone. An error of the appliance under such a
 * status becomes the exception that its own status says, a page or other text where a film was
 * promised is refused, and so is nothing where something was promised: no answer is ever null, nor
 * is {@code getData()} of one. Of a film, only the first bytes are looked at. Nulls inside a list
 * are left out. A number is read without loss, or refused.
 *
 * <p>For operations that promise nothing, this is asked only by a builder with {@link
 * feign.Feign.Builder#decodeVoid()}; then an error or a page of HTML is refused there, too.
 */
public final class HmpDecoder implements Decoder {

  /** Default limit of a body that is read into memory. */
  public static final int DEFAULT_LIMIT = 32 * 1024 * 1024;

  private final int limit;
  private final KnownSecrets known;
  private final DriftRules drift;

  /** Reads bodies up to {@link #DEFAULT_LIMIT}. */
  public HmpDecoder() {
    this(DEFAULT_LIMIT);
  }

  /**
   * Reads bodies up to a limit.
   *
   * @param limit in bytes
   */
  public HmpDecoder(int limit) {
    this(limit, new KnownSecrets());
  }

  /**
   * Reads bodies up to a limit, for a session.
   *
   * @param limit in bytes
   * @param known what the session has sent, which no error repeats: {@code
   *     AuthSession.knownSecrets()}
   */
  public HmpDecoder(int limit, KnownSecrets known) {
    this(limit, known, DriftRules.unheard());
  }

  /**
   * Reads bodies up to a limit, for a client that tells what differs from the definition.
   *
   * @param limit in bytes
   * @param known what its session has sent
   * @param drift where it is told, and whether it is an error
   */
  public HmpDecoder(int limit, KnownSecrets known, DriftRules drift) {
    this.limit = limit;
    this.known = known;
    this.drift = drift;
  }

  /**
   * Reads an answer as it is, whatever it is.
   *
   * @param response a success
   * @return its bytes
   * @throws HmpDecodingException if there are more than the limit
   * @throws IOException if it breaks off before its end
   */
  public byte[] bytes(Response response) throws IOException {
    byte[] bytes = BoundedBody.read(response, limit);
    if (bytes == null) {
      throw tooLong(response);
    }
    return bytes;
  }

  /**
   * Reads an answer.
   *
   * @return null only for operations that promise nothing
   * @throws HmpDecodingException if it is not what the definition promises; the message says where,
   *     what was expected and what kind was found, and repeats nothing of the answer
   * @throws io.github.hmpsdk.error.HmpApiException if it is an error of the appliance
   */
  @Override
  public @Nullable Object decode(Response response, Type type) throws IOException {
    if (type == void.class || type == Void.class) {
      BytesAnswers.expectNothing(response, known);
      DriftStatus.ofAny(response, drift, known);
      return null;
    }
    if (type == InputStream.class) {
      InputStream film = BytesAnswers.stream(response, known);
      DriftStatus.ofStream(response, film, drift, known);
      return film;
    }
    if (type == byte[].class) {
      byte[] bytes = bytes(response);
      BytesAnswers.expectPicture(response, bytes, known);
      DriftStatus.ofPicture(response, drift, known);
      return bytes;
    }
    try (BodyBuffer body = BodyBuffer.read(response, limit)) {
      if (body == null) {
        throw tooLong(response);
      }
      return json(response, body, AnswerType.of(type));
    }
  }

  private Object json(Response response, BodyBuffer body, AnswerType type) throws IOException {
    DriftReading reading = new DriftReading(response, drift, known);
    boolean isOfOurs = EmptyListClient.isEmptyList(body);
    Object answer = JsonAnswers.read(response, body, type, known, reading);
    DriftStatus.ofJson(response, reading); // last: the reader may forget what it had noted
    if (!isOfOurs) {
      reading.done(null);
    }
    return answer;
  }

  private HmpDecodingException tooLong(Response response) {
    return UnexpectedAnswers.answer(response, "the answer is longer than " + limit + " bytes");
  }
}
