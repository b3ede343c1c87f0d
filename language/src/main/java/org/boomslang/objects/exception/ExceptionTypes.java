package org.boomslang.objects.exception;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** The builtin exception classes. Static, immutable, shared by all contexts. */
public final class ExceptionTypes {
  private static final Layout LAYOUT =
      Layout.of("BaseException", Layout.OBJECT, PyBaseException::new);

  public static final PyType BASE_EXCEPTION = create("BaseException", BuiltinTypes.OBJECT);
  public static final PyType BASE_EXCEPTION_GROUP = create("BaseExceptionGroup", BASE_EXCEPTION);
  public static final PyType GENERATOR_EXIT = create("GeneratorExit", BASE_EXCEPTION);
  public static final PyType KEYBOARD_INTERRUPT = create("KeyboardInterrupt", BASE_EXCEPTION);
  public static final PyType SYSTEM_EXIT = create("SystemExit", BASE_EXCEPTION);
  public static final PyType EXCEPTION = create("Exception", BASE_EXCEPTION);
  public static final PyType ARITHMETIC_ERROR = create("ArithmeticError", EXCEPTION);
  public static final PyType FLOATING_POINT_ERROR = create("FloatingPointError", ARITHMETIC_ERROR);
  public static final PyType OVERFLOW_ERROR = create("OverflowError", ARITHMETIC_ERROR);
  public static final PyType ZERO_DIVISION_ERROR = create("ZeroDivisionError", ARITHMETIC_ERROR);
  public static final PyType ASSERTION_ERROR = create("AssertionError", EXCEPTION);
  public static final PyType ATTRIBUTE_ERROR = create("AttributeError", EXCEPTION);
  public static final PyType BUFFER_ERROR = create("BufferError", EXCEPTION);
  public static final PyType EOF_ERROR = create("EOFError", EXCEPTION);
  public static final PyType IMPORT_ERROR = create("ImportError", EXCEPTION);
  public static final PyType MODULE_NOT_FOUND_ERROR = create("ModuleNotFoundError", IMPORT_ERROR);
  public static final PyType LOOKUP_ERROR = create("LookupError", EXCEPTION);
  public static final PyType INDEX_ERROR = create("IndexError", LOOKUP_ERROR);
  public static final PyType KEY_ERROR = create("KeyError", LOOKUP_ERROR);
  public static final PyType MEMORY_ERROR = create("MemoryError", EXCEPTION);
  public static final PyType NAME_ERROR = create("NameError", EXCEPTION);
  public static final PyType UNBOUND_LOCAL_ERROR = create("UnboundLocalError", NAME_ERROR);
  public static final PyType OS_ERROR = create("OSError", EXCEPTION);
  public static final PyType BLOCKING_IO_ERROR = create("BlockingIOError", OS_ERROR);
  public static final PyType CHILD_PROCESS_ERROR = create("ChildProcessError", OS_ERROR);
  public static final PyType CONNECTION_ERROR = create("ConnectionError", OS_ERROR);
  public static final PyType BROKEN_PIPE_ERROR = create("BrokenPipeError", CONNECTION_ERROR);
  public static final PyType CONNECTION_ABORTED_ERROR = create("ConnectionAbortedError", CONNECTION_ERROR);
  public static final PyType CONNECTION_REFUSED_ERROR = create("ConnectionRefusedError", CONNECTION_ERROR);
  public static final PyType CONNECTION_RESET_ERROR = create("ConnectionResetError", CONNECTION_ERROR);
  public static final PyType FILE_EXISTS_ERROR = create("FileExistsError", OS_ERROR);
  public static final PyType FILE_NOT_FOUND_ERROR = create("FileNotFoundError", OS_ERROR);
  public static final PyType INTERRUPTED_ERROR = create("InterruptedError", OS_ERROR);
  public static final PyType IS_A_DIRECTORY_ERROR = create("IsADirectoryError", OS_ERROR);
  public static final PyType NOT_A_DIRECTORY_ERROR = create("NotADirectoryError", OS_ERROR);
  public static final PyType PERMISSION_ERROR = create("PermissionError", OS_ERROR);
  public static final PyType PROCESS_LOOKUP_ERROR = create("ProcessLookupError", OS_ERROR);
  public static final PyType TIMEOUT_ERROR = create("TimeoutError", OS_ERROR);
  public static final PyType REFERENCE_ERROR = create("ReferenceError", EXCEPTION);
  public static final PyType RUNTIME_ERROR = create("RuntimeError", EXCEPTION);
  public static final PyType NOT_IMPLEMENTED_ERROR = create("NotImplementedError", RUNTIME_ERROR);
  public static final PyType PYTHON_FINALIZATION_ERROR = create("PythonFinalizationError", RUNTIME_ERROR);
  public static final PyType RECURSION_ERROR = create("RecursionError", RUNTIME_ERROR);
  public static final PyType STOP_ASYNC_ITERATION = create("StopAsyncIteration", EXCEPTION);
  public static final PyType STOP_ITERATION = create("StopIteration", EXCEPTION);
  public static final PyType SYNTAX_ERROR = create("SyntaxError", EXCEPTION);
  public static final PyType INCOMPLETE_INPUT_ERROR = create("_IncompleteInputError", SYNTAX_ERROR);
  public static final PyType INDENTATION_ERROR = create("IndentationError", SYNTAX_ERROR);
  public static final PyType TAB_ERROR = create("TabError", INDENTATION_ERROR);
  public static final PyType SYSTEM_ERROR = create("SystemError", EXCEPTION);
  public static final PyType TYPE_ERROR = create("TypeError", EXCEPTION);
  public static final PyType VALUE_ERROR = create("ValueError", EXCEPTION);
  public static final PyType UNICODE_ERROR = create("UnicodeError", VALUE_ERROR);
  public static final PyType UNICODE_DECODE_ERROR = create("UnicodeDecodeError", UNICODE_ERROR);
  public static final PyType UNICODE_ENCODE_ERROR = create("UnicodeEncodeError", UNICODE_ERROR);
  public static final PyType UNICODE_TRANSLATE_ERROR = create("UnicodeTranslateError", UNICODE_ERROR);
  public static final PyType WARNING = create("Warning", EXCEPTION);
  public static final PyType BYTES_WARNING = create("BytesWarning", WARNING);
  public static final PyType DEPRECATION_WARNING = create("DeprecationWarning", WARNING);
  public static final PyType ENCODING_WARNING = create("EncodingWarning", WARNING);
  public static final PyType FUTURE_WARNING = create("FutureWarning", WARNING);
  public static final PyType IMPORT_WARNING = create("ImportWarning", WARNING);
  public static final PyType PENDING_DEPRECATION_WARNING = create("PendingDeprecationWarning", WARNING);
  public static final PyType RESOURCE_WARNING = create("ResourceWarning", WARNING);
  public static final PyType RUNTIME_WARNING = create("RuntimeWarning", WARNING);
  public static final PyType SYNTAX_WARNING = create("SyntaxWarning", WARNING);
  public static final PyType UNICODE_WARNING = create("UnicodeWarning", WARNING);
  public static final PyType USER_WARNING = create("UserWarning", WARNING);

  private ExceptionTypes() {}

  private static PyType create(String name, PyType base) {
    return PyType.builtin(name, base, LAYOUT, TypeFlags.WITH_DICT, null);
  }

  /** An empty instance of an exception class, of the Java class its layout asks for. */
  public static PyBaseException allocate(PyType type) {
    return (PyBaseException) type.layout().allocate(type.instanceShape());
  }
}
