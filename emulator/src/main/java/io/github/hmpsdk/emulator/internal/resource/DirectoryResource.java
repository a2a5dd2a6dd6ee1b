package io.github.hmpsdk.emulator.internal.resource;

import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.login.UserDirectory;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The users and groups an object can be shared with. */
final class DirectoryResource implements OperationGroup {

  private final UserDirectory directory;

  DirectoryResource(UserDirectory directory) {
    this.directory = directory;
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of("listUsers", this::users, "listGroups", this::groups);
  }

  private EmulatedResponse users(Call call) {
    return new Page(call).of(directory.enabled("USER").stream().map(this::user).toList());
  }

  private EmulatedResponse groups(Call call) {
    return new Page(call).of(directory.enabled("GROUP").stream().map(this::group).toList());
  }

  private Map<String, Object> user(UserDirectory.Member member) {
    Map<String, Object> user = new LinkedHashMap<>();
    user.put("assets", List.of());
    user.put("displayName", member.name());
    user.put("email", "");
    user.put("id", member.id());
    user.put("roles", List.of(member.id()));
    user.put("sessions", List.of());
    user.put("shares", Map.of());
    user.put("username", member.name());
    return user;
  }

  private Map<String, Object> group(UserDirectory.Member member) {
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("groupname", member.name());
    group.put("id", member.id());
    group.put("roles", List.of(member.id()));
    return group;
  }
}
