/** Module {@code _heapq}: heaps kept in lists, as {@code Modules/_heapqmodule.c}. */
package org.boomslang.modules.heapq;
