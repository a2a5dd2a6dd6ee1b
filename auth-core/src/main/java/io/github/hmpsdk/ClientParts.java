package io.github.hmpsdk;

import feign.Client;
import feign.RequestInterceptor;
import io.github.hmpsdk.auth.AuthListener;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.auth.LoginSettings;
import io.github.hmpsdk.call.CallListener;
import io.github.hmpsdk.call.CallPolicy;
import io.github.hmpsdk.call.Resilience4jRegistries;
import io.github.hmpsdk.drift.DriftListener;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.http.ResponseLimits;
import io.github.hmpsdk.http.TransportSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What a builder has been told so far, and the defaults of the rest. Not thread-safe. */
final class ClientParts {

  final String url;
  final List<RequestInterceptor> interceptors = new ArrayList<>();
  @Nullable HmpCredentials credentials;
  @Nullable String applianceName;
  @Nullable Client httpClient;
  @Nullable HmpTls tls;
  TransportSettings transport = TransportSettings.DEFAULT;
  ResponseLimits responseLimits = ResponseLimits.DEFAULT;
  LoginSettings logins = LoginSettings.DEFAULT;
  AuthListener authListener = AuthListener.NONE;
  CallListener callListener = CallListener.NONE;
  DriftListener driftListener = DriftListener.NONE;
  boolean failOnDrift;
  @Nullable Executor loginExecutor;
  CallPolicy policy = CallPolicy.DEFAULT;
  @Nullable Resilience4jRegistries registries;
  boolean plainHttpOnLoopback;
  boolean logoutAtShutdown = true;

  ClientParts(String url) {
    this.url = url;
  }
}
