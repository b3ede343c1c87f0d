/* Calls whose arguments come in C's ways. */
#include "internal.h"

enum { FEW = 8 };

Py_ssize_t PyVectorcall_NARGS(size_t nargsf) { return (Py_ssize_t)(nargsf & ~PY_VECTORCALL_ARGUMENTS_OFFSET); }

static PyObject *missing(void) {
  if (!PyErr_Occurred()) PyErr_SetString(PyExc_SystemError, "null argument to internal routine");
  return NULL;
}

PyObject *PyObject_Vectorcall(PyObject *callable, PyObject *const *args, size_t nargsf, PyObject *kwnames) {
  return up_vectorcall(callable, args, PyVectorcall_NARGS(nargsf), kwnames);
}

PyObject *PyObject_VectorcallMethod(PyObject *name, PyObject *const *args, size_t nargsf, PyObject *kwnames) {
  return up_vectorcall_method(name, args, PyVectorcall_NARGS(nargsf), kwnames);
}

PyObject *PyObject_VectorcallDict(PyObject *callable, PyObject *const *args, size_t nargsf, PyObject *kwdict) {
  PyObject *tuple = up_tuple_from(args, PyVectorcall_NARGS(nargsf));
  if (tuple == NULL) return NULL;
  PyObject *result = PyObject_Call(callable, tuple, kwdict);
  Py_DECREF(tuple);
  return result;
}


/* Only an instance of an extension's type has such a function in its memory. */
vectorcallfunc PyVectorcall_Function(PyObject *callable) {
  if (!(record(callable)->flags & FLAG_INSTANCE)) return NULL;
  Py_ssize_t offset = up_vectorcall_offset(callable);
  return offset <= 0 ? NULL : *(vectorcallfunc *)((char *)callable + offset);
}

PyObject *PyVectorcall_Call(PyObject *callable, PyObject *tuple, PyObject *dict) {
  vectorcallfunc function = PyVectorcall_Function(callable);
  if (function == NULL) {
    if (!(record(callable)->flags & FLAG_INSTANCE)) return PyObject_Call(callable, tuple, dict);
    PyObject *name = PyType_GetName(Py_TYPE(callable));
    PyErr_Format(PyExc_TypeError, "'%U' object does not support vectorcall", name);
    Py_XDECREF(name);
    return NULL;
  }
  Py_ssize_t count = PyTuple_Size(tuple), named = dict == NULL ? 0 : PyDict_Size(dict);
  if (count < 0 || named < 0) return NULL;
  PyObject *few[8], **args = count + named <= 8 ? few : PyMem_Malloc((size_t)(count + named) * sizeof *args);
  if (args == NULL) return PyErr_NoMemory();
  PyObject *names = named == 0 ? NULL : PyTuple_New(named);
  PyObject *result = NULL;
  Py_ssize_t at = 0, position = 0;
  for (; at < count; at++) args[at] = PyTuple_GetItem(tuple, at);
  if (named == 0 || names != NULL) {
    PyObject *key, *value;
    for (; at < count + named && PyDict_Next(dict, &position, &key, &value); at++) {
      PyTuple_SetItem(names, at - count, Py_NewRef(key));
      args[at] = value;
    }
    result = function(callable, args, (size_t)count, names);
  }
  Py_XDECREF(names);
  if (args != few) PyMem_Free(args);
  return result;
}

PyObject *PyObject_CallNoArgs(PyObject *callable) { return up_vectorcall(callable, NULL, 0, NULL); }
PyObject *PyObject_CallOneArg(PyObject *callable, PyObject *arg) { return arg == NULL ? missing() : up_vectorcall(callable, &arg, 1, NULL); }
PyObject *PyObject_CallMethodNoArgs(PyObject *o, PyObject *name) { return o == NULL ? missing() : up_vectorcall_method(name, &o, 1, NULL); }
PyObject *PyObject_CallMethodOneArg(PyObject *o, PyObject *name, PyObject *arg) {
  PyObject *args[] = {o, arg};
  return o == NULL || arg == NULL ? missing() : up_vectorcall_method(name, args, 2, NULL);
}
PySendResult PyIter_Send(PyObject *iterator, PyObject *value, PyObject **result) {
  *result = value == Py_None && PyIter_Check(iterator) && !PyGen_Check(iterator) && !PyCoro_CheckExact(iterator)
                ? PyIter_Next(iterator)
                : PyObject_CallMethod(iterator, "send", "O", value);
  if (*result != NULL) return PYGEN_NEXT;
  if (!PyErr_Occurred()) {
    *result = Py_NewRef(Py_None);
    return PYGEN_RETURN;
  }
  if (!PyErr_ExceptionMatches(PyExc_StopIteration)) return PYGEN_ERROR;
  PyObject *stop = PyErr_GetRaisedException();
  *result = PyObject_GetAttrString(stop, "value");
  Py_DECREF(stop);
  return *result == NULL ? PYGEN_ERROR : PYGEN_RETURN;
}

