package org.boomslang.objects.exception;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The builtin exception classes. Static, immutable, shared by all contexts.
 *
 * <p>Classes that keep state of their own name a table of builtins and a layout; all others inherit
 * both and have a docstring only.
 */
public final class ExceptionTypes {
  private static final Layout LAYOUT =
      Layout.of("BaseException", Layout.OBJECT, PyBaseException::new);

  /** Filled while the class is initialised, read-only afterwards. */
  private static final List<PyType> ALL = new ArrayList<>();

  public static final PyType BASE_EXCEPTION =
      create("BaseException", BuiltinTypes.OBJECT, LAYOUT, BaseExceptionMethodsTable::new);
  public static final PyType BASE_EXCEPTION_GROUP =
      create(
          "BaseExceptionGroup",
          BASE_EXCEPTION,
          layout("BaseExceptionGroup", null),
          BaseExceptionGroupMethodsTable::new);
  public static final PyType GENERATOR_EXIT =
      create("GeneratorExit", BASE_EXCEPTION, "Request that a generator exit.");
  public static final PyType KEYBOARD_INTERRUPT =
      create("KeyboardInterrupt", BASE_EXCEPTION, "Program interrupted by user.");
  public static final PyType SYSTEM_EXIT =
      create(
          "SystemExit",
          BASE_EXCEPTION,
          layout("SystemExit", PySystemExit::new),
          SystemExitMethodsTable::new);
  public static final PyType EXCEPTION =
      create("Exception", BASE_EXCEPTION, "Common base class for all non-exit exceptions.");
  public static final PyType ARITHMETIC_ERROR =
      create("ArithmeticError", EXCEPTION, "Base class for arithmetic errors.");
  public static final PyType FLOATING_POINT_ERROR =
      create("FloatingPointError", ARITHMETIC_ERROR, "Floating-point operation failed.");
  public static final PyType OVERFLOW_ERROR =
      create("OverflowError", ARITHMETIC_ERROR, "Result too large to be represented.");
  public static final PyType ZERO_DIVISION_ERROR =
      create(
          "ZeroDivisionError",
          ARITHMETIC_ERROR,
          "Second argument to a division or modulo operation was zero.");
  public static final PyType ASSERTION_ERROR =
      create("AssertionError", EXCEPTION, "Assertion failed.");
  public static final PyType ATTRIBUTE_ERROR =
      create(
          "AttributeError",
          EXCEPTION,
          layout("AttributeError", PyAttributeError::new),
          AttributeErrorMethodsTable::new);
  public static final PyType BUFFER_ERROR = create("BufferError", EXCEPTION, "Buffer error.");
  public static final PyType EOF_ERROR = create("EOFError", EXCEPTION, "Read beyond end of file.");
  public static final PyType IMPORT_ERROR =
      create(
          "ImportError",
          EXCEPTION,
          layout("ImportError", PyImportError::new),
          ImportErrorMethodsTable::new);
  public static final PyType MODULE_NOT_FOUND_ERROR =
      create("ModuleNotFoundError", IMPORT_ERROR, "Module not found.");
  public static final PyType LOOKUP_ERROR =
      create("LookupError", EXCEPTION, "Base class for lookup errors.");
  public static final PyType INDEX_ERROR =
      create("IndexError", LOOKUP_ERROR, "Sequence index out of range.");
  public static final PyType KEY_ERROR =
      create("KeyError", LOOKUP_ERROR, LAYOUT, KeyErrorMethodsTable::new);
  public static final PyType MEMORY_ERROR = create("MemoryError", EXCEPTION, "Out of memory.");
  public static final PyType NAME_ERROR =
      create(
          "NameError",
          EXCEPTION,
          layout("NameError", PyNameError::new),
          NameErrorMethodsTable::new);
  public static final PyType UNBOUND_LOCAL_ERROR =
      create("UnboundLocalError", NAME_ERROR, "Local name referenced but not bound to a value.");
  public static final PyType OS_ERROR =
      create("OSError", EXCEPTION, layout("OSError", PyOSError::new), OSErrorMethodsTable::new);
  public static final PyType BLOCKING_IO_ERROR =
      create("BlockingIOError", OS_ERROR, "I/O operation would block.");
  public static final PyType CHILD_PROCESS_ERROR =
      create("ChildProcessError", OS_ERROR, "Child process error.");
  public static final PyType CONNECTION_ERROR =
      create("ConnectionError", OS_ERROR, "Connection error.");
  public static final PyType BROKEN_PIPE_ERROR =
      create("BrokenPipeError", CONNECTION_ERROR, "Broken pipe.");
  public static final PyType CONNECTION_ABORTED_ERROR =
      create("ConnectionAbortedError", CONNECTION_ERROR, "Connection aborted.");
  public static final PyType CONNECTION_REFUSED_ERROR =
      create("ConnectionRefusedError", CONNECTION_ERROR, "Connection refused.");
  public static final PyType CONNECTION_RESET_ERROR =
      create("ConnectionResetError", CONNECTION_ERROR, "Connection reset.");
  public static final PyType FILE_EXISTS_ERROR =
      create("FileExistsError", OS_ERROR, "File already exists.");
  public static final PyType FILE_NOT_FOUND_ERROR =
      create("FileNotFoundError", OS_ERROR, "File not found.");
  public static final PyType INTERRUPTED_ERROR =
      create("InterruptedError", OS_ERROR, "Interrupted by signal.");
  public static final PyType IS_A_DIRECTORY_ERROR =
      create("IsADirectoryError", OS_ERROR, "Operation doesn't work on directories.");
  public static final PyType NOT_A_DIRECTORY_ERROR =
      create("NotADirectoryError", OS_ERROR, "Operation only works on directories.");
  public static final PyType PERMISSION_ERROR =
      create("PermissionError", OS_ERROR, "Not enough permissions.");
  public static final PyType PROCESS_LOOKUP_ERROR =
      create("ProcessLookupError", OS_ERROR, "Process not found.");
  public static final PyType TIMEOUT_ERROR = create("TimeoutError", OS_ERROR, "Timeout expired.");
  public static final PyType REFERENCE_ERROR =
      create("ReferenceError", EXCEPTION, "Weak ref proxy used after referent went away.");
  public static final PyType RUNTIME_ERROR =
      create("RuntimeError", EXCEPTION, "Unspecified run-time error.");
  public static final PyType NOT_IMPLEMENTED_ERROR =
      create(
          "NotImplementedError", RUNTIME_ERROR, "Method or function hasn't been implemented yet.");
  public static final PyType PYTHON_FINALIZATION_ERROR =
      create(
          "PythonFinalizationError",
          RUNTIME_ERROR,
          "Operation blocked during Python finalization.");
  public static final PyType RECURSION_ERROR =
      create("RecursionError", RUNTIME_ERROR, "Recursion limit exceeded.");
  public static final PyType STOP_ASYNC_ITERATION =
      create("StopAsyncIteration", EXCEPTION, "Signal the end from iterator.__anext__().");
  public static final PyType STOP_ITERATION =
      create(
          "StopIteration",
          EXCEPTION,
          layout("StopIteration", PyStopIteration::new),
          StopIterationMethodsTable::new);
  public static final PyType SYNTAX_ERROR =
      create(
          "SyntaxError",
          EXCEPTION,
          layout("SyntaxError", PySyntaxError::new),
          SyntaxErrorMethodsTable::new);
  public static final PyType INCOMPLETE_INPUT_ERROR =
      create("_IncompleteInputError", SYNTAX_ERROR, "incomplete input.");
  public static final PyType INDENTATION_ERROR =
      create("IndentationError", SYNTAX_ERROR, "Improper indentation.");
  public static final PyType TAB_ERROR =
      create("TabError", INDENTATION_ERROR, "Improper mixture of spaces and tabs.");
  public static final PyType SYSTEM_ERROR =
      create(
          "SystemError",
          EXCEPTION,
          "Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version.");
  public static final PyType TYPE_ERROR =
      create("TypeError", EXCEPTION, "Inappropriate argument type.");
  public static final PyType VALUE_ERROR =
      create("ValueError", EXCEPTION, "Inappropriate argument value (of correct type).");
  public static final PyType UNICODE_ERROR =
      create("UnicodeError", VALUE_ERROR, "Unicode related error.");
  public static final PyType UNICODE_DECODE_ERROR =
      create(
          "UnicodeDecodeError",
          UNICODE_ERROR,
          layout("UnicodeDecodeError", PyUnicodeError::new),
          UnicodeErrorDetailMethodsTable::new);
  public static final PyType UNICODE_ENCODE_ERROR =
      create(
          "UnicodeEncodeError",
          UNICODE_ERROR,
          layout("UnicodeEncodeError", PyUnicodeError::new),
          UnicodeErrorDetailMethodsTable::new);
  public static final PyType UNICODE_TRANSLATE_ERROR =
      create(
          "UnicodeTranslateError",
          UNICODE_ERROR,
          layout("UnicodeTranslateError", PyUnicodeError::new),
          UnicodeErrorDetailMethodsTable::new);
  public static final PyType WARNING =
      create("Warning", EXCEPTION, "Base class for warning categories.");
  public static final PyType BYTES_WARNING =
      create(
          "BytesWarning",
          WARNING,
          "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str.");
  public static final PyType DEPRECATION_WARNING =
      create("DeprecationWarning", WARNING, "Base class for warnings about deprecated features.");
  public static final PyType ENCODING_WARNING =
      create("EncodingWarning", WARNING, "Base class for warnings about encodings.");
  public static final PyType FUTURE_WARNING =
      create(
          "FutureWarning",
          WARNING,
          "Base class for warnings about constructs that will change semantically\nin the future.");
  public static final PyType IMPORT_WARNING =
      create(
          "ImportWarning",
          WARNING,
          "Base class for warnings about probable mistakes in module imports");
  public static final PyType PENDING_DEPRECATION_WARNING =
      create(
          "PendingDeprecationWarning",
          WARNING,
          "Base class for warnings about features which will be deprecated\nin the future.");
  public static final PyType RESOURCE_WARNING =
      create("ResourceWarning", WARNING, "Base class for warnings about resource usage.");
  public static final PyType RUNTIME_WARNING =
      create("RuntimeWarning", WARNING, "Base class for warnings about dubious runtime behavior.");
  public static final PyType SYNTAX_WARNING =
      create("SyntaxWarning", WARNING, "Base class for warnings about dubious syntax.");
  public static final PyType UNICODE_WARNING =
      create(
          "UnicodeWarning",
          WARNING,
          "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems.");
  public static final PyType USER_WARNING =
      create("UserWarning", WARNING, "Base class for warnings generated by user code.");

