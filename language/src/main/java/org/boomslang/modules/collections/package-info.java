/**
 * Module {@code _collections}: {@code deque}, {@code OrderedDict}, {@code defaultdict} and what
 * named tuples need.
 */
package org.boomslang.modules.collections;
