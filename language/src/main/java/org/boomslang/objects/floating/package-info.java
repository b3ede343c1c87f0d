/**
 * The {@code float} type: arithmetic with Python's error rules, exact text conversion, and the
 * methods Python code sees. A plain float is a Java {@code Double}; instances of subclasses are
 * {@link org.boomslang.objects.floating.PyFloatObject}.
 */
package org.boomslang.objects.floating;
