package io.github.hmpsdk.emulator.internal.resource;

import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;

/**
 * What the shares of one kind of object differ in.
 *
 * @param name the kind, as operationIds have it
 * @param pathParameter the name of the object's id in paths
 * @param objects the objects
 * @param unknown what the list answers for an unknown object
 * @param unknownInCreate what sharing an unknown object answers
 * @param rule who may grant what
 */
record ShareKind(
    String name,
    String pathParameter,
    Store<StoredObject> objects,
    HmpError unknown,
    HmpError unknownInCreate,
    SharePermissionRule rule) {}
