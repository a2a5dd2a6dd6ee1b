package io.github.hmpsdk.samples.stbwall;

import io.github.hmpsdk.client.model.DeviceChannelParameters;
import io.github.hmpsdk.client.model.DeviceCommand;
import io.github.hmpsdk.client.model.DeviceMuteCommand;
import io.github.hmpsdk.client.model.DeviceRebootCommand;
import io.github.hmpsdk.client.model.DeviceSetChannelCommand;
import io.github.hmpsdk.client.model.DeviceSetVolumeCommand;
import io.github.hmpsdk.client.model.DeviceStandbyOffCommand;
import io.github.hmpsdk.client.model.DeviceStandbyOnCommand;
import io.github.hmpsdk.client.model.DeviceUnmuteCommand;
import io.github.hmpsdk.client.model.DeviceVolumeParameters;
import java.util.function.Predicate;

/** A command, and what a box looks like that has followed it. */
record TrackedCommand(DeviceCommand command, Predicate<Box> done) {

  static TrackedCommand mute() {
    return new TrackedCommand(new DeviceMuteCommand(), Box::muted);
  }

  static TrackedCommand unmute() {
    return new TrackedCommand(new DeviceUnmuteCommand(), box -> !box.muted());
  }

  static TrackedCommand standbyOn() {
    return new TrackedCommand(new DeviceStandbyOnCommand(), Box::standby);
  }

  static TrackedCommand standbyOff() {
    return new TrackedCommand(new DeviceStandbyOffCommand(), box -> !box.standby());
  }

  /** A box that restarts is not reached for a while. */
  static TrackedCommand reboot() {
    return new TrackedCommand(new DeviceRebootCommand(), box -> !box.isReached());
  }

  /** In percent; the appliance takes a number from 0 to 1. */
  static TrackedCommand volume(int percent) {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("the volume must be from 0 to 100");
    }
    return new TrackedCommand(
        new DeviceSetVolumeCommand()
            .parameters(new DeviceVolumeParameters().volume(percent / 100.0)),
        box -> box.volume() != null && Math.round(box.volume() * 100) == percent);
  }

  static TrackedCommand channel(Channel channel) {
    DeviceChannelParameters parameters =
        new DeviceChannelParameters().id(channel.id()).name(channel.name()).type(channel.type());
    return new TrackedCommand(
        new DeviceSetChannelCommand().parameters(parameters),
        box -> channel.id().equals(box.channelId()));
  }

  /** Of what stands on the command line. */
  static TrackedCommand of(String name, String argument, Channels channels) {
    return switch (name) {
      case "mute" -> mute();
      case "unmute" -> unmute();
      case "standby-on" -> standbyOn();
      case "standby-off" -> standbyOff();
      case "reboot" -> reboot();
      case "set-volume" -> volume(number(argument));
      case "set-channel" -> channel(channels.find(argument));
      default -> throw new IllegalArgumentException("there is no command \"" + name + "\"");
    };
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("set-volume needs a number from 0 to 100", notANumber);
    }
  }
}
