/**
 * Module {@code _functools}, as {@code Modules/_functoolsmodule.c}. Its callables are in {@code
 * objects.functools}, where call nodes know them.
 */
package org.boomslang.modules.functools;
