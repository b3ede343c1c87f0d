/** {@code property}. */
package org.boomslang.objects.property;
