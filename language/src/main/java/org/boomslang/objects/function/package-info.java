/**
 * Functions written in Python, the methods they become on instances, and the cells in which they
 * share variables. Compare CPython's {@code funcobject.c}, {@code classobject.c}, {@code
 * cellobject.c}.
 */
package org.boomslang.objects.function;
