/**
 * Module {@code _string}: the parts of {@code str.format} that {@code string.Formatter} builds on.
 */
package org.boomslang.modules.string;
