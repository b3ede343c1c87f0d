package org.boomslang.modules.imports;

import org.boomslang.objects.frame.FrameStack;
import org.boomslang.objects.function.PyFunction;

/** The flags of {@code compile()}: {@code PyCF_…} and those of {@code __future__}. Immutable. */
public final class CompilerFlags {
  public static final int ONLY_AST = 0x0400;
  public static final int DONT_IMPLY_DEDENT = 0x0200;
  public static final int IGNORE_COOKIE = 0x0800;
  public static final int TYPE_COMMENTS = 0x1000;
  public static final int ALLOW_TOP_LEVEL_AWAIT = 0x2000;
  public static final int ALLOW_INCOMPLETE_INPUT = 0x4000;
  public static final int SOURCE_IS_UTF8 = 0x0100;

  /** {@code PyCF_OPTIMIZED_AST}: with the constants folded. */
  public static final int OPTIMIZED_AST = 0x8000 | ONLY_AST;

  public static final int BARRY_AS_FLUFL = 0x400000;
  public static final int ANNOTATIONS = 0x1000000;

  /** {@code nested_scopes} to {@code annotations} ({@code PyCF_MASK}). */
  public static final int FUTURES =
      0x20000 | 0x40000 | 0x80000 | 0x100000 | 0x200000 | BARRY_AS_FLUFL | 0x800000 | ANNOTATIONS;

  /** Features that are no longer optional ({@code PyCF_MASK_OBSOLETE}). */
  private static final int OBSOLETE = 0x10;

  /** What {@code compile()} accepts. */
  public static final int ALL =
      FUTURES
          | OBSOLETE
          | OPTIMIZED_AST
          | SOURCE_IS_UTF8
          | DONT_IMPLY_DEDENT
          | IGNORE_COOKIE
          | TYPE_COMMENTS
          | ALLOW_TOP_LEVEL_AWAIT
          | ALLOW_INCOMPLETE_INPUT;

  private CompilerFlags() {}

  /**
   * The future statements in force in the Python code that calls ({@code
   * PyEval_MergeCompilerFlags}).
   */
  public static int inherited() {
    PyFunction caller = FrameStack.function(0);
    return caller == null ? 0 : caller.code().flags() & FUTURES;
  }
}
