/**
 * Clients of HMP appliances as Spring beans, configured by {@code hmp.*} properties. For
 * applications on Spring Boot 4.1.
 */
@NullMarked
package io.github.hmpsdk.spring;

import org.jspecify.annotations.NullMarked;
