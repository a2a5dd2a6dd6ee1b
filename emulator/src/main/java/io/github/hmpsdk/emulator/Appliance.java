package io.github.hmpsdk.emulator;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything an appliance has but its network. Thread-safe. */
final class Appliance {

  private final Settings settings;
  private final UserDirectory directory;
  private final AccountLockout locks;
  private final Logins logins;
  private final RequestJournal sightings = new RequestJournal();
  private final Store<StoredObject> sources = DemoData.sources();
  private final Store<StoredObject> assets = DemoData.assets();
  private final MediaSessions mediaSessions;
  private final Store<StoredObject> streams = DemoData.streams();
  private final Store<StoredObject> categories = DemoData.categories();
  private final Store<StoredObject> feeds;
  private final Store<StoredObject> devices = DemoData.devices();
  private final FaultQueue faults;
  private final Dispatcher reception;
  private final Map<String, OperationHandler> handlers;

  Appliance(Settings settings) {
    Definition definition = Definition.bundled();
    this.settings = settings;
    directory = new UserDirectory(settings.users());
    locks = new AccountLockout(settings.lockAfter());
    logins = new Logins(settings);
    feeds = DemoFeeds.feeds(directory);
    faults =
        new FaultQueue(
            definition.operations().stream()
                .map(Operation::id)
                .collect(Collectors.toUnmodifiableSet()));
    mediaSessions = new MediaSessions(settings, directory, sources, assets);
    handlers = OperationRegistry.handlers(this);
    reception = new Dispatcher(this, definition, handlers);
  }

  Settings settings() {
    return settings;
  }

  UserDirectory directory() {
    return directory;
  }

  AccountLockout locks() {
    return locks;
  }

  Logins logins() {
    return logins;
  }

  RequestJournal sightings() {
    return sightings;
  }

  Store<StoredObject> sources() {
    return sources;
  }

  /** The videos, those still being recorded among them. */
  Store<StoredObject> assets() {
    return assets;
  }

  Store<StoredObject> sessions() {
    return mediaSessions.objects();
  }

  /** The sessions with their events and recordings. */
  MediaSessions mediaSessions() {
    return mediaSessions;
  }

  /** The videos on their way to the network. Its lock also guards the deletion of a video. */
  Store<StoredObject> streams() {
    return streams;
  }

  Store<StoredObject> categories() {
    return categories;
  }

  Store<StoredObject> feeds() {
    return feeds;
  }

  Store<StoredObject> devices() {
    return devices;
  }

  FaultQueue faults() {
    return faults;
  }

  Dispatcher reception() {
    return reception;
  }

  /** Operations of the definition that are answered with 501, in the order of the definition. */
  List<String> unhandledOperations() {
    return Definition.bundled().operations().stream()
        .map(Operation::id)
        .filter(id -> !handlers.containsKey(id))
        .toList();
  }
}
