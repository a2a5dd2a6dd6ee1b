package io.github.hmpsdk.emulator.internal.state;

/**
 * Everything the appliance stores, handed to what handles operations.
 *
 * @param sources the sources
 * @param assets the videos, those still being recorded among them
 * @param sessions the sessions
 * @param streams the videos on their way to the network; its lock also guards the deletion of a
 *     video
 * @param categories the categories
 * @param feeds the feeds
 * @param devices the set-top boxes
 */
public record State(
    Store<StoredObject> sources,
    Store<StoredObject> assets,
    Store<StoredObject> sessions,
    Store<StoredObject> streams,
    Store<StoredObject> categories,
    Store<StoredObject> feeds,
    Store<StoredObject> devices) {}
