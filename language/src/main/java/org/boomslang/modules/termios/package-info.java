/** Module {@code termios}: modes of terminals. */
package org.boomslang.modules.termios;
