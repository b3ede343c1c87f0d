/* What the interpreter says of itself, and small services of the system's that CPython has under its own names. */
#include "internal.h"

#include <signal.h>

int PyRun_SimpleString(const char *source) {
  PyObject *module = PyImport_AddModuleRef("__main__");
  PyObject *names = module == NULL ? NULL : PyModule_GetDict(module);
  PyObject *result = names == NULL ? NULL : PyRun_String(source, Py_file_input, names, names);
  Py_XDECREF(module);
  if (result == NULL) {
    PyErr_Print();
    return -1;
  }
  Py_DECREF(result);
  return 0;
}

PyObject *PyRun_String(const char *source, int start, PyObject *globals, PyObject *locals) {
  PyObject *code = Py_CompileString(source, "<string>", start);
  PyObject *result = code == NULL ? NULL : PyEval_EvalCode(code, globals, locals);
  Py_XDECREF(code);
  return result;
}

PyObject *PyImport_ExecCodeModule(const char *name, PyObject *code) { return PyImport_ExecCodeModuleWithPathnames(name, code, NULL, NULL); }
PyObject *PyImport_ExecCodeModuleEx(const char *name, PyObject *code, const char *path) {
  return PyImport_ExecCodeModuleWithPathnames(name, code, path, NULL);
}

PyObject *PyImport_ExecCodeModuleWithPathnames(const char *name, PyObject *code, const char *path, const char *cached) {
  PyObject *as_text = PyUnicode_FromString(name);
  PyObject *file = path == NULL ? NULL : PyUnicode_DecodeFSDefault(path);
  PyObject *cache = cached == NULL ? NULL : PyUnicode_DecodeFSDefault(cached);
  PyObject *module = NULL;
  if (as_text != NULL && !PyErr_Occurred()) module = PyImport_ExecCodeModuleObject(as_text, code, file, cache);
  Py_XDECREF(as_text);
  Py_XDECREF(file);
  Py_XDECREF(cache);
  return module;
}

int PySys_Audit(const char *event, const char *format, ...) {
  PyObject *arguments = NULL;
  if (format != NULL && *format != 0) {
    va_list values;
    va_start(values, format);
    arguments = Py_VaBuildValue(format, values);
    va_end(values);
    if (arguments == NULL) return -1;
    if (!PyTuple_Check(arguments)) {
      PyObject *one = PyTuple_Pack(1, arguments);
      Py_SETREF(arguments, one);
      if (arguments == NULL) return -1;
    }
  }
  int result = PySys_AuditTuple(event, arguments);
  Py_XDECREF(arguments);
  return result;
}

const char *Py_GetBuildInfo(void) { return PY_VERSION; }
const char *Py_GetCompiler(void) { return "[Graal]"; }
const char *Py_GetCopyright(void) { return "See the licences of Boomslang, Python and GraalVM."; }

wchar_t *Py_DecodeLocale(const char *text, size_t *size) {
  PyObject *decoded = PyUnicode_DecodeFSDefault(text);
  Py_ssize_t count = 0;
  wchar_t *wide = decoded == NULL ? NULL : PyUnicode_AsWideCharString(decoded, &count);
  Py_XDECREF(decoded);
  if (wide == NULL) PyErr_Clear();
  if (size != NULL) *size = wide == NULL ? (size_t)-1 : (size_t)count;
  return wide;
}

char *Py_EncodeLocale(const wchar_t *text, size_t *error_position) {
  PyObject *wide = PyUnicode_FromWideChar(text, -1);
  PyObject *encoded = wide == NULL ? NULL : PyUnicode_EncodeFSDefault(wide);
  char *bytes = encoded == NULL ? NULL : PyBytes_AsString(encoded);
  char *copy = NULL;
  if (bytes != NULL) {
    size_t size = (size_t)PyBytes_Size(encoded) + 1;
    copy = PyMem_Malloc(size);
    if (copy != NULL) memcpy(copy, bytes, size);
  }
  if (copy == NULL) PyErr_Clear();
  if (error_position != NULL) *error_position = copy == NULL ? 0 : (size_t)-1;
  Py_XDECREF(wide);
  Py_XDECREF(encoded);
  return copy;
}

PyOS_sighandler_t PyOS_getsig(int number) {
  struct sigaction action;
  return sigaction(number, NULL, &action) < 0 ? SIG_ERR : action.sa_handler;
}

PyOS_sighandler_t PyOS_setsig(int number, PyOS_sighandler_t handler) {
  struct sigaction action = {.sa_handler = handler}, old;
  sigemptyset(&action.sa_mask);
  return sigaction(number, &action, &old) < 0 ? SIG_ERR : old.sa_handler;
}

int PyOS_CheckStack(void) { return 0; }

