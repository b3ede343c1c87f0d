/**
 * Module {@code _opcode}. There is no bytecode: the tables of CPython 3.14's instructions are here
 * so that {@code dis}, {@code opcode} and {@code inspect} can be imported.
 */
package org.boomslang.modules.opcode;
