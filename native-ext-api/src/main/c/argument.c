/* PyArg_Parse and its relatives; compare CPython's getargs.c for what they accept and say. */
#include "internal.h"

enum { MOST_CLEANUPS = 32, MOST_LEVELS = 16, MOST_PARAMETERS = 64 };

/* What has to be undone when a later argument does not fit. */
typedef struct {
  struct { void *what; bool buffer; } entries[MOST_CLEANUPS];
  int count;
  struct { int (*convert)(PyObject *, void *); void *target; } converters[MOST_CLEANUPS];
  int converter_count;
} Cleanup;

typedef struct {
  char message[256];
  Cleanup cleanup;
} Parser;

static int finish(Parser *p, int ok) {
  for (int i = 0; i < p->cleanup.count && !ok; i++) {
    if (p->cleanup.entries[i].buffer) {
      PyBuffer_Release(p->cleanup.entries[i].what);
    } else {
      void **place = p->cleanup.entries[i].what;
      PyMem_Free(*place);
      *place = NULL;
    }
  }
  for (int i = 0; i < p->cleanup.converter_count && !ok; i++) {
    p->cleanup.converters[i].convert(NULL, p->cleanup.converters[i].target);
  }
  return ok;
}

static bool remember(Parser *p, void *what, bool buffer) {
  if (p->cleanup.count == MOST_CLEANUPS) {
    PyErr_SetString(PyExc_SystemError, "too many arguments that need clean-up");
    return false;
  }
  p->cleanup.entries[p->cleanup.count].what = what;
  p->cleanup.entries[p->cleanup.count++].buffer = buffer;
  return true;
}

static bool must_be(Parser *p, const char *expected, PyObject *o) {
  char name[128] = "None";
  if (o != Py_None) up_type_name(o, name, sizeof name, 0);
  snprintf(p->message, sizeof p->message, "must be %.50s, not %.50s", expected, name);
  return false;
}

static bool range(int64_t value, int64_t min, int64_t max, const char *type) {
  if (value >= min && value <= max) return true;
  PyErr_Format(PyExc_OverflowError, "%s is %s than %s", type, value < min ? "less" : "greater", value < min ? "minimum" : "maximum");
  return false;
}

static bool contiguous(Parser *p, PyObject *o, Py_buffer *view, int flags, const char *expected) {
  if (PyObject_GetBuffer(o, view, flags) != 0) {
    PyErr_Clear();
    return must_be(p, expected, o);
  }
  return true;
}

/* A pointer into bytes; only objects whose memory does not move can give one without a Py_buffer. */
static bool borrowed_bytes(Parser *p, PyObject *o, const char **bytes, Py_ssize_t *size, const char *expected) {
  if (PyBytes_Check(o)) {
    *bytes = PyBytes_AsString(o);
    *size = PyBytes_Size(o);
    return *bytes != NULL;
  }
  return must_be(p, expected, o);
}

static void skip_one(const char **format, va_list *targets);

