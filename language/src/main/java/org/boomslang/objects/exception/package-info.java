/**
 * The builtin exceptions: {@code exceptions.c} of CPython, one Java class per layout and one class
 * of builtins per Python type that has any of its own.
 *
 * <p>{@link org.boomslang.objects.exception.ExceptionTypes} lists the hierarchy. Exceptions are
 * raised through {@link org.boomslang.objects.PyErrors}; nothing here may use nodes or modules.
 */
package org.boomslang.objects.exception;
