/** Creates a session, records it, marks, shares and publishes the video. */
@NullMarked
package io.github.hmpsdk.samples.recordsession;

import org.jspecify.annotations.NullMarked;
