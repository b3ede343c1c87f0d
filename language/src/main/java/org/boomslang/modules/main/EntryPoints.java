package org.boomslang.modules.main;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExecutableNode;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import java.util.List;
import org.boomslang.BoomslangLanguage;
import org.boomslang.modules.imports.Bootstrap;
import org.boomslang.modules.imports.Sources;
import org.boomslang.objects.PyException;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.frame.FrameVariables;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.interop.Entry;
import org.boomslang.objects.interop.Values;
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
  public static RootNode parse(BoomslangLanguage language, Source source, List<String> parameters) {
    if (BoomslangLanguage.MAIN_MIME_TYPE.equals(source.getMimeType())) {
      return new MainRoot(language);
    }
    return new SourceRoot(
        language, compile(source), source.getPath(), parameters.toArray(new String[0]));
  }

  /** What a debugger evaluates in a stopped activation. */
  public static ExecutableNode parseInline(BoomslangLanguage language, Source source) {
    return new InlineNode(language, compile(source));
  }

  @TruffleBoundary
  private static PyCode compile(Source source) {
    String path = source.getPath();
    PyThreadState thread = PyThreadState.get();
    thread.attach();
    try {
      return Sources.compile(source, path == null ? source.getName() : path);
    } finally {
      thread.detach();
    }
  }

  /**
   * Runs source text with the variables of an activation; what it binds of them is written back.
   */
  private static final class InlineNode extends ExecutableNode {
    private final PyCode code;

    InlineNode(BoomslangLanguage language, PyCode code) {
      super(language);
      this.code = code;
    }

    @Override
    public Object execute(VirtualFrame frame) {
      return run(frame.materialize());
    }

    @TruffleBoundary
    private Object run(MaterializedFrame frame) {
      PyThreadState thread = PyThreadState.get();
      thread.attach();
      try {
        PyDict globals = ((PyFunction) frame.getArguments()[0]).globals();
        FrameVariables variables = FrameVariables.of(frame);
        if (variables == null || variables.usesNamespace()) {
          Object names = variables == null ? globals : variables.namespace(frame);
          return Values.toForeign(PyFunction.of(code, globals).run(names));
        }
        PyDict names = variables.snapshot(frame, null);
        try {
          return Values.toForeign(PyFunction.of(code, globals).run(names));
        } finally {
          for (int i = 0; i < variables.count(); i++) {
            Object value = names.getStr(variables.name(i));
            if (value != null && value != variables.read(frame, i)) {
              variables.write(frame, i, value);
            }
          }
        }
      } catch (PyException e) {
        throw Entry.leaving(e);
      } finally {
        thread.detach();
      }
    }
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

  /**
   * Runs source text in {@code __main__}; with parameters, in a namespace of its own before that of
   * {@code __main__}.
   */
  private static final class SourceRoot extends RootNode {
    private final PyCode code;
    private final String path;
    private final String[] parameters;

    SourceRoot(BoomslangLanguage language, PyCode code, String path, String[] parameters) {
      super(language);
      this.path = path;
      this.code = code;
      this.parameters = parameters;
    }

    @Override
    public Object execute(VirtualFrame frame) {
      return run(frame.getArguments());
    }

    @TruffleBoundary
    private Object run(Object[] arguments) {
      PyContext context = PyContext.get();
      PyThreadState thread = context.threadState();
      thread.attach();
      try {
        return Values.toForeign(run(context, arguments));
      } catch (PyException e) {
        throw Entry.leaving(e);
      } finally {
        thread.detach();
      }
    }

    private Object run(PyContext context, Object[] arguments) {
      PyDict globals = Interpreter.of(context).main().dict();
      if (path != null) {
        globals.putStr("__file__", PyStr.of(path));
      }
      if (parameters.length == 0) {
        return Bootstrap.execute(code, globals);
      }
      PyDict names = new PyDict();
      for (int i = 0; i < parameters.length; i++) {
        names.putStr(parameters[i].intern(), Values.toPython(arguments[i]));
      }
      return PyFunction.of(code, globals).run(names);
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