/* Converts one argument; false with a message or an exception. */
static bool convert(Parser *p, PyObject *o, const char **format, va_list *targets) {
  char kind = *(*format)++;
  switch (kind) {
    case 'b': case 'h': case 'i': case 'B': case 'H': case 'I': case 'k': case 'K': {
      if (kind == 'B' || kind == 'H' || kind == 'I' || kind == 'k' || kind == 'K') {
        if ((kind == 'k' || kind == 'K') && !PyIndex_Check(o)) return must_be(p, "int", o);
        unsigned long value = PyLong_AsUnsignedLongMask(o);
        if (value == (unsigned long)-1 && PyErr_Occurred()) return false;
        if (kind == 'B') *va_arg(*targets, unsigned char *) = (unsigned char)value;
        else if (kind == 'H') *va_arg(*targets, unsigned short *) = (unsigned short)value;
        else if (kind == 'I') *va_arg(*targets, unsigned int *) = (unsigned int)value;
        else *va_arg(*targets, unsigned long *) = value;
        return true;
      }
      long value = PyLong_AsLong(o);
      if (value == -1 && PyErr_Occurred()) return false;
      if (kind == 'b') {
        if (!range(value, 0, UCHAR_MAX, "unsigned byte integer")) return false;
        *va_arg(*targets, unsigned char *) = (unsigned char)value;
      } else if (kind == 'h') {
        if (!range(value, SHRT_MIN, SHRT_MAX, "signed short integer")) return false;
        *va_arg(*targets, short *) = (short)value;
      } else {
        if (!range(value, INT_MIN, INT_MAX, "signed integer")) return false;
        *va_arg(*targets, int *) = (int)value;
      }
      return true;
    }
    case 'l': case 'L': {
      long value = kind == 'L' ? PyLong_AsLongLong(o) : PyLong_AsLong(o);
      if (value == -1 && PyErr_Occurred()) return false;
      *va_arg(*targets, long *) = value;
      return true;
    }
    case 'n': {
      PyObject *index = PyNumber_Index(o);
      if (index == NULL) return false;
      Py_ssize_t value = PyLong_AsSsize_t(index);
      Py_DECREF(index);
      if (value == -1 && PyErr_Occurred()) return false;
      *va_arg(*targets, Py_ssize_t *) = value;
      return true;
    }
    case 'f': case 'd': {
      double value = PyFloat_AsDouble(o);
      if (value == -1.0 && PyErr_Occurred()) return false;
      if (kind == 'f') *va_arg(*targets, float *) = (float)value;
      else *va_arg(*targets, double *) = value;
      return true;
    }
    case 'D': {
      Py_complex value = PyComplex_AsCComplex(o);
      if (value.real == -1.0 && PyErr_Occurred()) return false;
      *va_arg(*targets, Py_complex *) = value;
      return true;
    }
    case 'c': {
      char *target = va_arg(*targets, char *);
      if (PyBytes_Check(o) && PyBytes_Size(o) == 1) {
        *target = *PyBytes_AsString(o);
        return true;
      }
      return must_be(p, "a byte string of length 1", o);
    }
    case 'C': {
      int *target = va_arg(*targets, int *);
      if (!PyUnicode_Check(o)) return must_be(p, "a unicode character", o);
      if (PyUnicode_GetLength(o) != 1) {
        snprintf(p->message, sizeof p->message, "must be a unicode character, not a string of length %zd", PyUnicode_GetLength(o));
        return false;
      }
      *target = (int)PyUnicode_ReadChar(o, 0);
      return true;
    }
    case 'p': {
      int value = PyObject_IsTrue(o);
      if (value < 0) return false;
      *va_arg(*targets, int *) = value != 0;
      return true;
    }
    case 'y': case 's': case 'z': {
      if (**format == '*') {
        (*format)++;
        Py_buffer *view = va_arg(*targets, Py_buffer *);
        if (kind == 'z' && o == Py_None) {
          PyBuffer_FillInfo(view, NULL, NULL, 0, 1, 0);
          return remember(p, view, true);
        }
        if (kind != 'y' && PyUnicode_Check(o)) {
          Py_ssize_t size;
          const char *text = PyUnicode_AsUTF8AndSize(o, &size);
          if (text == NULL) return false;
          PyBuffer_FillInfo(view, o, (void *)text, size, 1, 0);
          return remember(p, view, true);
        }
        return contiguous(p, o, view, PyBUF_SIMPLE, kind == 'y' ? "bytes-like object" : kind == 's' ? "str or bytes-like object" : "str, bytes-like object or None") &&
               remember(p, view, true);
      }
      bool sized = **format == '#';
      if (sized) (*format)++;
      const char **target = va_arg(*targets, const char **);
      Py_ssize_t *size_target = sized ? va_arg(*targets, Py_ssize_t *) : NULL;
      Py_ssize_t size = 0;
      const char *text = NULL;
      if (kind == 'z' && o == Py_None) {
        text = NULL;
      } else if (kind != 'y' && PyUnicode_Check(o)) {
        text = PyUnicode_AsUTF8AndSize(o, &size);
        if (text == NULL) return false;
      } else if (kind == 'y' || sized) {
        if (!borrowed_bytes(p, o, &text, &size, kind == 'y' ? sized ? "read-only bytes-like object" : "bytes" : kind == 's' ? "str or read-only bytes-like object" : "str, read-only bytes-like object or None")) return false;
      } else {
        return must_be(p, kind == 's' ? "str" : "str or None", o);
      }
      if (sized) {
        *size_target = size;
      } else if (text != NULL && (Py_ssize_t)strlen(text) != size) {
        PyErr_SetString(PyExc_ValueError, kind == 'y' ? "embedded null byte" : "embedded null character");
        return false;
      }
      *target = text;
      return true;
    }
    case 'w': {
      if (*(*format)++ != '*') {
        PyErr_SetString(PyExc_SystemError, "invalid use of 'w' format character");
        return false;
      }
      Py_buffer *view = va_arg(*targets, Py_buffer *);
      return contiguous(p, o, view, PyBUF_WRITABLE, "read-write bytes-like object") && remember(p, view, true);
    }
    case 'e': {
      bool bytes_too = *(*format)++ == 't';
      const char *encoding = va_arg(*targets, const char *);
      char **target = va_arg(*targets, char **);
      bool sized = **format == '#';
      if (sized) (*format)++;
      Py_ssize_t *size_target = sized ? va_arg(*targets, Py_ssize_t *) : NULL;
      PyObject *encoded;
      if (bytes_too && PyBytes_Check(o)) {
        encoded = Py_NewRef(o);
      } else if (PyUnicode_Check(o)) {
        encoded = PyUnicode_AsEncodedString(o, encoding == NULL ? "utf-8" : encoding, NULL);
        if (encoded == NULL) return false;
      } else {
        return must_be(p, bytes_too ? "str, bytes or bytearray" : "str", o);
      }
      Py_ssize_t size = PyBytes_Size(encoded);
      const char *from = PyBytes_AsString(encoded);
      bool ok = from != NULL;
      if (ok && !sized && (Py_ssize_t)strlen(from) != size) {
        PyErr_SetString(PyExc_ValueError, "embedded null byte");
        ok = false;
      }
      if (ok && sized && *target != NULL) {
        if (*size_target < size + 1) {
          PyErr_Format(PyExc_ValueError, "encoded string too long (%zd, maximum length %zd)", size, *size_target - 1);
          ok = false;
        }
      } else if (ok) {
        *target = PyMem_Malloc((size_t)size + 1);
        if (*target == NULL) PyErr_NoMemory();
        ok = *target != NULL && remember(p, target, false);
      }
      if (ok) {
        memcpy(*target, from, (size_t)size + 1);
        if (sized) *size_target = size;
      }
      Py_DECREF(encoded);
      return ok;
    }
    case 'S': case 'U': case 'Y': {
      PyObject **target = va_arg(*targets, PyObject **);
      bool ok = kind == 'S' ? PyBytes_Check(o) : kind == 'U' ? PyUnicode_Check(o) : PyByteArray_Check(o);
      if (!ok) return must_be(p, kind == 'S' ? "bytes" : kind == 'U' ? "str" : "bytearray", o);
      *target = o;
      return true;
    }
    case 'O': {
      if (**format == '!') {
        (*format)++;
        PyTypeObject *type = va_arg(*targets, PyTypeObject *);
        PyObject **target = va_arg(*targets, PyObject **);
        if (!PyType_Check((PyObject *)type)) {
          PyErr_BadInternalCall();
          return false;
        }
        if (!PyObject_TypeCheck(o, type)) {
          char name[128] = "";
          up_type_name((PyObject *)type, name, sizeof name, -1);
          return must_be(p, name, o);
        }
        *target = o;
        return true;
      }
      if (**format == '&') {
        (*format)++;
        int (*converter)(PyObject *, void *) = va_arg(*targets, int (*)(PyObject *, void *));
        void *target = va_arg(*targets, void *);
        int result = converter(o, target);
        if (result == 0) {
          if (!PyErr_Occurred()) snprintf(p->message, sizeof p->message, "(unspecified)");
          return false;
        }
        if (result == Py_CLEANUP_SUPPORTED && p->cleanup.converter_count < MOST_CLEANUPS) {
          p->cleanup.converters[p->cleanup.converter_count].convert = converter;
          p->cleanup.converters[p->cleanup.converter_count++].target = target;
        }
        return true;
      }
      *va_arg(*targets, PyObject **) = o;
      return true;
    }
    case '(': {
      /* a sequence of the length that the format says */
      Py_ssize_t expected = 0;
      int level = 0;
      for (const char *c = *format; *c != 0 && (level > 0 || *c != ')'); c++) {
        if (*c == '(') {
          if (level++ == 0) expected++;
        } else if (*c == ')') {
          level--;
        } else if (level == 0 && isalpha((unsigned char)*c)) {
          expected++;
          if (*c == 'e') c++;
        }
      }
      if (!PySequence_Check(o) || PyUnicode_Check(o) || PyBytes_Check(o)) {
        char number[48];
        snprintf(number, sizeof number, "%zd-item sequence", expected);
        return must_be(p, number, o);
      }
      Py_ssize_t size = PySequence_Size(o);
      if (size < 0) return false;
      if (size != expected) {
        snprintf(p->message, sizeof p->message, "must be sequence of length %zd, not %zd", expected, size);
        return false;
      }
      for (Py_ssize_t i = 0; i < size; i++) {
        PyObject *item = PySequence_GetItem(o, i);
        if (item == NULL) return false;
        bs_pool_add(item);
        if (!convert(p, item, format, targets)) return false;
      }
      if (**format == ')') (*format)++;
      return true;
    }
    default:
      PyErr_Format(PyExc_SystemError, "impossible<bad format char>");
      return false;
  }
}

