package io.github.hmpsdk.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.BreakerSettings;
import io.github.hmpsdk.call.CallLimits;
import io.github.hmpsdk.call.CallPolicy;
import io.github.hmpsdk.call.RetrySettings;
import io.github.hmpsdk.client.HmpApis;
import io.github.hmpsdk.client.api.SourcesApi;
import io.github.hmpsdk.client.api.SystemApi;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.EmulatorExtension;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.http.TransportSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(EmulatorExtension.class)
final class HmpAutoConfigurationTest {

  @Test
  void beans_fewProperties_areClientAndEveryApi(HmpEmulator appliance) {
    HmpRunner.with(appliance)
        .run(
            context -> {
              assertThat(context.getBean(HmpClient.class).sources().listSources().getData())
                  .hasSize(3);
              assertThat(context.getBean(SourcesApi.class).listSources().getData()).hasSize(3);
              assertThat(HmpBeansRegistrar.accessors()).hasSizeGreaterThan(10);
              HmpBeansRegistrar.accessors()
                  .forEach(api -> assertThat(context).hasSingleBean(api.getReturnType()));
            });

    assertThat(appliance.seen().logins()).isEqualTo(1);
    assertThat(appliance.seen().liveLogins()).as("logged out with the application").isZero();
  }

  @Test
  void application_applianceDown_starts() {
    HmpRunner.bare()
        .withPropertyValues(
            "hmp.url=https://127.0.0.1:1", "hmp.auth.username=u", "hmp.auth.password=p")
        .run(context -> assertThat(context).hasNotFailed().hasSingleBean(HmpClient.class));
  }

  @Test
  void clients_severalAppliances_areToldApartByQualifier() {
    try (HmpEmulator north = HmpEmulator.start();
        HmpEmulator south = HmpEmulator.start()) {
      HmpRunner.bare()
          .withPropertyValues(HmpRunner.properties("hmp.appliances.north", north))
          .withPropertyValues(HmpRunner.properties("hmp.appliances.south", south))
          .withUserConfiguration(Both.class)
          .run(
              context -> {
                context.getBean(Both.class).north.listSources();
                assertThat(north.seen().logins()).isEqualTo(1);
                assertThat(south.seen().logins()).isZero();
                context.getBean(Both.class).south.sources().listSources();
                assertThat(south.seen().logins()).isEqualTo(1);
                assertThat(context.getBeansOfType(HmpClient.class))
                    .containsOnlyKeys("northHmpClient", "southHmpClient");
              });
    }
  }

  @Test
  void client_defaultBesideNamed_needsNoQualifier(HmpEmulator appliance) {
    try (HmpEmulator north = HmpEmulator.start()) {
      HmpRunner.with(appliance)
          .withPropertyValues(HmpRunner.properties("hmp.appliances.north", north))
          .run(
              context -> {
                context.getBean(SourcesApi.class).listSources();
                assertThat(appliance.seen().logins()).isEqualTo(1);
                assertThat(north.seen().logins()).isZero();
              });
    }
  }

  @Test
  void client_ownBean_isKeptAndServesTheApis(HmpEmulator appliance) {
    HmpRunner.bare()
        .withBean(
            "recorder",
            HmpClient.class,
            () ->
                HmpClient.builder(appliance.url().toString())
                    .credentials(HmpCredentials.apiKey("robot-key", "robot-secret"))
                    .tls(HmpTls.pinnedKey(appliance.pinnedKey()))
                    .build())
        .run(
            context -> {
              assertThat(context).hasSingleBean(HmpClient.class);
              assertThat(context.getBean(SourcesApi.class).listSources().getData()).hasSize(3);
            });
  }

  @Test
  void api_ownBean_isKept(HmpEmulator appliance) {
    HmpRunner.with(appliance)
        .withUserConfiguration(OwnSources.class)
        .run(
            context -> {
              assertThat(context.getBean(SourcesApi.class)).hasToString("mine");
              assertThat(context).hasSingleBean(SystemApi.class);
            });
  }

  @Test
  void customizer_eachClient_isAskedWithTheName(HmpEmulator appliance) {
    List<String> asked = new ArrayList<>();
    HmpRunner.with(appliance)
        .withBean(
            HmpClientCustomizer.class,
            () ->
                (name, builder) -> {
                  asked.add(name);
                  builder.requestInterceptor(request -> asked.add(request.path()));
                })
        .run(context -> context.getBean(SystemApi.class).getSystemVersion());

    assertThat(asked).containsExactly("default", "/system/version");
  }