/* Python's prefixes, 0b and 0o too; what is too large is ULONG_MAX with errno set. */
unsigned long PyOS_strtoul(const char *text, char **end, int base) {
  while (isspace((unsigned char)*text)) text++;
  if (text[0] == '0' && text[1] != 0) {
    int own = text[1] == 'x' || text[1] == 'X' ? 16 : text[1] == 'o' || text[1] == 'O' ? 8 : text[1] == 'b' || text[1] == 'B' ? 2 : 0;
    if (own != 0 && (base == 0 || base == own)) {
      const char *digits = text + 2;
      char *stop;
      unsigned long value = strtoul(digits, &stop, own);
      if (stop == digits || !isalnum((unsigned char)*digits)) {
        value = 0;
        stop = (char *)text + 1;
      }
      if (end != NULL) *end = stop;
      return value;
    }
    if (base == 0) {
      /* Zeros alone; "012" is no number. */
      const char *at = text;
      while (*at == '0') at++;
      if (end != NULL) *end = (char *)at;
      return 0;
    }
  }
  return strtoul(text, end, base == 0 ? 10 : base);
}

long PyOS_strtol(const char *text, char **end, int base) {
  while (isspace((unsigned char)*text)) text++;
  bool negative = *text == '-';
  unsigned long value = PyOS_strtoul(*text == '-' || *text == '+' ? text + 1 : text, end, base);
  if (value <= LONG_MAX) return negative ? -(long)value : (long)value;
  if (negative && value == (unsigned long)LONG_MAX + 1) return LONG_MIN;
  errno = ERANGE;
  return LONG_MAX;
}

char *PyOS_double_to_string(double value, char code, int precision, int flags, int *type) {
  bool upper = code == 'E' || code == 'F' || code == 'G';
  char lower = (char)tolower((unsigned char)code);
  if (strchr("efgr", lower) == NULL || (code == 'R') || (code == 'r' && precision != 0)) {
    PyErr_BadInternalCall();
    return NULL;
  }
  if (type != NULL) *type = isnan(value) ? Py_DTST_NAN : isinf(value) ? Py_DTST_INFINITE : Py_DTST_FINITE;
  char format[16], *text = NULL;
  if (isnan(value) || isinf(value)) {
    const char *name = isnan(value) ? "nan" : value < 0 ? "-inf" : flags & Py_DTSF_SIGN ? "+inf" : "inf";
    text = strdup(name);
  } else if (lower == 'r') {
    PyObject *number = PyFloat_FromDouble(value);
    PyObject *repr = number == NULL ? NULL : PyObject_Repr(number);
    const char *utf8 = repr == NULL ? NULL : PyUnicode_AsUTF8(repr);
    if (utf8 != NULL && asprintf(&text, "%s%s", flags & Py_DTSF_SIGN && !signbit(value) ? "+" : "", utf8) < 0) text = NULL;
    size_t size = text == NULL ? 0 : strlen(text);
    if (size > 2 && !(flags & Py_DTSF_ADD_DOT_0) && strcmp(text + size - 2, ".0") == 0) text[size - 2] = 0;
    Py_XDECREF(number);
    Py_XDECREF(repr);
  } else {
    snprintf(format, sizeof format, "%%%s%s.*%c", flags & Py_DTSF_SIGN ? "+" : "", flags & Py_DTSF_ALT ? "#" : "", lower);
    if (asprintf(&text, format, precision, value) < 0) text = NULL;
    if (text != NULL && flags & Py_DTSF_NO_NEG_0 && *text == '-' && strspn(text + 1, "0.e+-") == strlen(text + 1)) {
      memmove(text, text + 1, strlen(text));
    }
    if (text != NULL && flags & Py_DTSF_ADD_DOT_0 && strpbrk(text, ".e") == NULL) {
      char *longer = realloc(text, strlen(text) + 3);
      if (longer != NULL) strcat(longer, ".0");
      text = longer;
    }
  }
  if (text == NULL) {
    if (!PyErr_Occurred()) PyErr_NoMemory();
    return NULL;
  }
  char *result = PyMem_Malloc(strlen(text) + 1);
  if (result != NULL) strcpy(result, text);
  for (char *at = result; upper && at != NULL && *at != 0; at++) *at = (char)toupper((unsigned char)*at);
  free(text);
  return result;
}

PyObject *PyFile_FromFd(int descriptor, const char *name, const char *mode, int buffering, const char *encoding, const char *errors,
                        const char *newline, int closefd) {
  (void)name;
  PyObject *io = PyImport_ImportModule("io");
  PyObject *file = io == NULL ? NULL
                              : PyObject_CallMethod(io, "open", "isizzzO", descriptor, mode == NULL ? "r" : mode, buffering, encoding, errors,
                                                    newline, closefd ? Py_True : Py_False);
  Py_XDECREF(io);
  return file;
}
