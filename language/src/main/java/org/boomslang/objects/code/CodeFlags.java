package org.boomslang.objects.code;

/** The bits of {@code co_flags}, with the values of CPython's {@code code.h}. */
public final class CodeFlags {
  public static final int OPTIMIZED = 0x1;
  public static final int NEWLOCALS = 0x2;
  public static final int VARARGS = 0x4;
  public static final int VARKEYWORDS = 0x8;
  public static final int NESTED = 0x10;
  public static final int GENERATOR = 0x20;
  public static final int COROUTINE = 0x80;

  /** A generator that {@code types.coroutine} made awaitable. */
  public static final int ITERABLE_COROUTINE = 0x100;

  public static final int ASYNC_GENERATOR = 0x200;
  public static final int FUTURE_BARRY_AS_BDFL = 0x40_0000;
  public static final int FUTURE_ANNOTATIONS = 0x100_0000;

  /** The first constant is the docstring. */
  public static final int HAS_DOCSTRING = 0x400_0000;

  /** Defined in a class body. */
  public static final int METHOD = 0x800_0000;

  /** Calls make an object instead of running the body. */
  public static final int ANY_GENERATOR = GENERATOR | COROUTINE | ASYNC_GENERATOR;

  private CodeFlags() {}
}
