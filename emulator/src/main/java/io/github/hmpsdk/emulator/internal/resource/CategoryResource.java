package io.github.hmpsdk.emulator.internal.resource;

import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The labels that administrators defined. Nothing changes them but what videos and sessions are
 * given.
 */
final class CategoryResource implements OperationGroup {

  private final ObjectLookup categories;
  private final Store<StoredObject> assets;
  private final Store<StoredObject> sessions;

  CategoryResource(State state) {
    categories = new ObjectLookup(state.categories(), "categoryId");
    assets = state.assets();
    sessions = state.sessions();
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "listCategories",
            call ->
                Page.ofAnySize(call)
                    .of(categories.objects().all().stream().map(this::answered).toList()),
        "getCategory",
            call ->
                EmulatedResponse.data(
                    200, answered(categories.find(call, HmpError.CATEGORY_NOT_FOUND))));
  }

  private Map<String, @Nullable Object> answered(StoredObject category) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(category.fields());
    String entry = "calypso:category:" + fields.get("label");
    List<String> custom =
        Stream.of(assets, sessions)
            .flatMap(labelled -> labelled.all().stream())
            .flatMap(object -> Metadata.values(object.metadata(), entry).stream())
            .filter(Predicate.not(isPredefined(fields.get("values"))))
            .distinct()
            .toList();
    fields.put("customValues", custom);
    return fields;
  }

  private static Predicate<String> isPredefined(@Nullable Object values) {
    return value -> values instanceof Collection<?> all && all.contains(value);
  }
}
