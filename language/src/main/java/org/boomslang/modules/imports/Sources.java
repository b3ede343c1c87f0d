package org.boomslang.modules.imports;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.strings.TruffleString;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.boomslang.compiler.Analysis;
import org.boomslang.compiler.CompileOptions;
import org.boomslang.compiler.PythonCompiler;
import org.boomslang.compiler.scope.SymbolTable;
import org.boomslang.modules.ast.ObjectsToTree;
import org.boomslang.modules.ast.TreeOptimizer;
import org.boomslang.modules.ast.TreeToObjects;
import org.boomslang.objects.Audit;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.code.CodeOrigin;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.codec.UnicodeEscape;
import org.boomslang.objects.integer.IntegerStringLimit;
import org.boomslang.objects.interop.Exceptions;
import org.boomslang.objects.str.PyStr;
import org.boomslang.parser.FinallyBlocks;
import org.boomslang.parser.ParserOptions;
import org.boomslang.parser.PythonParser;
import org.boomslang.parser.PythonSyntaxError;
import org.boomslang.parser.SourceDecoder;
import org.boomslang.parser.SyntaxWarningListener;
import org.boomslang.parser.TypeComments;
import org.boomslang.parser.ast.Mod;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * From source text, bytes or syntax tree objects to code objects: what {@code compile()} does.
 * Thread-safety: shared (stateless).
 */
public final class Sources {
  private Sources() {}

  /** Compiles a module that comes with the interpreter. */
  @TruffleBoundary
  public static PyCode compile(String source, String filename) {
    PyContext context = PyContext.get();
    int optimize = PyConfig.of(context).optimize();
    try {
      return compileModule(
          context,
          source,
          filename,
          optimize,
          new CodeOrigin(PyStr.of(source), "exec", 0, optimize));
    } catch (PythonSyntaxError e) {
      throw SyntaxErrors.toPython(e);
    }
  }

  private static PyCode compileModule(
      PyContext context, String text, String filename, int optimize, CodeOrigin origin) {
    CompileOptions options =
        PythonCompiler.options(filename, 0, optimize, new SyntaxWarnings(filename));
    Analysis analysis = analysed(context, text, options);
    return PythonCompiler.compile(context, analysis, null, origin, options);
  }

  /** A module's text, or that of an embedder, who wants the value of the last statement. */
  private static Analysis analysed(PyContext context, String text, CompileOptions options) {
    String filename = options.filename();
    boolean hasValue = options.lastValue();
    return AnalysedSources.get(
        context,
        new AnalysedSources.Key(text, hasValue, options.optimize(), maxDigits(context)),
        options,
        observed -> {
          Mod tree =
              hasValue
                  ? parseWithValue(context, text, filename, observed.warnings())
                  : parse(context, text, filename, "exec", 0, null, observed.warnings());
          FinallyBlocks.check(tree, filename, observed.warnings());
          return PythonCompiler.analyse(tree, observed);
        });
  }

  /**
   * Compiles, or with {@link CompilerFlags#ONLY_AST} makes a tree of {@code ast} objects.
   *
   * @param source a str, a bytes-like object or an {@code ast} node
   * @param mode exec, eval, single or func_type
   * @param optimize -1 for the interpreter's level
   */
  @TruffleBoundary
  public static Object compile(
      Object source, String filename, String mode, int flags, int optimize, int featureVersion) {
    PyContext context = PyContext.get();
    boolean onlyTree = (flags & CompilerFlags.ONLY_AST) != 0;
    checkMode(mode, onlyTree);
    int level = optimize < 0 ? PyConfig.of(context).optimize() : optimize;
    boolean folded = (flags & CompilerFlags.OPTIMIZED_AST) == CompilerFlags.OPTIMIZED_AST;
    try {
      Mod tree;
      CodeOrigin origin = null;
      TypeComments comments = null;
      if (ObjectsToTree.isTree(context, source)) {
        if (onlyTree && !folded) {
          ObjectsToTree.checkRoot(context, source, mode);
          return source;
        }
        tree = ObjectsToTree.convert(context, source, mode);
      } else {
        if (Audit.isOn()) {
          Object bytes = PyStr.isStr(source) ? Calls.callMethod(source, "encode") : source;
          Audit.event("compile", bytes, PyStr.of(filename));
        }
        String text = text(source, filename, flags);
        origin = origin(source, mode, flags, level);
        // Modules are bytes, and those of one context are often those of the next.
        if (flags == 0 && mode.equals("exec") && source instanceof PyBytes) {
          return compileModule(context, text, filename, level, origin);
        }
        if ((flags & CompilerFlags.TYPE_COMMENTS) != 0) {
          comments = new TypeComments();
        }
        tree = parse(context, text, filename, mode, flags, comments);
        if (onlyTree && featureVersion >= 0) {
          PythonCompiler.checkVersion(tree, filename, featureVersion);
        }
      }
      if (onlyTree) {
        return TreeToObjects.convert(
            context, folded ? TreeOptimizer.optimize(tree, level) : tree, comments);
      }
      FinallyBlocks.check(tree, filename, new SyntaxWarnings(filename));
      CompileOptions options =
          PythonCompiler.options(
              filename, flags & ~CompilerFlags.ONLY_AST, level, new SyntaxWarnings(filename));
      return PythonCompiler.compile(
          context, PythonCompiler.analyse(tree, options), null, origin, options);
    } catch (PythonSyntaxError e) {
      throw SyntaxErrors.toPython(e);
    }
  }

