package io.github.hmpsdk.emulator.internal.resource;

import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.state.StoredObject;

/** Who may grant which permission on an object. */
@FunctionalInterface
interface SharePermissionRule {

  /** Refuses the call if its caller may not grant what its body asks for. */
  void check(StoredObject object, Call call);
}
