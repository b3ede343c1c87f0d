package org.boomslang.modules.main;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import org.boomslang.BoomslangLanguage;
import org.boomslang.modules.imports.Bootstrap;
import org.boomslang.modules.imports.Sources;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/**
 * What the polyglot API can ask the language to run: the main program of a command line, or a piece
 * of source in {@code __main__}, whose value is that of its last expression.
 */
public final class EntryPoints {
  private EntryPoints() {}

  /** The root for a source that an embedder evaluates. */
  public static RootNode parse(BoomslangLanguage language, Source source) {
    if (BoomslangLanguage.MAIN_MIME_TYPE.equals(source.getMimeType())) {
      return new MainRoot(language);
    }
    return new SourceRoot(language, source);
  }

  /** Runs the main program; its value is the exit status. */
  private static final class MainRoot extends RootNode {
    MainRoot(BoomslangLanguage language) {
      super(language);
    }

    @Override
    public Object execute(VirtualFrame frame) {
      return run();
    }

    @TruffleBoundary
    private static long run() {
      PyThreadState thread = PyThreadState.get();
      thread.attach();
      try {
        return new MainProgram(PyContext.get()).run();
      } finally {
        thread.detach();
      }
    }

    @Override
    public boolean isInternal() {
      return true;
    }
  }

  /** Runs source text in {@code __main__}. */
  private static final class SourceRoot extends RootNode {
    private final Source source;

    SourceRoot(BoomslangLanguage language, Source source) {
      super(language);
      this.source = source;
    }

    @Override
    public Object execute(VirtualFrame frame) {
      return run();
    }

    @TruffleBoundary
    private Object run() {
      PyThreadState thread = PyThreadState.get();
      thread.attach();
      try {
        return run(PyContext.get());
      } finally {
        thread.detach();
      }
    }

    private Object run(PyContext context) {
      PyDict globals = Interpreter.of(context).main().dict();
      String filename = source.getPath() == null ? source.getName() : source.getPath();
      Object text = PyStr.of(source.getCharacters().toString());
      String mode = source.isInteractive() ? "single" : LastExpression.mode(text, filename);
      PyCode code = (PyCode) Sources.compile(text, filename, mode, 0, -1, -1);
      return Bootstrap.execute(code, globals);
    }

    @Override
    public String getName() {
      return "<eval>";
    }

    @Override
    public boolean isInternal() {
      return true;
    }
  }
}
