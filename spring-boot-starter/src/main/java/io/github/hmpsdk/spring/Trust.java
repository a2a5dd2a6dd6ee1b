package io.github.hmpsdk.spring;

import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.spring.ApplianceProperties.Tls;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;

/** Makes trust of properties. */
final class Trust {

  private Trust() {}

  /** What is blank counts as not set. */
  static HmpTls of(String prefix, Tls given, @Nullable SslBundles bundles) {
    Tls tls = new Tls(set(given.bundle()), set(given.pin()), set(given.caFile()));
    if (Stream.of(tls.bundle(), tls.pin(), tls.caFile()).filter(Objects::nonNull).count() > 1) {
      throw new HmpConfigurationException(
          "More than one of bundle, pin and ca-file is set under " + prefix + ".tls.",
          "Keep one of them.");
    }
    if (tls.pin() != null) {
      String[] pins =
          tls.pin().strip().split("\\s*,\\s*", -1); // the next one beside the present one
      return HmpTls.pinnedKey(pins[0], Arrays.copyOfRange(pins, 1, pins.length));
    }
    if (tls.caFile() != null) {
      return HmpTls.file(Path.of(tls.caFile()), HmpTls::certificateAuthority);
    }
    return tls.bundle() == null ? HmpTls.systemTrust() : bundle(prefix, tls.bundle(), bundles);
  }

  private static @Nullable String set(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  private static HmpTls bundle(String prefix, String name, @Nullable SslBundles bundles) {
    try {
      if (bundles != null) {
        AtomicReference<HmpTls> trust =
            new AtomicReference<>(HmpTls.sslContext(bundles.getBundle(name).createSslContext()));
        bundles.addBundleUpdateHandler(
            name, changed -> trust.set(HmpTls.sslContext(changed.createSslContext())));
        return HmpTls.changing(trust::get);
      }
    } catch (NoSuchSslBundleException unknown) {
      throw missing(prefix, name);
    }
    throw missing(prefix, name);
  }

  private static HmpConfigurationException missing(String prefix, String name) {
    return new HmpConfigurationException(
        "There is no SSL bundle \"" + name + "\", which " + prefix + ".tls.bundle asks for.",
        "Set spring.ssl.bundle.pem."
            + name
            + ".truststore.certificate, or use "
            + prefix
            + ".tls.ca-file or pin.");
  }
}
