/**
 * The {@code resource} module: limits and usage of the process, asked from the operating system's C
 * library.
 */
package org.boomslang.modules.resource;
