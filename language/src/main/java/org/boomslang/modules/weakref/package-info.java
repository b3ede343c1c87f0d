/** Module {@code _weakref}: weak references. */
package org.boomslang.modules.weakref;
