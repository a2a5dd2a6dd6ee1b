package io.github.hmpsdk.http;

import feign.Request;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The secrets that one client has sent, so that an appliance that repeats one is not quoted.
 * Remembers fingerprints, never the secrets themselves, of the last {@value #MAX_FORMS} forms: as
 * they are, and encoded for an address, JSON, HTML or as Base64. Thread-safe; {@code toString}
 * shows nothing.
 */
public final class KnownSecrets {

  /** How many fingerprints are kept; a secret has one to about ten. */
  static final int MAX_FORMS = 512;

  /** Shorter ones are masked only as words of their own. */
  private static final int MIN_LENGTH = 4;

  /** A fingerprint cannot be turned back without this number, nor compared between clients. */
  private final long key = ThreadLocalRandom.current().nextLong() | 1;

  /** What logs in, apart from all else, so that nothing else pushes it out. */
  private final Deque<Fingerprint> credentials = new ArrayDeque<>();

  private final Deque<Fingerprint> others = new ArrayDeque<>();
  private final AtomicLong lastHeaders = new AtomicLong();
  private final AtomicLong lastStamp = new AtomicLong();
  private volatile Map<Integer, Set<Long>> hashesByLength = Map.of();

  /** Knows nothing yet. */
  public KnownSecrets() {}

  /**
   * Remembers a secret.
   *
   * @param secret any text; nothing is done if it is empty
   */
  public void remember(String secret) {
    if (!secret.isEmpty()) {
      add(others, SecretForms.of(secret).stream().map(this::fingerprint).toList());
    }
  }

  private void rememberCredential(String secret) {
    if (!secret.isEmpty()) {
      add(credentials, SecretForms.of(secret).stream().map(this::fingerprint).toList());
    }
  }

  /**
   * Remembers what is secret in a request: what its headers, address and JSON body call so.
   *
   * @param request the request as it is sent
   */
  public void rememberSent(Request request) {
    rememberCredentials(request);
    SentSecrets.ofAddress(request).forEach(this::remember);
  }

  /** What a login puts on a request; costs a look if it is the same as before. */
  void rememberStamp(String value) {
    long hash = hash(value, 0, value.length());
    if (lastStamp.get() != hash) {
      lastStamp.set(hash);
      SentSecrets.ofHeader(value).forEach(this::rememberCredential);
    }
  }

  /** As above, without the address; costs next to nothing without a body and with known headers. */
  void rememberCredentials(Request request) {
    String headers = SentSecrets.secretHeaders(request);
    long hash = hash(headers, 0, headers.length());
    if (!headers.isEmpty() && lastHeaders.get() != hash) {
      lastHeaders.set(hash);
      SentSecrets.ofHeaders(request).forEach(this::rememberCredential);
    }
    SentSecrets.ofBody(request).forEach(this::remember);
  }

  /**
   * Masks every secret that is known here.
   *
   * @param text any text
   * @return the text itself if it has none
   */
  public String mask(String text) {
    BitSet secret = new BitSet();
    hashesByLength.forEach((length, hashes) -> mark(text, length, hashes, secret));
    return secret.isEmpty() ? text : without(text, secret);
  }

  @Override
  public String toString() {
    return "KnownSecrets[***]";
  }

  /** Used again is as good as new: it is forgotten last. */
  private synchronized void add(Deque<Fingerprint> oldestFirst, List<Fingerprint> forms) {
    Set<Fingerprint> all = new LinkedHashSet<>(oldestFirst);
    boolean known = all.containsAll(forms);
    forms.forEach(all::remove);
    all.addAll(forms);
    oldestFirst.clear();
    oldestFirst.addAll(all);
    while (oldestFirst.size() > MAX_FORMS) {
      oldestFirst.remove();
    }
    if (!known) {
      hashesByLength =
          Stream.concat(credentials.stream(), others.stream())
              .collect(
                  Collectors.groupingBy(
                      Fingerprint::length,
                      Collectors.mapping(Fingerprint::hash, Collectors.toUnmodifiableSet())));
    }
  }

  private Fingerprint fingerprint(String form) {
    return new Fingerprint(form.length(), hash(form, 0, form.length()));
  }

  /** A rolling hash (Rabin and Karp): two multiplications for each character. */
  private void mark(String text, int length, Set<Long> hashes, BitSet secret) {
    if (length > text.length()) {
      return;
    }
    long leading = 1;
    for (int i = 1; i < length; i++) {
      leading *= key;
    }
    long hash = hash(text, 0, length);
    for (int begin = 0; begin + length <= text.length(); begin++) {
      if (hashes.contains(hash) && isMasked(text, begin, length)) {
        secret.set(begin, begin + length);
      }
      if (begin + length < text.length()) {
        hash = (hash - text.charAt(begin) * leading) * key + text.charAt(begin + length);
      }
    }
  }

  private long hash(String text, int begin, int end) {
    long hash = 0;
    for (int i = begin; i < end; i++) {
      hash = hash * key + text.charAt(i);
    }
    return hash;
  }

  private static boolean isMasked(String text, int begin, int length) {
    return length >= MIN_LENGTH || (isWordEnd(text, begin - 1) && isWordEnd(text, begin + length));
  }

  private static boolean isWordEnd(String text, int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  private static String without(String text, BitSet secret) {
    StringBuilder masked = new StringBuilder(text.length());
    int at = 0;
    for (int begin = secret.nextSetBit(0); begin >= 0; begin = secret.nextSetBit(at)) {
      masked.append(text, at, begin).append("***");
      at = secret.nextClearBit(begin);
    }
    return masked.append(text, at, text.length()).toString();
  }

  private record Fingerprint(int length, long hash) {}
}
