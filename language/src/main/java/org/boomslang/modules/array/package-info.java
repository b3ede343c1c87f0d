/**
 * Module {@code array}: sequences of numbers of one C type, kept as bytes. Other modules see them
 * through the buffer protocol only.
 */
package org.boomslang.modules.array;
