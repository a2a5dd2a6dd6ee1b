package io.github.hmpsdk.auth;

import feign.RequestTemplate;
import feign.Target;
import java.util.Locale;

/**
 * Finds out where Feign will really send a request while it is still a template: a method's {@code
 * URI} parameter, or an interceptor that ran before, replaces the target's address.
 */
final class Destination {

  private Destination() {}

  /**
   * The address of a request, which is from now on fixed unless another interceptor changes it.
   *
   * @return empty if it has none
   * @throws IllegalStateException if the target may send it somewhere else
   */
  static String of(RequestTemplate template) {
    Target<?> target = template.feignTarget();
    if (target == null) {
      return ""; // not made by Feign: nobody knows where it goes
    }
    requireStockApply(target.getClass());
    // As HardCodedTarget does afterwards; an address that changes is asked for once
    if (!template.url().startsWith("http") && !(target instanceof Target.EmptyTarget<?>)) {
      template.target(target.url());
    }
    return template.url();
  }

  private static void requireStockApply(Class<?> target) {
    if (target == Target.HardCodedTarget.class || target == Target.EmptyTarget.class) {
      return;
    }
    Class<?> applies;
    try {
      applies = target.getMethod("apply", RequestTemplate.class).getDeclaringClass();
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
    if (applies != Target.HardCodedTarget.class && applies != Target.EmptyTarget.class) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%s decides by itself where requests go, after the interceptors: a credential is put"
                  + " on by ReauthenticatingClient instead, which sees the address",
              target.getName()));
    }
  }
}
