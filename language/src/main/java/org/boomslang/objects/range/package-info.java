/** {@code range}, in a form for Java longs and one for integers of any size, and its iterators. */
package org.boomslang.objects.range;
