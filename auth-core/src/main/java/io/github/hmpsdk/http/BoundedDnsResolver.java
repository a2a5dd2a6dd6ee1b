package io.github.hmpsdk.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Asks the name service on a thread of its own, since a call cannot be cut while the JVM asks it:
 * the caller leaves when its time is over. Only new connections ask. Thread-safe.
 */
final class BoundedDnsResolver implements DnsResolver {

  private final ConcurrentMap<String, CompletableFuture<InetAddress[]>> lookUps =
      new ConcurrentHashMap<>();

  private static final Duration LONGEST = Duration.ofSeconds(30);

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    if (isNumeric(host)) {
      return InetAddress.getAllByName(host);
    }
    try {
      return CallDeadline.await(lookUp(host), LONGEST);
    } catch (TimeoutException late) {
      throw new UnknownHostException(host + ": the name service did not answer in time");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException(host + ": interrupted while asking the name service");
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof UnknownHostException unknown
          ? unknown
          : new UnknownHostException(host);
    }
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
  }

  /**
   * One at a time for each host, shared: a name service that hangs holds one thread, not one a
   * call.
   */
  private CompletableFuture<InetAddress[]> lookUp(String host) {
    CompletableFuture<InetAddress[]> mine = new CompletableFuture<>();
    CompletableFuture<InetAddress[]> running = lookUps.putIfAbsent(host, mine);
    if (running != null) {
      return running;
    }
    try {
      Thread thread = new Thread(() -> look(host, mine), "hmp-dns");
      thread.setDaemon(true);
      thread.start();
    } catch (RuntimeException | Error noThread) {
      lookUps.remove(host);
      throw noThread;
    }
    return mine;
  }

  private void look(String host, CompletableFuture<InetAddress[]> found) {
    try {
      found.complete(InetAddress.getAllByName(host));
    } catch (UnknownHostException | RuntimeException | Error failed) {
      found.completeExceptionally(failed);
    } finally {
      lookUps.remove(host);
    }
  }

  /** Numbers are not looked up. */
  private static boolean isNumeric(String host) {
    return host.indexOf(':') >= 0 || host.matches("[0-9.]+");
  }
}
