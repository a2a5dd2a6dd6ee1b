package io.github.hmpsdk.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who may do what with a source. */
final class SourceShareResource implements Resource {

  private final Store<StoredObject> sources;
  private final Directory directory;

  SourceShareResource(Appliance appliance) {
    sources = appliance.sources();
    directory = appliance.directory();
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "listSourceShares", this::list,
        "createSourceShare", this::create,
        "getSourceShare", call -> Answer.data(200, share(call)),
        "updateSourceShare", this::update,
        "deleteSourceShare", this::delete);
  }

  private Answer list(Call call) {
    // No row is printed for an unknown source here; an unknown source is not an empty list on any
    // other page.
    return new Page(call).of(shares(call, HmpError.SOURCE_NOT_FOUND).all());
  }

  private Answer create(Call call) {
    Store<Map<String, @Nullable Object>> shares = shares(call, HmpError.SOURCE_NOT_FOUND);
    JsonNode body = call.body();
    ShareRules.checkPermission(body);
    Directory.Member member = ShareRules.member(body, directory);
    Map<String, @Nullable Object> share = new LinkedHashMap<>();
    share.put("id", member.id());
    share.put("shareType", member.type());
    share.put("permission", body.path("permission").asText());
    share.put("name", member.name());
    share.put("email", null);
    shares.put(member.id(), share);
    return Answer.data(201, share);
  }

  private Answer update(Call call) {
    Map<String, @Nullable Object> share = new LinkedHashMap<>(share(call));
    JsonNode body = call.body();
    ShareRules.checkPermission(body);
    ShareRules.checkUnchanged(body, "id", Objects.toString(share.get("id")));
    ShareRules.checkUnchanged(body, "shareType", Objects.toString(share.get("shareType")));
    share.put("permission", body.path("permission").asText());
    if (!shares(call, HmpError.USER_GROUP_NOT_FOUND).replace(call.path("shareId"), share)) {
      throw HmpError.USER_GROUP_NOT_FOUND.refusal();
    }
    return Answer.data(200, share);
  }

  private Answer delete(Call call) {
    if (!shares(call, HmpError.USER_GROUP_NOT_FOUND).remove(call.path("shareId"))) {
      throw HmpError.USER_GROUP_NOT_FOUND.refusal();
    }
    return Answer.empty(200);
  }

  private Map<String, @Nullable Object> share(Call call) {
    return shares(call, HmpError.USER_GROUP_NOT_FOUND)
        .find(call.path("shareId"))
        .orElseThrow(HmpError.USER_GROUP_NOT_FOUND::refusal);
  }

  private Store<Map<String, @Nullable Object>> shares(Call call, HmpError otherwise) {
    return sources.find(call.path("sourceId")).orElseThrow(otherwise::refusal).shares();
  }
}
