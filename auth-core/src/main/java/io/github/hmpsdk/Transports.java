package io.github.hmpsdk;

import feign.Client;
import io.github.hmpsdk.http.HttpTransport;
import java.util.stream.Stream;

/**
 * The HTTP clients of one {@link HmpClient}. Calls that wait for a login may hold every connection,
 * so logins have their own; logouts that hang must not hold up a login, so they have theirs.
 * Somebody else's client is used for all and not closed.
 *
 * @param calls carries calls
 * @param logins carries logins
 * @param logouts carries logouts and checks
 */
record Transports(Client calls, Client logins, Client logouts) {

  static Transports of(Client somebodys) {
    return new Transports(somebodys, somebodys, somebodys);
  }

  /** Whether calls or open downloads hold a connection. */
  boolean areInUse() {
    return isOwn() && calls instanceof HttpTransport own && own.inUse() > 0;
  }

  void closeCalls() {
    close(Stream.of(calls));
  }

  void closeLogins() {
    close(Stream.of(logins, logouts));
  }

  private void close(Stream<Client> clients) {
    if (isOwn()) {
      clients.forEach(
          client -> {
            if (client instanceof HttpTransport own) {
              own.close();
            }
          });
    }
  }

  private boolean isOwn() {
    return calls != logins;
  }
}