/* Passes over the targets of an argument that was not given. */
static void skip_one(const char **format, va_list *targets) {
  char kind = *(*format)++;
  switch (kind) {
    case 'e':
      (*format)++;
      (void)va_arg(*targets, const char *);
      (void)va_arg(*targets, char **);
      break;
    case 'O':
      if (**format == '!') {
        (*format)++;
        (void)va_arg(*targets, PyTypeObject *);
      } else if (**format == '&') {
        (*format)++;
        (void)va_arg(*targets, void *);
      }
      (void)va_arg(*targets, void *);
      return;
    case '(':
      while (**format != 0 && **format != ')') skip_one(format, targets);
      if (**format == ')') (*format)++;
      return;
    default:
      (void)va_arg(*targets, void *);
  }
  if (**format == '*') {
    (*format)++;
  } else if (**format == '#') {
    (*format)++;
    (void)va_arg(*targets, Py_ssize_t *);
  }
}

typedef struct {
  int min, max;
  int positional; /* for keywords: before "$" */
  const char *function, *message;
} Shape;

/* Looks through a format: how many arguments, and the name for messages. */
static bool shape_of(const char *format, Shape *shape) {
  int level = 0;
  *shape = (Shape){.min = -1, .positional = -1};
  for (const char *c = format; *c != 0; c++) {
    switch (*c) {
      case '(':
        if (level++ == 0) shape->max++;
        break;
      case ')':
        level--;
        break;
      case ':':
        shape->function = c + 1;
        goto done;
      case ';':
        shape->message = c + 1;
        goto done;
      case '|':
        if (level == 0) shape->min = shape->max;
        break;
      case '$':
        if (level == 0) shape->positional = shape->max;
        break;
      case 'e':
        if (level == 0) shape->max++;
        c++;
        break;
      default:
        if (level == 0 && isalpha((unsigned char)*c)) shape->max++;
    }
  }
done:
  if (level != 0) {
    PyErr_SetString(PyExc_SystemError, "unmatched parentheses in format");
    return false;
  }
  if (shape->min < 0) shape->min = shape->max;
  if (shape->positional < 0) shape->positional = shape->max;
  return true;
}

