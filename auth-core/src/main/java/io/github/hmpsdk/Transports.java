package io.github.hmpsdk;

import feign.Client;
import io.github.hmpsdk.http.HttpTransport;

/**
 * The HTTP clients of one {@link HmpClient}. Calls that wait for a login may hold every connection,
 * so logins have their own. Somebody else's client is used for all and not closed.
 *
 * @param calls carries calls
 * @param logins carries logins
 */
record Transports(Client calls, Client logins) {

  static Transports of(Client somebodys) {
    return new Transports(somebodys, somebodys);
  }

  /** Whether calls or open downloads hold a connection. */
  boolean areInUse() {
    return calls instanceof HttpTransport own && calls != logins && own.inUse() > 0;
  }

  void closeCalls() {
    close(calls);
  }

  void closeLogins() {
    close(logins);
  }

  private void close(Client client) {
    if (calls != logins && client instanceof HttpTransport own) {
      own.close();
    }
  }
}
