/** The {@code bool} type: a subclass of int whose two instances are the Java {@code Boolean}s. */
package org.boomslang.objects.bool;
