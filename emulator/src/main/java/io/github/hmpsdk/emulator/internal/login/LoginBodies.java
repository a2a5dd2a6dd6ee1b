package io.github.hmpsdk.emulator.internal.login;

import io.github.hmpsdk.emulator.internal.message.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the appliance tells about a login, field by field as the reference's examples have it. */
final class LoginBodies {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private LoginBodies() {}

  static Map<String, @Nullable Object> local(ActiveLogin login) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    // The example's administrator is built in and has no id.
    body.put("id", login.user().isAdministrator() ? null : login.user().id());
    body.put("sessionId", login.secret());
    putUser(body, login.user());
    body.put("assets", Map.of());
    body.put("ldapUser", false);
    body.put("expires", text(login.ends()));
    return body;
  }

  static Map<String, @Nullable Object> key(ActiveLogin login) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("id", login.user().id());
    body.put("authToken", login.secret());
    body.put("sessionId", UUID.nameUUIDFromBytes(Json.bytes(login.secret())).toString());
    putUser(body, login.user());
    body.put("preferredUsername", login.user().name());
    body.put("provisionType", "local");
    body.put("numLoginFailures", null);
    body.put("lastAction", text(login.began()));
    body.put("lastLoginDate", text(login.began()));
    for (String empty : List.of("assets", "sections", "sharePermissions", "sources")) {
      body.put(empty, Map.of());
    }
    body.put("serviceMessages", List.of());
    return body;
  }

  private static void putUser(Map<String, @Nullable Object> body, User user) {
    String roleId = user.isAdministrator() ? "admin" : user.id();
    String roleName = user.isAdministrator() ? "Administrator" : user.name() + " role";
    body.put("username", user.name());
    body.put("displayName", user.name());
    body.put("admin", user.isAdministrator());
    body.put("groups", List.of());
    body.put("roleIds", user.isAdministrator() ? List.of() : List.of(roleId));
    body.put("roles", List.of(role(roleId, roleName, user.isAdministrator())));
    body.put("sessions", Map.of());
  }

  private static Map<String, Object> role(String id, String name, boolean administrator) {
    Map<String, Object> role = new LinkedHashMap<>();
    role.put("id", id);
    role.put("name", name);
    role.put("admin", administrator);
    role.put("permissions", Map.of());
    return role;
  }

  private static String text(Instant time) {
    return TIME.format(time);
  }
}
