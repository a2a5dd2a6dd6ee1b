package io.github.hmpsdk.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a proxy refused last, as a hash with a key of its own, so that it cannot be got back from
 * memory. Forgotten after a pause: directories lock accounts after a few wrong passwords.
 * Thread-safe.
 */
final class RefusedPassword {

  static final Duration PAUSE = Duration.ofMinutes(15);
  static final String PAUSE_TEXT = PAUSE.toMinutes() + " minutes are over";

  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final byte[] key = new byte[KEY_BYTES];
  private final LongSupplier nanoClock;
  private volatile @Nullable Refusal last;

  RefusedPassword(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    new SecureRandom().nextBytes(key);
  }

  void remember(String secret) {
    last = new Refusal(hash(secret), nanoClock.getAsLong());
  }

  boolean isRemembered(String secret) {
    Refusal refusal = last;
    return refusal != null
        && nanoClock.getAsLong() - refusal.atNanos < PAUSE.toNanos()
        && MessageDigest.isEqual(refusal.hash, hash(secret));
  }

  private byte[] hash(String secret) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static final class Refusal {

    private final byte[] hash;
    private final long atNanos;

    Refusal(byte[] hash, long atNanos) {
      this.hash = hash;
      this.atNanos = atNanos;
    }
  }
}
