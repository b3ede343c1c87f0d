/** {@code object}: the methods that every class inherits. */
package org.boomslang.objects.object;
