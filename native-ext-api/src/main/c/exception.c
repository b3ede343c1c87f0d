/* What is asked of exceptions through their attributes, and the older ways to set and get them. */
#include "internal.h"

/* ---------------------------------------------------------------- Unicode errors */

static bool is_kind(PyObject *exception, PyObject *type) {
  if (PyObject_TypeCheck(exception, (PyTypeObject *)type)) return true;
  PyErr_Format(PyExc_TypeError, "expecting a %s object, got %T", PyExceptionClass_Name(type), exception);
  return false;
}

static PyObject *get(PyObject *exception, PyObject *type, const char *name) {
  return is_kind(exception, type) ? PyObject_GetAttrString(exception, name) : NULL;
}

static int get_position(PyObject *exception, PyObject *type, bool end, Py_ssize_t *position) {
  PyObject *text = get(exception, type, "object");
  Py_ssize_t size = text == NULL ? -1 : PyObject_Size(text);
  Py_XDECREF(text);
  if (size < 0) return -1;
  PyObject *value = PyObject_GetAttrString(exception, end ? "end" : "start");
  Py_ssize_t at = value == NULL ? -1 : PyLong_AsSsize_t(value);
  Py_XDECREF(value);
  if (at == -1 && PyErr_Occurred()) return -1;
  Py_ssize_t least = end ? (size < 1 ? size : 1) : 0, most = end ? size : size < 1 ? 0 : size - 1;
  *position = at < least ? least : at > most ? most : at;
  return 0;
}

static int set(PyObject *exception, PyObject *type, const char *name, PyObject *value) {
  int result = value != NULL && is_kind(exception, type) ? PyObject_SetAttrString(exception, name, value) : -1;
  Py_XDECREF(value);
  return result;
}

PyObject *PyUnicodeDecodeError_GetObject(PyObject *e) { return get(e, PyExc_UnicodeDecodeError, "object"); }
int PyUnicodeDecodeError_GetStart(PyObject *e, Py_ssize_t *start) { return get_position(e, PyExc_UnicodeDecodeError, false, start); }
int PyUnicodeDecodeError_SetStart(PyObject *e, Py_ssize_t start) { return set(e, PyExc_UnicodeDecodeError, "start", PyLong_FromSsize_t(start)); }
int PyUnicodeDecodeError_GetEnd(PyObject *e, Py_ssize_t *end) { return get_position(e, PyExc_UnicodeDecodeError, true, end); }
int PyUnicodeDecodeError_SetEnd(PyObject *e, Py_ssize_t end) { return set(e, PyExc_UnicodeDecodeError, "end", PyLong_FromSsize_t(end)); }
PyObject *PyUnicodeDecodeError_GetReason(PyObject *e) { return get(e, PyExc_UnicodeDecodeError, "reason"); }
int PyUnicodeDecodeError_SetReason(PyObject *e, const char *reason) { return set(e, PyExc_UnicodeDecodeError, "reason", PyUnicode_FromString(reason)); }

PyObject *PyUnicodeEncodeError_GetObject(PyObject *e) { return get(e, PyExc_UnicodeEncodeError, "object"); }
int PyUnicodeEncodeError_GetStart(PyObject *e, Py_ssize_t *start) { return get_position(e, PyExc_UnicodeEncodeError, false, start); }
int PyUnicodeEncodeError_SetStart(PyObject *e, Py_ssize_t start) { return set(e, PyExc_UnicodeEncodeError, "start", PyLong_FromSsize_t(start)); }
int PyUnicodeEncodeError_GetEnd(PyObject *e, Py_ssize_t *end) { return get_position(e, PyExc_UnicodeEncodeError, true, end); }
int PyUnicodeEncodeError_SetEnd(PyObject *e, Py_ssize_t end) { return set(e, PyExc_UnicodeEncodeError, "end", PyLong_FromSsize_t(end)); }
PyObject *PyUnicodeEncodeError_GetReason(PyObject *e) { return get(e, PyExc_UnicodeEncodeError, "reason"); }
int PyUnicodeEncodeError_SetReason(PyObject *e, const char *reason) { return set(e, PyExc_UnicodeEncodeError, "reason", PyUnicode_FromString(reason)); }

PyObject *PyUnicodeTranslateError_GetObject(PyObject *e) { return get(e, PyExc_UnicodeTranslateError, "object"); }
int PyUnicodeTranslateError_GetStart(PyObject *e, Py_ssize_t *start) { return get_position(e, PyExc_UnicodeTranslateError, false, start); }
int PyUnicodeTranslateError_SetStart(PyObject *e, Py_ssize_t start) { return set(e, PyExc_UnicodeTranslateError, "start", PyLong_FromSsize_t(start)); }
int PyUnicodeTranslateError_GetEnd(PyObject *e, Py_ssize_t *end) { return get_position(e, PyExc_UnicodeTranslateError, true, end); }
int PyUnicodeTranslateError_SetEnd(PyObject *e, Py_ssize_t end) { return set(e, PyExc_UnicodeTranslateError, "end", PyLong_FromSsize_t(end)); }
PyObject *PyUnicodeTranslateError_GetReason(PyObject *e) { return get(e, PyExc_UnicodeTranslateError, "reason"); }
int PyUnicodeTranslateError_SetReason(PyObject *e, const char *reason) { return set(e, PyExc_UnicodeTranslateError, "reason", PyUnicode_FromString(reason)); }

