/** {@code slice} and the algorithm that turns one into indices. */
package org.boomslang.objects.slice;
