/**
 * The descriptor types: builtin functions and methods, slot wrappers, getset and member
 * descriptors, {@code property}, {@code classmethod}, {@code staticmethod}, {@code super}.
 */
package org.boomslang.objects.descriptor;
