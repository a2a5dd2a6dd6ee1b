package io.github.hmpsdk.emulator.internal.login;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The users and groups of the appliance: the users it was started with and two groups. Immutable.
 */
public final class UserDirectory {

  private final List<User> users;
  private final List<Member> members;

  public UserDirectory(List<User> users) {
    this.users = users;
    this.members =
        Stream.concat(
                users.stream()
                    .map(user -> new Member("USER", user.id(), user.name(), user.hasRole())),
                Stream.of(
                    new Member("GROUP", "0a7c2f52-6d0e-4f0c-9a53-3b1f6f0f9c11", "Operators", true),
                    new Member("GROUP", "5d2b7f0e-94c1-4f7e-8a36-c0e3d1a2b743", "Guests", false)))
            .toList();
  }

  /** The user who logs in so, whether or not they can prove it. */
  Optional<User> claimed(LoginKind kind, String identifier) {
    return users.stream().filter(user -> user.claims(kind, identifier)).findFirst();
  }

  boolean hasUser(String name) {
    return users.stream().anyMatch(user -> user.name().equals(name));
  }

  /** The user or group with the id or, where the id is empty, with the name. */
  public Optional<Member> find(String type, String id, String name) {
    return members.stream()
        .filter(member -> member.type().equals(type))
        .filter(member -> id.isEmpty() ? member.name().equals(name) : member.id().equals(id))
        .findFirst();
  }

  public boolean isAdministrator(String userId) {
    return users.stream().anyMatch(user -> user.isAdministrator() && user.id().equals(userId));
  }

  /** The users or groups with a role, in the order they were given. */
  public List<Member> enabled(String type) {
    return members.stream()
        .filter(member -> member.type().equals(type) && member.hasRole())
        .toList();
  }

  /** Somebody an object can be shared with. */
  public record Member(String type, String id, String name, boolean hasRole) {}
}
