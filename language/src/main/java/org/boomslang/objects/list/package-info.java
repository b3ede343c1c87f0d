/**
 * {@code list}: storage strategies, sorting, methods, iterators. {@link
 * org.boomslang.objects.list.PyList} is the interface for all other packages.
 */
package org.boomslang.objects.list;