PyObject *PyObject_CallObject(PyObject *callable, PyObject *args) {
  return args == NULL ? PyObject_CallNoArgs(callable) : PyObject_Call(callable, args, NULL);
}

static PyObject *call_listed(PyObject *callable, PyObject *self, va_list list, bool method) {
  PyObject *few[FEW], **args = few;
  va_list counted;
  va_copy(counted, list);
  Py_ssize_t count = self != NULL;
  while (va_arg(counted, PyObject *) != NULL) count++;
  va_end(counted);
  if (count > FEW && (args = PyMem_Malloc((size_t)count * sizeof *args)) == NULL) return PyErr_NoMemory();
  Py_ssize_t at = 0;
  if (self != NULL) args[at++] = self;
  while (at < count) args[at++] = va_arg(list, PyObject *);
  PyObject *result = method ? up_vectorcall_method(callable, args, count, NULL) : up_vectorcall(callable, args, count, NULL);
  if (args != few) PyMem_Free(args);
  return result;
}

PyObject *PyObject_CallFunctionObjArgs(PyObject *callable, ...) {
  va_list list;
  va_start(list, callable);
  PyObject *result = call_listed(callable, NULL, list, false);
  va_end(list);
  return result;
}

PyObject *PyObject_CallMethodObjArgs(PyObject *o, PyObject *name, ...) {
  if (o == NULL || name == NULL) return missing();
  va_list list;
  va_start(list, name);
  PyObject *result = call_listed(name, o, list, true);
  va_end(list);
  return result;
}

/* A single value that is a tuple stands for all arguments. */
static PyObject *built_arguments(const char *format, va_list values) {
  if (format == NULL || *format == 0) return PyTuple_New(0);
  PyObject *built = Py_VaBuildValue(format, values);
  if (built == NULL || PyTuple_Check(built)) return built;
  PyObject *tuple = up_tuple_from(&built, 1);
  Py_DECREF(built);
  return tuple;
}

PyObject *PyObject_CallFunction(PyObject *callable, const char *format, ...) {
  va_list values;
  va_start(values, format);
  PyObject *args = built_arguments(format, values);
  va_end(values);
  if (args == NULL) return NULL;
  PyObject *result = PyObject_Call(callable, args, NULL);
  Py_DECREF(args);
  return result;
}

PyObject *PyObject_CallMethod(PyObject *o, const char *name, const char *format, ...) {
  if (o == NULL || name == NULL) return missing();
  va_list values;
  va_start(values, format);
  PyObject *args = built_arguments(format, values);
  va_end(values);
  if (args == NULL) return NULL;
  PyObject *result = up_call_method(o, name, args);
  Py_DECREF(args);
  return result;
}

/* ---------------------------------------------------------------- Py_BuildValue */

typedef struct {
  const char *format;
  va_list values;
} Builder;

static PyObject *build_one(Builder *b);

static bool at_end(char c, char close) { return c == 0 || c == close; }

/* Builds values up to a closing bracket; all are built and given up even after a failure, since "N" steals. */
static PyObject **build_list(Builder *b, char close, Py_ssize_t *count) {
  Py_ssize_t room = 8, n = 0;
  PyObject **items = PyMem_Malloc((size_t)room * sizeof *items);
  bool failed = items == NULL;
  for (;;) {
    while (*b->format == ' ' || *b->format == ',' || *b->format == '\t' || *b->format == ':') b->format++;
    if (at_end(*b->format, close)) break;
    PyObject *item = build_one(b);
    if (item == NULL) failed = true;
    if (!failed && n == room) {
      PyObject **grown = PyMem_Realloc(items, 2 * (size_t)room * sizeof *items);
      failed = grown == NULL;
      if (grown != NULL) {
        items = grown;
        room *= 2;
      }
    }
    if (failed) {
      Py_XDECREF(item);
    } else {
      items[n++] = item;
    }
  }
  if (close != 0) {
    if (*b->format == close) {
      b->format++;
    } else {
      failed = true;
      PyErr_SetString(PyExc_SystemError, "unmatched paren in format");
    }
  }
  if (failed) {
    if (!PyErr_Occurred()) PyErr_NoMemory();
    for (Py_ssize_t i = 0; i < n; i++) Py_DECREF(items[i]);
    PyMem_Free(items);
    return NULL;
  }
  *count = n;
  return items;
}

static void drop_list(PyObject **items, Py_ssize_t count) {
  for (Py_ssize_t i = 0; i < count; i++) Py_DECREF(items[i]);
  PyMem_Free(items);
}

static PyObject *build_group(Builder *b, char close) {
  Py_ssize_t count;
  PyObject **items = build_list(b, close, &count), *result;
  if (items == NULL) return NULL;
  if (close == '}') {
    result = PyDict_New();
    if (count % 2 != 0) {
      PyErr_SetString(PyExc_SystemError, "Bad dict format");
      Py_CLEAR(result);
    }
    for (Py_ssize_t i = 0; result != NULL && i < count; i += 2) {
      if (PyDict_SetItem(result, items[i], items[i + 1]) < 0) Py_CLEAR(result);
    }
  } else {
    result = close == ']' ? up_list_from(items, count) : up_tuple_from(items, count);
  }
  drop_list(items, count);
  return result;
}

