/** The singletons {@code None}, {@code Ellipsis} and {@code NotImplemented}. */
package org.boomslang.objects.none;
