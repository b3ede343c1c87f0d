/** Module {@code _abc}: abstract base classes. */
package org.boomslang.modules.abc;
