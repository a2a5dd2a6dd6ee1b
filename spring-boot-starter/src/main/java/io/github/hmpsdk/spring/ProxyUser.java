package io.github.hmpsdk.spring;

import io.github.hmpsdk.http.ProxyCredentials;
import org.jspecify.annotations.Nullable;

/** Makes the proxy's credentials of properties, and says what is missing. */
final class ProxyUser {

  private static final String USER = ".proxy-user";
  private static final String PASSWORD = ".proxy-password";

  private ProxyUser() {}

  /** Null if none are set. */
  static @Nullable ProxyCredentials of(String prefix, ApplianceProperties properties) {
    String user = properties.proxyUser();
    String value = properties.proxyPassword();
    String file = properties.proxyPasswordFile();
    boolean hasPassword = SecretProperty.isSet(value) || SecretProperty.isSet(file);
    if (user == null || user.isBlank()) {
      if (hasPassword) {
        throw new HmpConfigurationException(
            prefix + PASSWORD + " is set, and " + prefix + USER + " is not.",
            "Set " + prefix + USER + " to the user that the proxy knows.");
      }
      return null;
    }
    if (properties.proxy() == null) {
      throw new HmpConfigurationException(
          prefix + USER + " is set, and " + prefix + ".proxy is not.",
          "Set " + prefix + ".proxy to its address, such as http://proxy.example.com:3128.");
    }
    SecretProperty password = new SecretProperty(prefix + PASSWORD, value, file);
    String fixed = password.value();
    return fixed == null
        ? ProxyCredentials.of(
            user, password.supplier(prefix + ".auth.check-files", properties.auth().checkFiles()))
        : ProxyCredentials.of(user, fixed);
  }
}
