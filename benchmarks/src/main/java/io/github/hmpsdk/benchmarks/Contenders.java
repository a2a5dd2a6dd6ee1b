package io.github.hmpsdk.benchmarks;

import com.fasterxml.jackson.databind.ObjectReader;
import feign.Client;
import feign.Feign;
import feign.RequestInterceptor;
import feign.Retryer;
import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.client.api.SourcesApi;
import io.github.hmpsdk.client.api.SourcesApi.ListSourcesQuery;
import io.github.hmpsdk.client.model.SourceList;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.http.TransportSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.io.CloseMode;

/** The SDK, and what one would write or generate in its place. All are logged in before. */
final class Contenders {

  static final String SDK = "sdk";
  static final String BY_HAND = "by hand";
  static final String STOCK_FEIGN = "stock Feign";

  private static final String COOKIE = "calypso-session-id=0123456789abcdef0123456789abcdef";
  private static final int CONNECTIONS = 64;

  private final String url;
  private final String pin;
  private final SSLContext trust;

  Contenders(String url, String pin, Path certificate) throws Exception {
    this.url = url;
    this.pin = pin;
    this.trust = trust(certificate);
  }

  Map<String, Supplier<Contender>> all() {
    Map<String, Supplier<Contender>> all = new LinkedHashMap<>();
    all.put(BY_HAND, this::byHand);
    all.put(SDK, this::sdk);
    all.put(STOCK_FEIGN, this::stockFeign);
    return all;
  }

  private Contender sdk() {
    HmpClient hmp =
        HmpClient.builder(url)
            .credentials(HmpCredentials.localUser("operator", "secret"))
            .tls(HmpTls.pinnedKey(pin))
            .transport(TransportSettings.DEFAULT.withMaxConnections(CONNECTIONS))
            .build();
    return new Contender() {
      @Override
      public Object list(int items) {
        return hmp.sources().listSources(new ListSourcesQuery().pageSize(items));
      }

      @Override
      public void close() {
        hmp.close();
      }
    };
  }

  /** HttpClient 5 and Jackson, with a constant header. */
  private Contender byHand() {
    CloseableHttpClient http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setTlsSocketStrategy(
                        ClientTlsStrategyBuilder.create().setSslContext(trust).buildClassic())
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS)
                    .build())
            .disableCookieManagement()
            .build();
    ObjectReader reader = PlainJson.readerFor(SourceList.class);
    return new Contender() {
      @Override
      public Object list(int items) throws IOException {
        HttpGet get = new HttpGet(url + "/apis/sources?pageSize=" + items);
        get.addHeader("Accept", "application/json");
        get.addHeader("Cookie", COOKIE);
        return http.execute(get, response -> reader.readValue(response.getEntity().getContent()));
      }

      @Override
      public void close() {
        http.close(CloseMode.IMMEDIATE);
      }
    };
  }

  /** Feign as it is, with its own HTTP client, and the cookie as an interceptor. */
  @SuppressWarnings("deprecation") // its successor is not there in Feign 13.6
  private Contender stockFeign() {
    RequestInterceptor cookie = template -> template.header("Cookie", COOKIE);
    SourcesApi sources =
        Feign.builder()
            .client(new Client.Default(trust.getSocketFactory(), null))
            .decoder(
                (response, type) ->
                    PlainJson.readerFor(SourceList.class)
                        .readValue(response.body().asInputStream()))
            .requestInterceptor(cookie)
            .retryer(Retryer.NEVER_RETRY)
            .target(SourcesApi.class, url + "/apis");
    return new Contender() {
      @Override
      public Object list(int items) {
        return sources.listSources(new ListSourcesQuery().pageSize(items));
      }

      @Override
      public void close() {} // its connections are the JVM's
    };
  }

  private static SSLContext trust(Path pem) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("server", CannedServer.certificate(Files.readString(pem)));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }
}
