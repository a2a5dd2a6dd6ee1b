package io.github.hmpsdk.http;

/** Internal: takes apart addresses, of whatever form. Stateless. */
public final class Addresses {

  private static final String SCHEME_END = "://";
  private static final String USUAL_PORT = ":443";

  private Addresses() {}

  /**
   * The host, and the port unless it is that of https.
   *
   * @param url an address
   * @return empty if it has no host
   */
  public static String host(String url) {
    int scheme = url.indexOf(SCHEME_END);
    if (scheme < 0) {
      return "";
    }
    int begin = scheme + SCHEME_END.length();
    int end = url.indexOf('/', begin);
    String host = end < 0 ? url.substring(begin) : url.substring(begin, end);
    return host.endsWith(USUAL_PORT)
        ? host.substring(0, host.length() - USUAL_PORT.length())
        : host;
  }

  /** Without host and query; of what is no address, too. */
  static String path(String url) {
    int authority = url.indexOf(SCHEME_END) + 1;
    int begin = authority > 0 ? url.indexOf('/', authority + 2) : 0;
    int query = url.indexOf('?');
    return begin < 0 ? "/" : url.substring(begin, query < begin ? url.length() : query);
  }
}
