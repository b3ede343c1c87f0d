/**
 * Objects of the host and of other languages in Python code. {@link
 * org.boomslang.objects.foreign.PyForeign} wraps one; its class says what it can do, one base per
 * trait ({@link org.boomslang.objects.foreign.ForeignTypes}). {@link
 * org.boomslang.objects.foreign.Messages} sends the messages of interop and makes Python exceptions
 * of what goes wrong.
 */
package org.boomslang.objects.foreign;
