/** Module {@code _statistics}: what {@code statistics} would be slow at in Python. */
package org.boomslang.modules.statistics;
