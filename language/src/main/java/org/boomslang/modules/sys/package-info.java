/**
 * Module {@code sys}: constants, streams, hooks, reports of uncaught exceptions. Compare CPython's
 * {@code sysmodule.c} and {@code pythonrun.c}.
 */
package org.boomslang.modules.sys;
