package io.github.hmpsdk;

import io.github.hmpsdk.auth.ApplianceAddress;
import org.jspecify.annotations.Nullable;

/** The address of an appliance's API, checked before anything is sent there. */
final class HmpAddress {

  private static final String API = "/apis";

  private HmpAddress() {}

  /** The address of the API, without a slash at its end. */
  static String api(@Nullable String url, boolean plainHttpOnLoopback) {
    String base = ApplianceAddress.check("url", url, plainHttpOnLoopback);
    return base.endsWith(API) ? base : base + API;
  }
}
