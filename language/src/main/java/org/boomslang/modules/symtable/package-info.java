/**
 * Module {@code _symtable}: the compiler's scope analysis ({@link org.boomslang.compiler.scope}) as
 * Python objects. The library's {@code symtable} is the documented way to it.
 */
package org.boomslang.modules.symtable;
