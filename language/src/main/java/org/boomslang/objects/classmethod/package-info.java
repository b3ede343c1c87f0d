/** {@code classmethod}. */
package org.boomslang.objects.classmethod;
