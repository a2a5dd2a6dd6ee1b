package io.github.hmpsdk;

import feign.Feign;
import feign.Target.HardCodedTarget;
import io.github.hmpsdk.client.HmpApis;
import io.github.hmpsdk.retry.RepeatingCalls;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Makes Feign clients when they are first used, and keeps them. Thread-safe. */
final class FeignApis extends HmpApis {

  private final String api;
  private final Supplier<Feign.Builder> builder;
  private final RepeatingCalls calls;
  private final ConcurrentMap<Class<?>, Object> clients = new ConcurrentHashMap<>();

  FeignApis(String api, Supplier<Feign.Builder> builder, RepeatingCalls calls) {
    this.api = api;
    this.builder = builder;
    this.calls = calls;
  }

  RepeatingCalls calls() {
    return calls;
  }

  FeignApis with(CallOptions options) {
    return new FeignApis(api, builder, calls.with(options.timeout(), options.attempts()));
  }

  @Override
  protected <A> A api(Class<A> type) {
    Object client = clients.get(type);
    if (client == null) {
      client = clients.computeIfAbsent(type, this::make);
    }
    return type.cast(client);
  }

  private Object make(Class<?> type) {
    return builder
        .get()
        .invocationHandlerFactory(new CallHandlerFactory(calls))
        .build()
        .newInstance(new HardCodedTarget<>(type, api));
  }
}
