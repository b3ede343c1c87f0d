/**
 * Builtins as the generated tables present them: {@link org.boomslang.objects.builtin.BuiltinCode}
 * is to a builtin what a code object is to a Python function. Used by descriptors, call nodes and
 * generated code.
 */
package org.boomslang.objects.builtin;
