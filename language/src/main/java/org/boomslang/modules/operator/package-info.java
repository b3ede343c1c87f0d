/** Module {@code _operator}: the operators as functions, and callables that fetch or call. */
package org.boomslang.modules.operator;
