package io.github.hmpsdk.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Set-top boxes. What a command changes shows at once, but a restart takes its time. */
final class DeviceResource implements OperationGroup {

  /** How long a device is offline when it restarts. */
  static final Duration RESTART = Duration.ofSeconds(30);

  private final Store<StoredObject> devices;
  private final Clock clock;
  private final Map<String, Instant> restarted = new ConcurrentHashMap<>();

  DeviceResource(State state, Clock clock) {
    devices = state.devices();
    this.clock = clock;
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "listDevices", this::list,
        "getDevice", call -> EmulatedResponse.data(200, view(device(call))),
        "sendDeviceCommand", this::command);
  }

  private EmulatedResponse list(Call call) {
    DeviceFilter filter = new DeviceFilter(call);
    List<Map<String, @Nullable Object>> matches =
        devices.all().stream().map(this::view).filter(filter::fits).toList();
    return Page.ofAnySize(call).counted(matches, HmpError.DEVICE_NOT_FOUND);
  }

  private EmulatedResponse command(Call call) {
    StoredObject device = device(call);
    if (!DeviceFields.isReached(view(device))) {
      throw HmpError.DEVICE_OFFLINE.exception();
    }
    JsonNode body = call.body();
    Instant now = clock.instant();
    device.replace(old -> DeviceFields.commanded(old, body, now));
    if (body.path("command").asText().equals("reboot")) {
      restarted.put(device.id(), now);
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("type", "Send Commands to Device");
    result.put("status", "ok");
    result.put("message", "Successfully sent command to device");
    return EmulatedResponse.data(201, result);
  }

  private Map<String, @Nullable Object> view(StoredObject device) {
    Instant now = clock.instant();
    Instant restart = restarted.get(device.id());
    boolean restarting = restart != null && now.isBefore(restart.plus(RESTART));
    return DeviceFields.shown(device.copy(), now, restarting);
  }

  private StoredObject device(Call call) {
    return devices.find(call.path("stbId")).orElseThrow(HmpError.DEVICE_NOT_FOUND::exception);
  }
}
