/** The {@code time} module: clocks, calendar time in the context's time zone, sleeping. */
package org.boomslang.modules.time;
