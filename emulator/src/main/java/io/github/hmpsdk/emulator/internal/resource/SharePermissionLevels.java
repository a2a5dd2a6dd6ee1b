package io.github.hmpsdk.emulator.internal.resource;

import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.login.User;
import io.github.hmpsdk.emulator.internal.login.UserDirectory;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.List;
import java.util.Objects;

/**
 * Nobody grants more than they have: the rule of sessions and videos, whose pages print both
 * errors.
 */
public final class SharePermissionLevels {

  private static final String OWN = "OWN";
  private static final String WATCH = "WATCH";
  private static final List<String> UPWARDS = List.of(WATCH, "MOBILEDOWNLOAD", "EDIT", OWN);

  private SharePermissionLevels() {}

  public static void check(StoredObject object, Call call) {
    String wanted = call.body().path("permission").asText();
    if (!ShareRules.isPermission(wanted)) {
      throw HmpError.SHARE_PERMISSION_NOT_FOUND.exception();
    }
    User caller = call.requiredLogin().user();
    if (!caller.isAdministrator()
        && level(wanted) > Math.max(level(WATCH), level(of(object, caller)))) {
      throw HmpError.CANNOT_SHARE.exception();
    }
  }

  public static boolean owns(StoredObject object, User user) {
    return of(object, user).equals(OWN);
  }

  public static void makeOwner(StoredObject object, UserDirectory.Member member) {
    object.shares().put(member.id(), ShareRules.share(member, OWN));
  }

  /** The name of a user who owns the object, empty if nobody does. */
  public static String owner(StoredObject object) {
    return object.shares().all().stream()
        .filter(
            share -> OWN.equals(share.get("permission")) && "USER".equals(share.get("shareType")))
        .map(share -> Objects.toString(share.get("name")))
        .findFirst()
        .orElse("");
  }

  /** What the user has a share for; without one, no more than to watch. */
  private static String of(StoredObject object, User user) {
    return object
        .shares()
        .find(user.id())
        .map(share -> Objects.toString(share.get("permission")))
        .orElse(WATCH);
  }

  /** A permission that an administrator defined has no place in the order: anybody may grant it. */
  private static int level(String permission) {
    return UPWARDS.indexOf(permission);
  }
}
