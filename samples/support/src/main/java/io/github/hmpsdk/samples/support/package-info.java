/** What the command-line samples share: the appliance they talk to, and how they end. */
@NullMarked
package io.github.hmpsdk.samples.support;

import org.jspecify.annotations.NullMarked;
