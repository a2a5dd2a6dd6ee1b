package io.github.hmpsdk;

import feign.Feign;
import feign.Target.HardCodedTarget;
import io.github.hmpsdk.call.CallExecutor;
import io.github.hmpsdk.call.CallHandlerFactory;
import io.github.hmpsdk.call.CallOptions;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes Feign clients when they are first used, and keeps them; views of them share all but how
 * their calls are made. Thread-safe.
 */
final class FeignApis extends HmpCalls {

  /** Programs have few kinds of calls; options made up for each call are not kept for ever. */
  private static final int MOST_VIEWS = 64;

  private final Function<Class<?>, Object> maker;
  private final AnyEndpoint others;
  private final CallExecutor calls;
  private final ConcurrentMap<Class<?>, Object> clients = new ConcurrentHashMap<>();
  private final ConcurrentMap<CallOptions, FeignApis> views = new ConcurrentHashMap<>();

  private FeignApis(Function<Class<?>, Object> maker, AnyEndpoint others, CallExecutor calls) {
    this.maker = maker;
    this.others = others;
    this.calls = calls;
  }

  static FeignApis of(Supplier<Feign.Builder> builder, AnyEndpoint others, CallExecutor calls) {
    return new FeignApis(type -> make(type, others, builder, calls), others, calls);
  }

  CallExecutor calls() {
    return calls;
  }

  FeignApis with(CallOptions options) {
    FeignApis known = views.get(options);
    if (known != null) {
      return known;
    }
    CallExecutor changed = calls.with(options);
    FeignApis view =
        new FeignApis(type -> CallHandlerFactory.view(kept(type), changed), others, changed);
    if (views.size() >= MOST_VIEWS || !options.headers().isEmpty()) {
      return view;
    }
    FeignApis first = views.putIfAbsent(options, view);
    return first == null ? view : first;
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // of a primitive, the wrapper; null only of Void
  <T> T call(HmpRequest request, Class<T> type) {
    return (T) others.call(calls, request, type);
  }

  @Override
  protected <A> A api(Class<A> type) {
    return type.cast(kept(type));
  }

  private Object kept(Class<?> type) {
    Object client = clients.get(type);
    return client == null ? clients.computeIfAbsent(type, maker) : client;
  }

  private static Object make(
      Class<?> type, AnyEndpoint others, Supplier<Feign.Builder> builder, CallExecutor calls) {
    if (CompiledApis.canMake(type, others)) {
      return CompiledApis.make(type, others, new CallHandlerFactory(calls));
    }
    return builder
        .get()
        .invocationHandlerFactory(new CallHandlerFactory(calls))
        .build()
        .newInstance(new HardCodedTarget<>(type, others.api()));
  }
}