static int complain(Parser *p, const Shape *shape, int number) {
  if (PyErr_Occurred()) return 0;
  if (shape->message != NULL) {
    PyErr_SetString(PyExc_TypeError, shape->message);
  } else if (p->message[0] == '(') {
    PyErr_SetString(PyExc_SystemError, "argument converter failed without setting an exception");
  } else if (number > 0) {
    PyErr_Format(PyExc_TypeError, "%s%sargument %d %s", shape->function == NULL ? "" : shape->function, shape->function == NULL ? "" : "() ", number, p->message);
  } else {
    PyErr_Format(PyExc_TypeError, "argument %s", p->message);
  }
  return 0;
}

static int parse_tuple(PyObject *args, const char *format, va_list *targets) {
  Parser p = {.message = ""};
  Shape shape;
  if (!shape_of(format, &shape)) return 0;
  if (args == NULL || !PyTuple_Check(args)) {
    PyErr_SetString(PyExc_SystemError, "new style getargs format but argument is not a tuple");
    return 0;
  }
  Py_ssize_t count = PyTuple_Size(args);
  if (count < shape.min || count > shape.max) {
    if (shape.message != NULL) {
      PyErr_SetString(PyExc_TypeError, shape.message);
    } else {
      int bound = count < shape.min ? shape.min : shape.max;
      PyErr_Format(PyExc_TypeError, "%s%s takes %s %d argument%s (%zd given)", shape.function == NULL ? "function" : shape.function,
                   shape.function == NULL ? "" : "()", shape.min == shape.max ? "exactly" : count < shape.min ? "at least" : "at most", bound,
                   bound == 1 ? "" : "s", count);
    }
    return 0;
  }
  for (Py_ssize_t i = 0; i < count; i++) {
    if (*format == '|') format++;
    PyObject *item = PyTuple_GetItem(args, i);
    if (item == NULL || !convert(&p, item, &format, targets)) {
      complain(&p, &shape, (int)i + 1);
      return finish(&p, 0);
    }
  }
  return finish(&p, 1);
}

