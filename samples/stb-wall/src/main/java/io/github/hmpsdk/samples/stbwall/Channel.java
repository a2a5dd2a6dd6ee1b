package io.github.hmpsdk.samples.stbwall;

import io.github.hmpsdk.client.model.DeviceChannelType;

/** What a box can show. */
record Channel(String id, String name, DeviceChannelType type) {}
