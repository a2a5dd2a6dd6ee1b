package io.github.hmpsdk.http;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is masked in somebody else's texts, and what stays readable. */
final class MaskingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "PASSWORD",
        "userPassword",
        "old_password",
        "passwd",
        "pwd",
        "secret",
        "apiSecret",
        "client-secret",
        "passphrase",
        "srtPassphrase",
        "token",
        "authToken",
        "X-Auth-Token",
        "streamKey",
        "stream_key",
        "Stream-Key",
        "rtmpStreamKey",
        "apiKey",
        "api_key",
        "X-API-Key",
        "pin",
        "adminPin",
        "admin_pin",
        "PIN",
        "authorization",
        "Proxy-Authorization",
        "cookie",
        "Set-Cookie",
        "calypso-session-id",
        "sessionId",
        "credentials",
        "privateKey"
      })
  void name_ofASecret_isOne(String name) {
    assertThat(SecretNames.isSecret(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shipping",
        "mapping",
        "pinned",
        "spinner",
        "name",
        "code",
        "message",
        "key",
        "keyFrame",
        "session",
        "sessionName",
        "passThrough1",
        "compass",
        "status",
        "host",
        "url",
        ""
      })
  void name_ofSomethingElse_isNone(String name) {
    assertThat(SecretNames.isSecret(name)).isEqualTo(name.equals("passThrough1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "password=c4n4ry| password=***",
        "bad password: c4n4ry, try again| bad password: ***, try again",
        "password : c4n4ry| password : ***",
        "\"password\":\"c4n4ry\",\"a\":1| \"password\":\"***\",\"a\":1",
        "\\\"token\\\":\\\"c4n4ry\\\"| \\\"token\\\":\\\"***\"",
        "{'apiKey': 'c4n4ry x y'}| {'apiKey': '***'}",
        "GET /x?a=1&streamKey=c4n4ry&b=2| GET /x?a=1&streamKey=***&b=2",
        "Authorization: Bearer c4n4ry| Authorization: ***",
        "Cookie: a=c4n4ry; calypso-session-id=c4n4ry| Cookie: ***",
        "<Set-Cookie: calypso-session-id=c4n4ry; Path=/>| <Set-Cookie: ***>",
        "calypso-session-id=c4n4ry; Path=/| calypso-session-id=***; Path=/",
        "sent Bearer c4n4ry.x_y| sent Bearer ***",
        "rtmp://operator:c4n4ry@host/app| rtmp://***@host/app",
        "rtsp://c4n4ry@host and srt://a:c4n4ry@b| rtsp://***@host and srt://***@b",
        "https://a:c4n@4ry@host/x| https://***@host/x",
        "adminPin=1234| adminPin=***",
        "a: b: password=c4n4ry password=c4n4ry| a: b: password=*** password=***"
      })
  void text_thatNamesASecret_hasItMasked(String text, String masked) {
    assertThat(NamedSecrets.mask(text)).isEqualTo(masked).doesNotContain("c4n4ry");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Source 12 not found: try another one",
        "The password is wrong",
        "name: SourceNotFound, code=040009",
        "see https://hmp.example.com/apis/sources?page=2",
        "mail to a@b.example: mapping=x",
        "Basic authentication is off",
        "=",
        ":",
        "",
        "token=",
        "://@",
        "password"
      })
  void text_withoutSecrets_staysAsItIs(String text) {
    assertThat(NamedSecrets.mask(text)).isEqualTo(text.equals("://@") ? "://***@" : text);
  }

  @Test
  void known_inAnyForm_isMasked() {
    KnownSecrets known = new KnownSecrets();
    known.remember("c4n/4ry& \"'<\u00fc>");

    for (String form :
        List.of(
            "c4n/4ry& \"'<\u00fc>",
            "c4n%2F4ry%26%20%22%27%3C%C3%BC%3E",
            "c4n%2f4ry%26%20%22%27%3c%c3%bc%3e",
            "c4n%2F4ry%26+%22%27%3C%C3%BC%3E",
            "c4n/4ry& \\\"'<\u00fc>",
            "c4n\\/4ry& \\\"'<\u00fc>",
            "c4n/4ry&amp; &quot;&#39;&lt;\u00fc&gt;",
            "c4n/4ry&amp; &quot;&#x27;&lt;\u00fc&gt;",
            "YzRuLzRyeSYgIic8w7w+")) {
      assertThat(known.mask("x" + form + "y" + form)).as(form).isEqualTo("x***y***");
    }
    assertThat(known.mask("nothing of it: c4n/4ry")).isEqualTo("nothing of it: c4n/4ry");
    assertThat(known).hasToString("KnownSecrets[***]");
  }

  @Test
  void known_short_isMaskedAsAWordOnly() {
    KnownSecrets known = new KnownSecrets();
    known.remember("ab");
    known.remember("");

    assertThat(known.mask("ab cabin (ab) ab")).isEqualTo("*** cabin (***) ***");
    assertThat(known.mask("")).isEmpty();
  }

  @Test
  void known_manySecrets_areForgottenOldestFirst() {
    KnownSecrets known = new KnownSecrets();
    for (int i = 0; i < KnownSecrets.MAX_FORMS; i++) {
      known.remember("c4n4ry-" + i + "-end");
    }

    assertThat(known.mask("c4n4ry-0-end")).isEqualTo("c4n4ry-0-end");
    assertThat(known.mask("c4n4ry-511-end")).isEqualTo("***");
  }

  @Test
  void sent_secretsOfHeadersAddressAndBody_areKnownAfterwards() {
    KnownSecrets known = new KnownSecrets();
    Map<String, Collection<String>> headers = new LinkedHashMap<>();
    headers.put("Cookie", List.of("theme=dark; calypso-session-id=s3-cookie"));
    headers.put("Authorization", List.of("Bearer s3-bearer"));
    headers.put("X-Stream-Key", List.of("s3-header"));
    headers.put("Accept", List.of("application/json"));
    known.rememberSent(
        request(
            "https://h/x?token=s3%2Fquery&name=readable",
            headers,
            "{\"name\":\"readable\",\"password\":\"s3-password\",\"on\":{\"adminPin\":739156,"
                + "\"passphrases\":[\"s3-one\",\"s3-two\"]},\"hasPassword\":true,"
                + "\"url\":\"rtsp://camera:s3-camera@host/readable\"}"));

    for (String secret :
        List.of(
            "s3-cookie",
            "s3-bearer",
            "s3-header",
            "s3/query",
            "s3-password",
            "739156",
            "s3-one",
            "s3-two",
            "s3-camera")) {
      assertThat(known.mask("got " + secret + "!")).as(secret).isEqualTo("got ***!");
    }
    for (String other : List.of("readable", "application/json", "camera", "true", "host")) {
      assertThat(known.mask(other)).isEqualTo(other);
    }
  }

  @Test
  void error_thatRepeatsWhatWasSent_isMaskedInEveryField() {
    Request sent =
        request("https://h/x", Map.of(), "{\"passphrase\":\"c4n4ry-phrase\",\"name\":\"n\"}");
    String text = "{\"code\":\"c4n4ry-phrase\",\"name\":\"Bad c4n4ry-phrase\",\"message\":\"%s\"}";
    byte[] body =
        text.formatted("x".repeat(495) + "c4n4ry-phrase").getBytes(StandardCharsets.UTF_8);

    assertThat(ApiErrors.read(body, sent, new KnownSecrets()).toString())
        .isEqualTo("Bad *** ***: " + "x".repeat(495) + "***");
  }

  @Test
  void json_ofALog_isMaskedByNameByValueAndInsideTexts() {
    KnownSecrets known = new KnownSecrets();
    known.remember("s3-known");
    String json =
        "{\"srtPassphrase\":\"c4n4ry\",\"hasPassword\":true,\"pins\":{\"pin\":[1,2]},"
            + "\"url\":\"rtmp://u:c4n4ry@h/x\",\"s3-known\":1,\"list\":[\"a s3-known b\",7,null]}";

    assertThat(Secrets.masked(json.getBytes(StandardCharsets.UTF_8), known))
        .isEqualTo(
            "{\"srtPassphrase\":\"***\",\"hasPassword\":true,\"pins\":{\"pin\":\"***\"},"
                + "\"url\":\"rtmp://***@h/x\",\"***\":1,\"list\":[\"a *** b\",7,null]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", ":", "=", "://", "@", " ", "basic ", "password", "a:", "'\"", "Bearer 1"})
  void text_ofAMillionOfOneThing_isReadInTime(String piece) {
    KnownSecrets known = new KnownSecrets();
    known.remember("a-secret");
    String text = piece.repeat(1_000_000 / piece.length());

    Assertions.assertTimeout(Duration.ofSeconds(10), () -> Secrets.masked(text, known));
  }

  private static Request request(String url, Map<String, Collection<String>> headers, String body) {
    return Request.create(
        Request.HttpMethod.POST,
        url,
        headers,
        body.getBytes(StandardCharsets.UTF_8),
        StandardCharsets.UTF_8,
        null);
  }
}
