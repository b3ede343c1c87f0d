package org.boomslang.objects.function;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.descriptor.Descriptor;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.PyContext;

/**
 * A function written in Python: a code object together with the globals, the closure cells and the
 * defaults it runs with. Module and class bodies and {@code exec}'d code run as functions too.
 *
 * <p>Thread-safety: atomic per attribute. What a call needs (code, defaults) is one reference each,
 * stored with release and read with acquire: a call that runs while another thread replaces {@code
 * __code__} and {@code __defaults__} sees each of them old or new, as in CPython. The rest is
 * volatile.
 */
public final class PyFunction extends PyObject implements Descriptor {
  public static final PyType TYPE =
      PyType.builtin(
          "function",
          BuiltinTypes.OBJECT,
          Layout.of("function", Layout.OBJECT, null),
          TypeFlags.FINAL.withDict(),
          FunctionMethodsTable::new);

  /** The closure of a function that captures nothing. */
  public static final PyCell[] NO_CELLS = {};

  /** The defaults of a function that has none. */
  public static final Object[] NO_DEFAULTS = {};

  private static final VarHandle CODE;
  private static final VarHandle DEFAULTS;
  private static final VarHandle KW_DEFAULTS;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      CODE = lookup.findVarHandle(PyFunction.class, "code", PyCode.class);
      DEFAULTS = lookup.findVarHandle(PyFunction.class, "defaults", Object[].class);
      KW_DEFAULTS = lookup.findVarHandle(PyFunction.class, "kwDefaults", PyDict.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private PyCode code;
  private final PyDict globals;
  private final Object builtins;

  @CompilationFinal(dimensions = 1)
  private final PyCell[] closure;

  private Object[] defaults;
  private PyDict kwDefaults;
  private volatile Object name;
  private volatile Object qualname;

  /** Null until asked for. */
  private volatile Object module;

  /** Null until asked for. */
  private volatile Object doc;

  /** {@code __annotations__}; null until asked for. */
  private volatile PyDict annotations;

  /** {@code __annotate__}: a callable, or null. */
  private volatile Object annotate;

  /** {@code __type_params__}: a tuple, or null for an empty one. */
  private volatile Object typeParams;

  /**
   * @param builtins the namespace of builtins, see {@link #builtinsOf}
   * @param closure the cells of the code's free names, in their order
   * @param defaults of the last positional parameters; {@link #NO_DEFAULTS} for none
   * @param kwDefaults of keyword-only parameters by name, or null
   */
  public PyFunction(
      PyCode code,
      PyDict globals,
      Object builtins,
      PyCell[] closure,
      Object[] defaults,
      PyDict kwDefaults) {
    super(TYPE.instanceShape());
    this.code = code;
    this.globals = globals;
    this.builtins = builtins;
    this.closure = closure;
    this.defaults = defaults;
    this.kwDefaults = kwDefaults;
  }

  /** A function without closure or defaults: for module bodies and {@code exec}'d code. */
  public static PyFunction of(PyCode code, PyDict globals) {
    return new PyFunction(code, globals, builtinsOf(globals), NO_CELLS, NO_DEFAULTS, null);
  }

  /**
   * The builtins that code with these globals sees: their {@code __builtins__}, any mapping, else
   * the context's ({@code _PyEval_BuiltinsFromGlobals}).
   */
  @TruffleBoundary
  public static Object builtinsOf(PyDict globals) {
    Object value = globals.getStr("__builtins__");
    if (value instanceof PyModule builtinsModule) {
      return builtinsModule.dict();
    }
    return value != null ? value : PyContext.get().builtins();
  }

  /** A builtin that the language itself calls, such as {@code __import__}; null when absent. */
  @TruffleBoundary
  public Object builtin(String wanted) {
    if (builtins instanceof PyDict dict && dict.type() == BuiltinTypes.DICT) {
      return dict.getStr(wanted);
    }
    try {
      return Items.get(builtins, PyStr.constant(wanted));
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.KEY_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  // ------------------------------------------------------------------ calls

  public PyCode code() {
    if (CompilerDirectives.inInterpreter()) {
      PyCode current = code;
      VarHandle.acquireFence();
      return current;
    }
    return (PyCode) CODE.getAcquire(this);
  }

  /**
   * Whether this is the code; orders nothing, for those who know the code already.
   *
   * @param kept whether {@link PyContext#functionsKeepCode} holds
   */
  public boolean hasCode(PyCode known, boolean kept) {
    return (kept ? code : CODE.getOpaque(this)) == known;
  }

  /** Gives the function other code; compiled calls look for it from now on. */
  @TruffleBoundary
  public void setCode(PyCode newCode) {
    CODE.setRelease(this, newCode);
    PyContext.get().functionsKeepCode().invalidate("a function gets other code");
  }

  public PyDict globals() {
    return globals;
  }

  public Object builtins() {
    return builtins;
  }

  public PyCell[] closure() {
    return closure;
  }

  /** The defaults of the last positional parameters; never null, not to be written to. */
  public Object[] defaults() {
    if (CompilerDirectives.inInterpreter()) {
      Object[] current = defaults;
      VarHandle.acquireFence();
      return current;
    }
    return (Object[]) DEFAULTS.getAcquire(this);
  }

  /** {@link #defaults} without ordering: for contexts with one thread. */
  public Object[] defaultsUnlocked() {
    return defaults;
  }

  public void setDefaults(Object[] values) {
    DEFAULTS.setRelease(this, values);
  }

  /** {@code __kwdefaults__}, or null. */
  public PyDict kwDefaults() {
    if (CompilerDirectives.inInterpreter()) {
      PyDict current = kwDefaults;
      VarHandle.acquireFence();
      return current;
    }
    return (PyDict) KW_DEFAULTS.getAcquire(this);
  }

  /** {@link #kwDefaults} without ordering: for contexts with one thread. */
  public PyDict kwDefaultsUnlocked() {
    return kwDefaults;
  }

  public void setKwDefaults(PyDict values) {
    KW_DEFAULTS.setRelease(this, values);
  }

  /** The default of a keyword-only parameter, null when it has none. */
  public Object keywordDefault(String parameter) {
    PyDict values = kwDefaults();
    return values == null ? null : keywordDefault(values, parameter);
  }

  @TruffleBoundary
  private static Object keywordDefault(PyDict values, String parameter) {
    return values.getStr(parameter);
  }

  /**
   * The arguments for the code's call target: this function, then every parameter bound.
   *
   * @param names of the last {@code names.length} arguments, interned
   */
  @TruffleBoundary
  public Object[] bind(Object[] arguments, String[] names) {
    return FunctionBinder.bind(this, code(), arguments, names);
  }

  /** Calls with positional arguments followed by the values of keyword arguments. */
  @TruffleBoundary
  public Object call(Object[] arguments, String[] names) {
    PyCode current = code();
    return current.callTarget().call(FunctionBinder.bind(this, current, arguments, names));
  }

  /**
   * Runs code that keeps its names in a mapping: of a module, a class body, {@code exec}.
   *
   * @param namespace the mapping, null for the globals
   */
  @TruffleBoundary
  public Object run(Object namespace) {
    return code().callTarget().call(PyArguments.ofNamespace(this, namespace));
  }

  /** Calls with an object in front of positional arguments. */
  @TruffleBoundary
  public Object callMethod(Object self, Object... arguments) {
    PyCode current = code();
    return current.callTarget().call(FunctionBinder.bind(this, current, self, arguments));
  }

  @Override
  public Object bind(Object instance, PyType owner) {
    return instance == null ? this : new PyMethod(this, instance);
  }

  // ------------------------------------------------------------------ attributes

  /** {@code __name__}, a str. */
  @TruffleBoundary
  public Object name() {
    Object current = name;
    if (current == null) {
      current = PyStr.constant(code().name());
      name = current;
    }
    return current;
  }

  public void setName(Object value) {
    name = value;
  }

  /** {@code __qualname__}, a str. */
  @TruffleBoundary
  public Object qualname() {
    Object current = qualname;
    if (current == null) {
      current = PyStr.of(code().qualname());
      qualname = current;
    }
    return current;
  }

  public void setQualname(Object value) {
    qualname = value;
  }

  /** {@code __module__}: by default the {@code __name__} of the globals. */
  @TruffleBoundary
  public Object module() {
    Object current = module;
    if (current == null) {
      current = globals.getStr("__name__");
      if (current == null) {
        current = PyNone.NONE;
      }
      module = current;
    }
    return current;
  }

  public void setModule(Object value) {
    module = value;
  }

  /** {@code __doc__}: by default the code's docstring. */
  @TruffleBoundary
  public Object doc() {
    Object current = doc;
    if (current == null) {
      current = code().description().docstring();
      if (current == null) {
        current = PyNone.NONE;
      }
      doc = current;
    }
    return current;
  }

  public void setDoc(Object value) {
    doc = value;
  }

  /** The annotations if they were made already, else null. */
  public PyDict annotations() {
    return annotations;
  }

  public void setAnnotations(PyDict value) {
    annotations = value;
  }

  /** {@code __annotate__}, or null. */
  public Object annotate() {
    return annotate;
  }

  public void setAnnotate(Object value) {
    annotate = value;
  }

  /** {@code __type_params__}, or null for an empty tuple. */
  public Object typeParams() {
    return typeParams;
  }

  public void setTypeParams(Object value) {
    typeParams = value;
  }

  @Override
  public String toString() {
    return "PyFunction[" + code().qualname() + "]";
  }

  @Override
  public void traverse(Consumer<Object> visit) {
    visit.accept(code());
    visit.accept(globals());
    traverseOwn(visit);
  }

  /** As {@link #traverse}, without what it shares with the other functions of its module. */
  public void traverseOwn(Consumer<Object> visit) {
    for (Object each : defaults()) {
      visit.accept(each);
    }
    visit(visit, kwDefaults());
    for (PyCell cell : closure()) {
      visit.accept(cell);
    }
    super.traverse(visit);
  }
}