int PyArg_VaParse(PyObject *args, const char *format, va_list targets) {
  va_list copy;
  va_copy(copy, targets);
  int result = parse_tuple(args, format, &copy);
  va_end(copy);
  return result;
}

int PyArg_ParseTuple(PyObject *args, const char *format, ...) {
  va_list targets;
  va_start(targets, format);
  int result = parse_tuple(args, format, &targets);
  va_end(targets);
  return result;
}

int PyArg_Parse(PyObject *o, const char *format, ...) {
  Parser p = {.message = ""};
  Shape shape;
  if (!shape_of(format, &shape)) return 0;
  if (shape.max != 1) {
    PyErr_SetString(PyExc_SystemError, "old style getargs format uses new features");
    return 0;
  }
  va_list targets;
  va_start(targets, format);
  bool ok = convert(&p, o, &format, &targets);
  va_end(targets);
  if (!ok) complain(&p, &shape, 0);
  return finish(&p, ok);
}

static int parse_keywords(PyObject *args, PyObject *kwargs, const char *format, char *const *names, va_list *targets) {
  Parser p = {.message = ""};
  Shape shape;
  if (args == NULL || !PyTuple_Check(args) || (kwargs != NULL && !PyDict_Check(kwargs)) || format == NULL || names == NULL) {
    PyErr_BadInternalCall();
    return 0;
  }
  if (!shape_of(format, &shape)) return 0;
  int count = 0, positional_only = 0;
  while (names[count] != NULL) {
    if (names[count][0] == 0) positional_only = count + 1;
    count++;
  }
  if (count != shape.max) {
    PyErr_SetString(PyExc_SystemError, count > shape.max ? "more keyword list entries than argument specifiers" : "more argument specifiers than keyword list entries");
    return 0;
  }
  const char *name = shape.function == NULL ? "function" : shape.function, *brackets = shape.function == NULL ? "" : "()";
  Py_ssize_t given = PyTuple_Size(args), named = kwargs == NULL ? 0 : PyDict_Size(kwargs);
  if (given + named > count) {
    PyErr_Format(PyExc_TypeError, "%s%s takes %s %d %sargument%s (%zd given)", name, brackets, shape.min == count ? "exactly" : "at most", count,
                 given == 0 ? "keyword " : "", count == 1 ? "" : "s", given + named);
    return 0;
  }
  int most = Py_MIN(shape.positional, count);
  if (given > most) {
    if (most == 0) {
      PyErr_Format(PyExc_TypeError, "%s%s takes no positional arguments", name, brackets);
    } else {
      PyErr_Format(PyExc_TypeError, "%s%s takes %s %d positional argument%s (%zd given)", name, brackets, shape.min < most ? "at most" : "exactly", most,
                   most == 1 ? "" : "s", given);
    }
    return 0;
  }
  Py_ssize_t used = 0;
  for (int i = 0; i < count; i++) {
    while (*format == '|' || *format == '$') format++;
    PyObject *value = NULL;
    if (i < given) {
      value = PyTuple_GetItem(args, i);
      if (value == NULL) return finish(&p, 0);
      if (named > 0 && i >= positional_only) {
        int both = PyDict_ContainsString(kwargs, names[i]);
        if (both < 0) return finish(&p, 0);
        if (both) {
          PyErr_Format(PyExc_TypeError, "argument for %s%s given by name ('%s') and position (%d)", name, brackets, names[i], i + 1);
          return finish(&p, 0);
        }
      }
    } else if (used < named && i >= positional_only) {
      value = PyDict_GetItemString(kwargs, names[i]);
      if (value != NULL) used++;
    }
    if (value != NULL) {
      if (!convert(&p, value, &format, targets)) {
        complain(&p, &shape, i + 1);
        return finish(&p, 0);
      }
    } else if (i < shape.min) {
      if (i < positional_only) {
        int needed = Py_MIN(positional_only, shape.min);
        PyErr_Format(PyExc_TypeError, "%s%s takes %s %d positional argument%s (%zd given)", name, brackets, needed < positional_only ? "at least" : "exactly", needed,
                     needed == 1 ? "" : "s", given);
      } else {
        PyErr_Format(PyExc_TypeError, "%s%s missing required argument '%s' (pos %d)", name, brackets, names[i], i + 1);
      }
      return finish(&p, 0);
    } else {
      skip_one(&format, targets);
    }
  }
  if (used < named) {
    Py_ssize_t position = 0;
    PyObject *key, *value;
    while (PyDict_Next(kwargs, &position, &key, &value)) {
      if (!PyUnicode_Check(key)) {
        PyErr_SetString(PyExc_TypeError, "keywords must be strings");
        return finish(&p, 0);
      }
      bool known = false;
      for (int i = positional_only; i < count; i++) known |= PyUnicode_EqualToUTF8(key, names[i]);
      if (!known) {
        PyErr_Format(PyExc_TypeError, "%s%s got an unexpected keyword argument '%S'", shape.function == NULL ? "this function" : name, brackets, key);
        return finish(&p, 0);
      }
    }
  }
  return finish(&p, 1);
}

