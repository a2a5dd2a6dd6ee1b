package io.github.hmpsdk.emulator;

import io.github.hmpsdk.emulator.internal.Appliance;
import io.github.hmpsdk.emulator.internal.Settings;
import io.github.hmpsdk.emulator.internal.fault.InjectedFault;
import io.github.hmpsdk.emulator.internal.http.ApplianceServer;
import io.github.hmpsdk.emulator.internal.login.LoginKind;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A running HMP appliance for tests and demos. It speaks HTTPS with a certificate of its own on a
 * loopback port, and keeps everything in memory.
 *
 * <pre>{@code
 * try (HmpEmulator hmp = HmpEmulator.start()) {
 *   URI address = hmp.url();
 * }
 * }</pre>
 *
 * <p>Without {@link #builder() settings} it has demo data and four users: the administrator {@code
 * haiadmin}, {@code operator} with every permission that needs no administrator and {@code viewer}
 * who may only look, each with the password {@code NAME-password}; and {@code robot}, with the
 * permissions of {@code operator}, API key {@code robot-key} and secret {@code robot-secret}.
 * Thread-safe.
 */
public final class HmpEmulator implements AutoCloseable {

  private final Appliance appliance;
  private final ApplianceServer server;

  HmpEmulator(Settings settings) {
    appliance = new Appliance(settings);
    server =
        ApplianceServer.start(
            settings.port(),
            settings.certificateNames(),
            settings.keyFile(),
            appliance.dispatcher(),
            settings.dateClock());
  }

  /**
   * Starts an emulator with all defaults.
   *
   * @return the running emulator; close it
   * @throws IllegalStateException if no port can be opened
   */
  public static HmpEmulator start() {
    return builder().start();
  }

  /**
   * Settings for an emulator.
   *
   * @return a new builder with all defaults
   */
  public static HmpEmulatorBuilder builder() {
    return new HmpEmulatorBuilder();
  }

  /**
   * Where the emulator listens.
   *
   * @return an address such as {@code https://127.0.0.1:45123}, without a path
   */
  public URI url() {
    return server.url();
  }

  /**
   * The certificate the emulator shows now. It signed itself, and may serve as a trust anchor.
   *
   * @return the certificate
   */
  public X509Certificate certificate() {
    return server.certificate();
  }

  /**
   * The certificate as text.
   *
   * @return the certificate in PEM form
   */
  public String certificatePem() {
    return server.pem();
  }

  /**
   * The public key as a pin.
   *
   * @return {@code sha256/} and the base64 text of the SHA-256 of the SubjectPublicKeyInfo
   */
  public String pinnedKey() {
    return server.pin();
  }

  /** Ends every login at once, cookies and tokens, as an administrator can. */
  public void dropLogins() {
    appliance.logins().endAll();
  }

  /** Ends every login with an API key, as if its time was over. */
  public void expireTokens() {
    appliance.logins().endAll(LoginKind.API_KEY);
  }

  /** Ends every login of a local user, as if its time was over. */
  public void expireCookies() {
    appliance.logins().endAll(LoginKind.LOCAL_USER);
  }

  /**
   * Whether logins that succeed from now on give a cookie or token that is refused with 401. False
   * at the start.
   *
   * @param refuse true to refuse them; false to let the next logins be good again
   */
  public void refuseFreshLogins(boolean refuse) {
    appliance.logins().refuseFresh(refuse);
  }

  /**
   * What the emulator has seen so far.
   *
   * @return a copy that no later request changes
   */
  public JournalSnapshot seen() {
    return new JournalSnapshot(appliance.journal().report(appliance.logins().live()));
  }

  /**
   * The sources as they are stored now, oldest first.
   *
   * @return copies; changing them changes nothing in the emulator
   */
  public List<Map<String, @Nullable Object>> sources() {
    return appliance.state().sources().all().stream().map(StoredObject::copy).toList();
  }

  /**
   * Spoils one answer. Several for one operation are used in the order they were given; those for
   * one operation go before those for any.
   *
   * @param operationId the operation, such as {@code listSources}, or {@code *} for any
   * @param fault what happens instead of the usual answer
   * @throws IllegalArgumentException if the definition has no such operation
   */
  public void answerNext(String operationId, Fault fault) {
    appliance.faults().add(operationId, 1, injected(fault));
  }

  /**
   * Spoils several answers, as {@link #answerNext} does with one.
   *
   * @param operationId the operation, or {@code *} for any
   * @param count how many
   * @param fault what happens instead of the usual answer
   */
  public void answerTimes(String operationId, int count, Fault fault) {
    appliance.faults().add(operationId, count, injected(fault));
  }

  /**
   * Spoils answers by chance, until {@link #calm}. What {@link #answerNext} was given goes first.
   *
   * @param operationId the operation, or {@code *} for any
   * @param probability from 0, never, to 1, always
   * @param seed requests that come in the same order are struck in the same order
   * @param fault what happens instead of the usual answer
   */
  public void answerOften(String operationId, double probability, long seed, Fault fault) {
    appliance.faults().add(operationId, probability, seed, injected(fault));
  }

  private static InjectedFault injected(Fault fault) {
    return Objects.requireNonNull(fault, "fault").injected();
  }

  /** Spoils nothing any more. */
  public void calm() {
    appliance.faults().clear();
  }

  /**
   * Lets a user log in again who was locked, see {@link HmpEmulatorBuilder#lockAfter}.
   *
   * @param name the user's name
   * @throws IllegalArgumentException if there is no such user
   */
  public void unlock(String name) {
    appliance.loginService().unlock(name);
  }

  /**
   * Makes a new key and certificate, which the connections that are opened from now on see. Those
   * that are open stay as they are.
   */
  public void replaceCertificate() {
    server.replaceCertificate();
  }

  /** Operations of the definition that are answered with 501. */
  List<String> unhandledOperations() {
    return appliance.unhandledOperations();
  }

  Appliance appliance() {
    return appliance;
  }

  ApplianceServer server() {
    return server;
  }

  /** Waits until the emulator is closed. */
  void join() throws InterruptedException {
    server.join();
  }

  /** Stops the emulator, cuts its connections and forgets its state. Closing again does nothing. */
  @Override
  public void close() {
    server.stop();
  }
}