PyObject *PyUnicodeDecodeError_GetEncoding(PyObject *e) { return get(e, PyExc_UnicodeDecodeError, "encoding"); }
PyObject *PyUnicodeEncodeError_GetEncoding(PyObject *e) { return get(e, PyExc_UnicodeEncodeError, "encoding"); }

PyObject *PyUnicodeDecodeError_Create(const char *encoding, const char *object, Py_ssize_t size, Py_ssize_t start, Py_ssize_t end,
                                      const char *reason) {
  return PyObject_CallFunction(PyExc_UnicodeDecodeError, "sy#nns", encoding, object, size, start, end, reason);
}

/* ---------------------------------------------------------------- the exception that is handled */

void PyErr_GetExcInfo(PyObject **type, PyObject **value, PyObject **traceback) {
  *value = PyErr_GetHandledException();
  *type = *value == NULL ? NULL : PyObject_Type(*value);
  *traceback = *value == NULL ? NULL : PyException_GetTraceback(*value);
}

/* The value says all; the references are given up. */
void PyErr_SetExcInfo(PyObject *type, PyObject *value, PyObject *traceback) {
  PyErr_SetHandledException(value);
  Py_XDECREF(type);
  Py_XDECREF(value);
  Py_XDECREF(traceback);
}

/* ---------------------------------------------------------------- errors and warnings */

PyObject *PyErr_SetImportErrorSubclass(PyObject *type, PyObject *message, PyObject *name, PyObject *path) {
  int fits = PyObject_IsSubclass(type, PyExc_ImportError);
  if (fits == 0) PyErr_SetString(PyExc_TypeError, "expected a subclass of ImportError");
  if (fits <= 0) return NULL;
  if (message == NULL) {
    PyErr_SetString(PyExc_TypeError, "expected a message argument");
    return NULL;
  }
  PyObject *arguments = PyTuple_Pack(1, message);
  PyObject *names = Py_BuildValue("{sOsO}", "name", name == NULL ? Py_None : name, "path", path == NULL ? Py_None : path);
  PyObject *error = arguments == NULL || names == NULL ? NULL : PyObject_Call(type, arguments, names);
  if (error != NULL) PyErr_SetObject(type, error);
  Py_XDECREF(arguments);
  Py_XDECREF(names);
  Py_XDECREF(error);
  return NULL;
}

/* Adds to the exception that is set where in a source it arose. */
void PyErr_SyntaxLocationEx(const char *filename, int line, int column) {
  PyObject *error = PyErr_GetRaisedException();
  if (error == NULL) return;
  PyObject *name = filename == NULL ? Py_NewRef(Py_None) : PyUnicode_DecodeFSDefault(filename);
  PyObject *at = PyLong_FromLong(line), *offset = column >= 0 ? PyLong_FromLong(column + 1) : Py_NewRef(Py_None);
  if (name == NULL || at == NULL || offset == NULL || PyObject_SetAttrString(error, "filename", name) < 0 ||
      PyObject_SetAttrString(error, "lineno", at) < 0 || PyObject_SetAttrString(error, "offset", offset) < 0) {
    PyErr_Clear();
  }
  Py_XDECREF(name);
  Py_XDECREF(at);
  Py_XDECREF(offset);
  PyErr_SetRaisedException(error);
}

void PyErr_SyntaxLocation(const char *filename, int line) { PyErr_SyntaxLocationEx(filename, line, -1); }

int PyErr_ResourceWarning(PyObject *source, Py_ssize_t stack_level, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  PyObject *message = PyUnicode_FromFormatV(format, arguments);
  va_end(arguments);
  PyObject *warnings = message == NULL ? NULL : PyImport_ImportModule("warnings");
  PyObject *result = warnings == NULL ? NULL
                                      : PyObject_CallMethod(warnings, "warn", "OOnO", message, PyExc_ResourceWarning, stack_level,
                                                            source == NULL ? Py_None : source);
  int status = result == NULL ? -1 : 0;
  Py_XDECREF(message);
  Py_XDECREF(warnings);
  Py_XDECREF(result);
  return status;
}

void PyErr_Display(PyObject *type, PyObject *value, PyObject *traceback) {
  (void)type;
  if (value == NULL || !PyExceptionInstance_Check(value)) return;
  PyObject *own = PyException_GetTraceback(value);
  if (own == NULL && traceback != NULL && traceback != Py_None) PyException_SetTraceback(value, traceback);
  Py_XDECREF(own);
  PyErr_DisplayException(value);
}

int PyErr_SetInterruptEx(int number) {
  PyObject *module = PyImport_ImportModule("_thread");
  PyObject *result = module == NULL ? NULL : PyObject_CallMethod(module, "interrupt_main", "i", number);
  int status = result == NULL ? -1 : 0;
  if (result == NULL) PyErr_Clear();
  Py_XDECREF(module);
  Py_XDECREF(result);
  return status;
}

void PyErr_SetInterrupt(void) { PyErr_SetInterruptEx(2); }
