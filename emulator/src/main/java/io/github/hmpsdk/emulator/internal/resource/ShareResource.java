package io.github.hmpsdk.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.login.UserDirectory;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may do what with the objects of one kind. */
public final class ShareResource implements OperationGroup {

  private static final Set<String> KNOWN = Set.of("id", "shareType", "permission", "name", "email");

  private final ShareKind kind;
  private final UserDirectory directory;

  private ShareResource(ShareKind kind, UserDirectory directory) {
    this.kind = kind;
    this.directory = directory;
  }

  static ShareResource ofSources(State state, UserDirectory directory) {
    ShareKind kind =
        new ShareKind(
            "Source",
            "sourceId",
            state.sources(),
            HmpError.SOURCE_NOT_FOUND,
            HmpError.SOURCE_NOT_FOUND,
            (source, call) -> ShareRules.checkPermission(call.body()));
    return new ShareResource(kind, directory);
  }

  public static ShareResource ofSessions(State state, UserDirectory directory) {
    ShareKind kind =
        new ShareKind(
            "Session",
            "sessionId",
            state.sessions(),
            HmpError.SESSION_NOT_FOUND,
            HmpError.OTHER_SESSION_NOT_FOUND,
            SharePermissionLevels::check);
    return new ShareResource(kind, directory);
  }

  public static ShareResource ofAssets(State state, UserDirectory directory) {
    ShareKind kind =
        new ShareKind(
            "Asset",
            "assetId",
            state.assets(),
            HmpError.ASSET_NOT_FOUND,
            HmpError.ASSET_NOT_FOUND,
            SharePermissionLevels::check);
    return new ShareResource(kind, directory);
  }

  /** Sharing an unknown feed gets the row of an unknown video, as the page prints it. */
  public static ShareResource ofFeeds(State state, UserDirectory directory) {
    ShareKind kind =
        new ShareKind(
            "Feed",
            "sectionId",
            state.feeds(),
            HmpError.SECTION_NOT_FOUND,
            HmpError.ASSET_NOT_FOUND,
            SharePermissionLevels::check);
    return new ShareResource(kind, directory);
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "list" + kind.name() + "Shares", this::list,
        "create" + kind.name() + "Share", this::create,
        "get" + kind.name() + "Share", call -> EmulatedResponse.data(200, share(call)),
        "update" + kind.name() + "Share", this::update,
        "delete" + kind.name() + "Share", this::delete);
  }

  private EmulatedResponse list(Call call) {
    // No row is printed for an unknown object here; an unknown object is not an empty list on any
    // other page.
    return new Page(call).of(object(call, kind.unknown()).shares().all());
  }

  private EmulatedResponse create(Call call) {
    StoredObject object = object(call, kind.unknownInCreate());
    kind.rule().check(object, call);
    JsonNode body = call.body();
    UserDirectory.Member member = ShareRules.member(body, directory);
    Map<String, @Nullable Object> share =
        ShareRules.share(member, body.path("permission").asText());
    object.shares().put(member.id(), share);
    return EmulatedResponse.data(201, share);
  }

  private EmulatedResponse update(Call call) {
    StoredObject object = object(call, HmpError.USER_GROUP_NOT_FOUND);
    Map<String, @Nullable Object> share = new LinkedHashMap<>(share(call));
    kind.rule().check(object, call);
    JsonNode body = call.body();
    ShareRules.checkUnchanged(body, "id", Objects.toString(share.get("id")));
    ShareRules.checkUnchanged(body, "shareType", Objects.toString(share.get("shareType")));
    share.put("permission", body.path("permission").asText());
    ExtraFields.keep(body, KNOWN, share);
    if (!object.shares().replace(call.path("shareId"), share)) {
      throw HmpError.USER_GROUP_NOT_FOUND.exception();
    }
    return EmulatedResponse.data(200, share);
  }

  private EmulatedResponse delete(Call call) {
    StoredObject object = object(call, HmpError.USER_GROUP_NOT_FOUND);
    if (!object.shares().remove(call.path("shareId"))) {
      throw HmpError.USER_GROUP_NOT_FOUND.exception();
    }
    return EmulatedResponse.empty(200);
  }

  private Map<String, @Nullable Object> share(Call call) {
    return object(call, HmpError.USER_GROUP_NOT_FOUND)
        .shares()
        .find(call.path("shareId"))
        .orElseThrow(HmpError.USER_GROUP_NOT_FOUND::exception);
  }

  private StoredObject object(Call call, HmpError otherwise) {
    return kind.objects().find(call.path(kind.pathParameter())).orElseThrow(otherwise::exception);
  }
}