  @Test
  void secretFile_ofAnApiKey_isReadAtEachLogin(HmpEmulator appliance, @TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve("secret"), "robot-secret\n");
    HmpRunner.bare()
        .withPropertyValues(
            "hmp.url=" + appliance.url(),
            "hmp.auth.api-key=robot-key",
            "hmp.auth.api-secret-file=" + file,
            "hmp.tls.pin=sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, "
                + appliance.pinnedKey())
        .run(
            context -> {
              context.getBean(SourcesApi.class).listSources();
              Files.writeString(file, "changed");
              appliance.expireTokens();
              assertThat(catchThrowable(() -> context.getBean(SourcesApi.class).listSources()))
                  .hasMessageContaining("InvalidCredentials");
            });
  }

  @Test
  void tls_sslBundle_isTrusted(HmpEmulator appliance, @TempDir Path folder) throws Exception {
    Path pem = Files.writeString(folder.resolve("ca.pem"), appliance.certificatePem());
    HmpRunner.bare()
        .withPropertyValues(
            "hmp.url=" + appliance.url(),
            "hmp.auth.username=operator",
            "hmp.auth.password=operator-password",
            "hmp.tls.bundle=wards",
            "spring.ssl.bundle.pem.wards.truststore.certificate=file:" + pem)
        .run(
            context ->
                assertThat(context.getBean(SourcesApi.class).listSources().getData()).hasSize(3));
  }

  @Test
  @EnabledForJreRange(
      min = JRE.JAVA_21,
      disabledReason = "Skipped: this JDK has no virtual threads")
  void logins_virtualThreads_areCarriedByThem(HmpEmulator appliance) {
    HmpRunner.with(appliance)
        .withPropertyValues("spring.threads.virtual.enabled=true")
        .withBean(
            HmpClientCustomizer.class,
            () ->
                (name, builder) ->
                    builder.authListener(
                        event ->
                            assertThat(Thread.currentThread().getName()).startsWith("hmp-login-")))
        .run(
            context ->
                assertThat(context.getBean(SourcesApi.class).listSources().getData()).hasSize(3));
  }

  @Test
  void beans_turnedOff_areNone() {
    HmpRunner.bare()
        .withPropertyValues("hmp.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(HmpApis.class));
  }

  @Test
  void mapper_ofSpring_isLeftAlone(HmpEmulator appliance) {
    HmpRunner.with(appliance)
        .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
        .run(
            context -> {
              assertThat(context).hasSingleBean(JsonMapper.class);
              assertThat(context)
                  .doesNotHaveBean(com.fasterxml.jackson.databind.ObjectMapper.class);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"value", "file"})
  void proxyPassword_given_isSentToTheProxy(String how, @TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("secret"), "canary\n");
    List<String> heard = new CopyOnWriteArrayList<>();
    try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> refuseOnce(proxy, heard));
      HmpRunner.bare()
          .withPropertyValues(
              "hmp.url=https://hmp.example.com",
              "hmp.auth.username=operator",
              "hmp.auth.password=operator-password",
              "hmp.proxy=http://127.0.0.1:" + proxy.getLocalPort(),
              "hmp.proxy-user=guest",
              how.equals("file") ? "hmp.proxy-password-file=" + file : "hmp.proxy-password=canary")
          .run(
              context -> {
                assertThat(catchThrowable(() -> context.getBean(SourcesApi.class).listSources()))
                    .hasMessageContaining("refuses its user or password");
                assertThat(context.getBean(ApplianceProperties.class).toString())
                    .contains("proxyUser=guest")
                    .doesNotContain("canary");
              });
    }
    String pair = Base64.getEncoder().encodeToString("guest:canary".getBytes(UTF_8));
    assertThat(heard).contains("Proxy-Authorization: Basic " + pair);
  }

  private static void refuseOnce(ServerSocket proxy, List<String> heard) {
    try (Socket connection = proxy.accept();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8))) {
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        heard.add(line);
      }
      connection.getOutputStream().write("HTTP/1.1 407 No\r\n\r\n".getBytes(UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Test
  void properties_notSet_areTheSdksDefaults(HmpEmulator appliance) {
    HmpRunner.with(appliance)
        .run(
            context -> {
              ApplianceProperties properties = context.getBean(ApplianceProperties.class);
              assertThat(HmpClientFactory.transport(properties))
                  .isEqualTo(TransportSettings.DEFAULT);
              assertThat(HmpClientFactory.retry(properties.retry()))
                  .isEqualTo(RetrySettings.DEFAULT);
              assertThat(HmpClientFactory.breaker(properties.breaker()))
                  .isEqualTo(BreakerSettings.DEFAULT);
              assertThat(HmpClientFactory.limits(properties.limits())).isEqualTo(CallLimits.NONE);
              assertThat(properties.timeouts().call()).isEqualTo(CallPolicy.DEFAULT.timeout());
              assertThat(properties.toString()).doesNotContain("operator-password");
            });
  }

  @Configuration(proxyBeanMethods = false)
  static class Both {

    private final SourcesApi north;
    private final HmpClient south;

    Both(@Qualifier("north") SourcesApi north, @Qualifier("south") HmpClient south) {
      this.north = north;
      this.south = south;
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnSources {

    @Bean
    SourcesApi mine() {
      return (SourcesApi)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {SourcesApi.class},
              (proxy, method, arguments) -> method.getName().equals("toString") ? "mine" : null);
    }
  }
}
