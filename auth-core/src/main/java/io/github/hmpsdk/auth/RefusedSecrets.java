package io.github.hmpsdk.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The secrets that the appliance refused, as hashes with a key of this session only, so that a
 * secret cannot be got back from memory. Bounded. Not thread-safe: its owner's lock guards it.
 */
final class RefusedSecrets {

  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int MOST = 64;

  private final Mac mac = newMac();
  private final Map<String, LoginCooldown> cooldowns = new LinkedHashMap<>();

  /** Forgets the oldest if there are too many. */
  void add(String secret, LoginCooldown cooldown) {
    String hash = hash(secret);
    cooldowns.remove(hash); // so that it becomes the youngest
    cooldowns.put(hash, cooldown);
    if (cooldowns.size() > MOST) {
      cooldowns.remove(cooldowns.keySet().iterator().next());
    }
  }

  /** The cooldown of a secret that was refused lately, or null. */
  @Nullable LoginCooldown find(String secret, long now) {
    cooldowns.values().removeIf(cooldown -> cooldown.isOverAt(now));
    return cooldowns.isEmpty() ? null : cooldowns.get(hash(secret));
  }

  private String hash(String secret) {
    byte[] hash = mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(hash);
  }

  private static Mac newMac() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac;
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
