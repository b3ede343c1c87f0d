/**
 * Module {@code marshal}: CPython's serialisation of plain values. Code objects are not among them:
 * there is no bytecode. Compare CPython's {@code marshal.c}.
 */
package org.boomslang.modules.marshal;
