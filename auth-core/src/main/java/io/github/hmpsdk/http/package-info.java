/**
 * HTTPS to one appliance on Apache HttpClient 5, TLS trust, and the codecs between Feign and the
 * generated models. Usable by hand on any {@code Feign.Builder}.
 */
@NullMarked
package io.github.hmpsdk.http;

import org.jspecify.annotations.NullMarked;
