package org.boomslang.modules.sys;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/**
 * {@code sys._jit}: what programs ask about CPython's experimental compiler of bytecode, which is
 * not here. Code is compiled by Graal instead, and not by frame, so there is nothing to say about
 * the caller's.
 */
@PyBuiltins(module = "sys._jit", doc = "Utilities for observing just-in-time compilation.")
final class SysJit {
  private SysJit() {}

  @PyBuiltin(name = "is_available", sig = "()")
  static boolean isAvailable() {
    return false;
  }

  @PyBuiltin(name = "is_enabled", sig = "()")
  static boolean isEnabled() {
    return false;
  }

  @PyBuiltin(name = "is_active", sig = "()")
  static boolean isActive() {
    return false;
  }
}
