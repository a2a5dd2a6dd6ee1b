package io.github.hmpsdk.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.login.UserDirectory;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the reference demands of a share beyond its schema. */
public final class ShareRules {

  private static final Set<String> PERMISSIONS = Set.of("WATCH", "EDIT", "OWN", "MOBILEDOWNLOAD");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private ShareRules() {}

  static void checkPermission(JsonNode body) {
    String permission = body.path("permission").asText();
    if (!isPermission(permission)) {
      throw HmpError.INPUT_VALIDATION.exception(
          "permission is none of " + PERMISSIONS + " and no UUID");
    }
  }

  public static boolean isPermission(String permission) {
    return PERMISSIONS.contains(permission) || UUID.matcher(permission).matches();
  }

  public static Map<String, @Nullable Object> share(
      UserDirectory.Member member, String permission) {
    Map<String, @Nullable Object> share = new LinkedHashMap<>();
    share.put("id", member.id());
    share.put("shareType", member.type());
    share.put("permission", permission);
    share.put("name", member.name());
    share.put("email", null);
    return share;
  }

  /** The user or group that the body names. */
  static UserDirectory.Member member(JsonNode body, UserDirectory directory) {
    String type = body.path("shareType").asText();
    String id = body.path("id").asText();
    String name = body.path("name").asText();
    if (id.isEmpty() && name.isEmpty()) {
      throw HmpError.INPUT_VALIDATION.exception("id or name is required");
    }
    boolean isUser = type.equals("USER");
    UserDirectory.Member member =
        directory
            .find(type, id, name)
            .orElseThrow(
                isUser ? HmpError.USER_NOT_FOUND::exception : HmpError.GROUP_NOT_FOUND::exception);
    if (!member.hasRole()) {
      throw (isUser ? HmpError.USER_HAS_NO_ROLES : HmpError.GROUP_HAS_NO_ROLES).exception();
    }
    return member;
  }

  public static void checkUnchanged(JsonNode body, String name, String stored) {
    if (body.has(name) && !body.path(name).asText().equals(stored)) {
      throw HmpError.INPUT_VALIDATION.exception(name + " is immutable");
    }
  }
}