int PyArg_VaParseTupleAndKeywords(PyObject *args, PyObject *kwargs, const char *format, char *const *names, va_list targets) {
  va_list copy;
  va_copy(copy, targets);
  int result = parse_keywords(args, kwargs, format, names, &copy);
  va_end(copy);
  return result;
}

int PyArg_ParseTupleAndKeywords(PyObject *args, PyObject *kwargs, const char *format, char *const *names, ...) {
  va_list targets;
  va_start(targets, names);
  int result = parse_keywords(args, kwargs, format, names, &targets);
  va_end(targets);
  return result;
}

int PyArg_UnpackTuple(PyObject *args, const char *name, Py_ssize_t min, Py_ssize_t max, ...) {
  if (args == NULL || !PyTuple_Check(args)) {
    PyErr_SetString(PyExc_SystemError, "PyArg_UnpackTuple() argument list is not a tuple");
    return 0;
  }
  Py_ssize_t count = PyTuple_Size(args);
  if (count < min || count > max) {
    Py_ssize_t bound = count < min ? min : max;
    PyErr_Format(PyExc_TypeError, "%s expected %s%zd argument%s, got %zd", name == NULL ? "unpacked tuple" : name,
                 min == max ? "" : count < min ? "at least " : "at most ", bound, bound == 1 ? "" : "s", count);
    return 0;
  }
  va_list targets;
  va_start(targets, max);
  bool ok = true;
  for (Py_ssize_t i = 0; i < count && ok; i++) {
    PyObject **target = va_arg(targets, PyObject **);
    *target = PyTuple_GetItem(args, i);
    ok = *target != NULL;
  }
  va_end(targets);
  return ok;
}

int PyArg_ValidateKeywordArguments(PyObject *kwargs) {
  if (!PyDict_Check(kwargs)) {
    PyErr_BadInternalCall();
    return 0;
  }
  Py_ssize_t position = 0;
  PyObject *key, *value;
  while (PyDict_Next(kwargs, &position, &key, &value)) {
    if (!PyUnicode_Check(key)) {
      PyErr_SetString(PyExc_TypeError, "keywords must be strings");
      return 0;
    }
  }
  return 1;
}
