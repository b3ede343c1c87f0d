/**
 * The {@code select} module: waiting for files to become ready, by {@code select} and {@code poll}.
 */
package org.boomslang.modules.select;
