package io.github.hmpsdk.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What proxies refused, as hashes with a key of their own, so that it cannot be got back from
 * memory: the last {@value #MOST}. Forgotten after a pause: directories lock accounts after a few
 * wrong passwords. Thread-safe.
 */
final class RefusedPassword {

  static final Duration PAUSE = Duration.ofMinutes(15);
  static final String PAUSE_TEXT = PAUSE.toMinutes() + " minutes are over";

  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int MOST = 100;

  private final byte[] key = new byte[KEY_BYTES];
  private final LongSupplier nanoClock;
  private final Map<String, Long> refusedAt = new LinkedHashMap<>(); // guarded by itself

  RefusedPassword(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    new SecureRandom().nextBytes(key);
  }

  void remember(String secret) {
    String hash = hash(secret);
    synchronized (refusedAt) {
      refusedAt.remove(hash);
      refusedAt.put(hash, nanoClock.getAsLong());
      if (refusedAt.size() > MOST) {
        refusedAt.remove(refusedAt.keySet().iterator().next());
      }
    }
  }

  boolean isRemembered(String secret) {
    String hash = hash(secret);
    synchronized (refusedAt) {
      Long at = refusedAt.get(hash);
      return at != null && nanoClock.getAsLong() - at < PAUSE.toNanos();
    }
  }

  private String hash(String secret) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
