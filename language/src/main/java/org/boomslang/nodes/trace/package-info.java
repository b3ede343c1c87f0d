/**
 * Events for {@code sys.settrace} and {@code sys.setprofile}: roots and statements report here once
 * somebody has set such a function. Until then one assumption makes all of it vanish from compiled
 * code. Used by the other node packages; {@code modules.sys} turns it on.
 */
package org.boomslang.nodes.trace;
