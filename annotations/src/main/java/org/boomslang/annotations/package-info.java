/**
 * Annotations that declare Python builtins in Java, and the processor that generates their argument
 * handling. Used at compile time only; nothing here is needed when a program runs.
 */
package org.boomslang.annotations;
