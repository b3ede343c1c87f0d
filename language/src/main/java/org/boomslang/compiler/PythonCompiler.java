package org.boomslang.compiler;

import org.boomslang.objects.code.PyCode;
import org.boomslang.parser.ast.Mod;

public final class PythonCompiler {
  private PythonCompiler() {}

  public static PyCode compile(Mod tree, String filename, int flags, int optimize) {
    throw new UnsupportedOperationException();
  }
}
