/** Module {@code gc}: the interface to the garbage collector. */
package org.boomslang.modules.gc;