static Py_ssize_t optional_size(Builder *b, const char *text) {
  if (*b->format == '#') {
    b->format++;
    return va_arg(b->values, Py_ssize_t);
  }
  return text == NULL ? 0 : (Py_ssize_t)strlen(text);
}

static PyObject *build_one(Builder *b) {
  char kind = *b->format++;
  switch (kind) {
    case '(': return build_group(b, ')');
    case '[': return build_group(b, ']');
    case '{': return build_group(b, '}');
    case 'b': case 'h': case 'i': case 'B': case 'H': return PyLong_FromLong(va_arg(b->values, int));
    case 'I': return PyLong_FromUnsignedLong(va_arg(b->values, unsigned int));
    case 'l': case 'n': case 'L': return PyLong_FromLong(va_arg(b->values, long));
    case 'k': case 'K': return PyLong_FromUnsignedLong(va_arg(b->values, unsigned long));
    case 'p': return PyBool_FromLong(va_arg(b->values, int));
    case 'c': {
      char c = (char)va_arg(b->values, int);
      return PyBytes_FromStringAndSize(&c, 1);
    }
    case 'C': return PyUnicode_FromOrdinal(va_arg(b->values, int));
    case 'd': case 'f': return PyFloat_FromDouble(va_arg(b->values, double));
    case 'D': return PyComplex_FromCComplex(*va_arg(b->values, Py_complex *));
    case 'u': {
      const wchar_t *text = va_arg(b->values, const wchar_t *);
      Py_ssize_t size = -1;
      if (*b->format == '#') {
        b->format++;
        size = va_arg(b->values, Py_ssize_t);
      }
      return text == NULL ? Py_NewRef(Py_None) : PyUnicode_FromWideChar(text, size);
    }
    case 's': case 'z': case 'U': case 'y': {
      const char *text = va_arg(b->values, const char *);
      Py_ssize_t size = optional_size(b, text);
      if (text == NULL) return Py_NewRef(Py_None);
      return kind == 'y' ? PyBytes_FromStringAndSize(text, size) : PyUnicode_FromStringAndSize(text, size);
    }
    case 'O': case 'S': case 'N': {
      if (kind == 'O' && *b->format == '&') {
        b->format++;
        PyObject *(*convert)(void *) = va_arg(b->values, PyObject * (*)(void *));
        return convert(va_arg(b->values, void *));
      }
      PyObject *o = va_arg(b->values, PyObject *);
      if (o == NULL) {
        if (!PyErr_Occurred()) PyErr_SetString(PyExc_SystemError, "NULL object passed to Py_BuildValue");
        return NULL;
      }
      return kind == 'N' ? o : Py_NewRef(o);
    }
    default:
      PyErr_SetString(PyExc_SystemError, "bad format char passed to Py_BuildValue");
      b->format += strlen(b->format);
      return NULL;
  }
}

PyObject *Py_VaBuildValue(const char *format, va_list values) {
  Builder b = {.format = format};
  va_copy(b.values, values);
  Py_ssize_t count;
  PyObject **items = build_list(&b, 0, &count);
  va_end(b.values);
  if (items == NULL) return NULL;
  PyObject *result;
  if (count == 1) {
    result = Py_NewRef(items[0]);
  } else {
    result = count == 0 ? Py_NewRef(Py_None) : up_tuple_from(items, count);
  }
  drop_list(items, count);
  return result;
}

PyObject *Py_BuildValue(const char *format, ...) {
  va_list values;
  va_start(values, format);
  PyObject *result = Py_VaBuildValue(format, values);
  va_end(values);
  return result;
}

/* ---------------------------------------------------------------- modules */

int PyModule_AddObject(PyObject *module, const char *name, PyObject *value) {
  int result = PyModule_AddObjectRef(module, name, value);
  if (result == 0) Py_DECREF(value);
  return result;
}

int PyModule_AddIntConstant(PyObject *module, const char *name, long value) {
  return PyModule_Add(module, name, PyLong_FromLong(value));
}

int PyModule_AddStringConstant(PyObject *module, const char *name, const char *value) {
  return PyModule_Add(module, name, PyUnicode_FromString(value));
}

const char *PyModule_GetName(PyObject *module) {
  PyObject *name = PyModule_GetNameObject(module);
  if (name == NULL) return NULL;
  const char *text = PyUnicode_AsUTF8(name);
  bs_pool_add(name);
  return text;
}

const char *PyModule_GetFilename(PyObject *module) {
  PyObject *name = PyModule_GetFilenameObject(module);
  if (name == NULL) return NULL;
  const char *utf8 = PyUnicode_AsUTF8(name);
  bs_pool_add(name);
  return utf8;
}

PyObject *PyModule_Create2(PyModuleDef *def, int version) {
  (void)version;
  return up_create_module(def);
}

PyObject *PyModuleDef_Init(PyModuleDef *def) { return (PyObject *)def; }
