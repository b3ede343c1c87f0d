/** The {@code _stat} module: file modes and their bits. */
package org.boomslang.modules.stat;