  /**
   * Compiles what an embedder evaluates: an expression, or statements whose value is that of the
   * last one if that is an expression.
   */
  @TruffleBoundary
  public static PyCode compile(Source source, String filename) {
    PyContext context = PyContext.get();
    String text = source.getCharacters().toString();
    int optimize = PyConfig.of(context).optimize();
    try {
      CompileOptions options =
          new CompileOptions(filename, 0, optimize, false, true, new SyntaxWarnings(filename));
      Analysis analysis = analysed(context, text, options);
      return PythonCompiler.compile(
          context,
          analysis,
          source,
          new CodeOrigin(PyStr.of(text), mode(analysis.tree()), 0, optimize),
          options);
    } catch (PythonSyntaxError e) {
      PyException exception = SyntaxErrors.toPython(e);
      Exceptions.setSource(exception.value(), source);
      throw exception;
    } catch (PyException e) {
      Exceptions.setSource(e.value(), source);
      throw e;
    }
  }

  private static String mode(Mod tree) {
    return switch (tree) {
      case Mod.Expression e -> "eval";
      case Mod.Interactive i -> "single";
      default -> "exec";
    };
  }

  private static Mod parseWithValue(
      PyContext context, String text, String filename, SyntaxWarningListener warnings) {
    try {
      return parse(context, text, filename, "eval", 0, null, warnings);
    } catch (PythonSyntaxError e) {
      return parse(context, text, filename, "exec", 0, null, warnings);
    }
  }

  private static int maxDigits(PyContext context) {
    return IntegerStringLimit.SLOT.get(context).maxDigits();
  }

  private static CodeOrigin origin(Object source, String mode, int flags, int level) {
    boolean kept = source instanceof TruffleString || Types.of(source) == BuiltinTypes.BYTES;
    return kept ? new CodeOrigin(source, mode, flags, level) : null;
  }

  /**
   * Analyses the names of a program without compiling it.
   *
   * @param source a str or a bytes-like object
   * @param mode exec, eval or single
   */
  @TruffleBoundary
  public static SymbolTable symbols(Object source, String filename, String mode) {
    try {
      Mod tree = parse(PyContext.get(), text(source, filename, 0), filename, mode, 0, null);
      return PythonCompiler.symbols(tree, filename);
    } catch (PythonSyntaxError e) {
      throw SyntaxErrors.toPython(e);
    }
  }

  private static void checkMode(String mode, boolean onlyTree) {
    switch (mode) {
      case "exec", "eval", "single" -> {
        // fine
      }
      case "func_type" -> {
        if (!onlyTree) {
          throw PyErrors.valueError("compile() mode 'func_type' requires flag PyCF_ONLY_AST");
        }
      }
      default ->
          throw PyErrors.valueError(
              onlyTree
                  ? "compile() mode must be 'exec', 'eval', 'single' or 'func_type'"
                  : "compile() mode must be 'exec', 'eval' or 'single'");
    }
  }

  private static String text(Object source, String filename, int flags) {
    String text;
    if (source instanceof TruffleString || PyStr.isStr(source)) {
      text = PyStr.toJava(source);
    } else if (Buffers.spanOrNull(source) instanceof ByteSpan span) {
      byte[] bytes = span.toArray();
      // CPython looks for them before it decodes: text in UTF-16 is told by them, not by its first
      // byte.
      rejectNulls(bytes);
      text =
          (flags & CompilerFlags.IGNORE_COOKIE) != 0
              ? new String(bytes, StandardCharsets.UTF_8)
              : SourceDecoder.decode(bytes, filename, SourceCodecs::decode);
    } else {
      throw PyErrors.typeError("compile() arg 1 must be a string, bytes or AST object");
    }
    if (text.indexOf('\0') >= 0) {
      throw nullByte();
    }
    return text;
  }

  private static void rejectNulls(byte[] source) {
    for (byte b : source) {
      if (b == 0) {
        throw nullByte();
      }
    }
  }

  private static PyException nullByte() {
    return SyntaxErrors.unlocated("source code string cannot contain null bytes");
  }

  private static Mod parse(
      PyContext context,
      String text,
      String filename,
      String mode,
      int flags,
      TypeComments comments) {
    return parse(context, text, filename, mode, flags, comments, new SyntaxWarnings(filename));
  }

  private static Mod parse(
      PyContext context,
      String text,
      String filename,
      String mode,
      int flags,
      TypeComments comments,
      SyntaxWarningListener warnings) {
    ParserOptions options =
        ParserOptions.DEFAULT
            .withWarnings(warnings)
            .withMaxIntDigits(maxDigits(context))
            .withDontImplyDedent((flags & CompilerFlags.DONT_IMPLY_DEDENT) != 0)
            .withAllowIncompleteInput((flags & CompilerFlags.ALLOW_INCOMPLETE_INPUT) != 0)
            .withBarryAsFlufl((flags & CompilerFlags.BARRY_AS_FLUFL) != 0)
            .withTypeComments(comments)
            .withUnicodeNames(Sources::namedCharacter);
    return switch (mode) {
      case "exec" -> PythonParser.parseModule(text, filename, options);
      case "eval" -> PythonParser.parseExpression(text, filename, options);
      case "single" -> PythonParser.parseInteractive(text, filename, options);
      default -> PythonParser.parseFunctionType(text, filename, options);
    };
  }

  /** Where a literal names a character by an alias, which the parser alone does not know. */
  private static String namedCharacter(String name) {
    String plain = ParserOptions.DEFAULT.unicodeNames().lookup(name);
    if (plain != null) {
      return plain;
    }
    int c = UnicodeEscape.characterByName(name.toUpperCase(Locale.ROOT));
    return c < 0 ? null : Character.toString(c);
  }
}
