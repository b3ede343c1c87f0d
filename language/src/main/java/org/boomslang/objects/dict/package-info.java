/**
 * {@code dict}: the hash table, its namespace form for module globals, its object form for instance
 * dictionaries, views and iterators. {@link org.boomslang.objects.dict.PyDict} is the interface for
 * all other packages.
 */
package org.boomslang.objects.dict;