  /** {@code ExceptionGroup}, which is an {@link #EXCEPTION} as well. */
  public static final PyType EXCEPTION_GROUP =
      add(
          PyType.builtin(
              "ExceptionGroup",
              new PyType[] {BASE_EXCEPTION_GROUP, EXCEPTION},
              BASE_EXCEPTION_GROUP.layout(),
              TypeFlags.WITH_DICT,
              () -> new Documented("ExceptionGroup", null)));

  private ExceptionTypes() {}

  /** Every builtin exception class, bases before the classes that derive from them. */
  public static List<PyType> all() {
    return List.copyOf(ALL);
  }

  /** The builtin exception class of a name; null when there is none. */
  public static PyType byName(String name) {
    for (PyType type : ALL) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    return null;
  }

  /** An empty instance of an exception class, of the Java class its layout asks for. */
  public static PyBaseException allocate(PyType type) {
    return (PyBaseException) type.layout().allocate(type.instanceShape());
  }

  private static Layout layout(String name, Function<Shape, PyObject> factory) {
    return Layout.of(name, LAYOUT, factory);
  }

  /** A class with builtins and a layout of its own. */
  private static PyType create(
      String name, PyType base, Layout layout, Supplier<? extends BuiltinTable> table) {
    return add(PyType.builtin(name, base, layout, TypeFlags.WITH_DICT, table));
  }

  /** A class that differs from its base by name and docstring. */
  private static PyType create(String name, PyType base, String doc) {
    return create(name, base, base.layout(), () -> new Documented(name, doc));
  }

  private static PyType add(PyType type) {
    ALL.add(type);
    return type;
  }

  /** The table of a class without builtins of its own. */
  private static final class Documented extends BuiltinTable {
    Documented(String name, String doc) {
      super(name, false, doc, false);
    }

    @Override
    protected BuiltinCode[] createCodes() {
      return new BuiltinCode[0];
    }
  }
}
