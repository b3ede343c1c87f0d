/* The formats of PyUnicode_FromFormat, and what is built on them. */
#include "internal.h"

void bs_text_add(bs_text *text, const char *bytes, size_t size) {
  if (text->failed) return;
  if (text->size + size + 1 > text->room) {
    size_t room = 2 * (text->size + size) + 64;
    char *grown = realloc(text->text, room);
    if (grown == NULL) {
      text->failed = true;
      PyErr_NoMemory();
      return;
    }
    text->text = grown;
    text->room = room;
  }
  memcpy(text->text + text->size, bytes, size);
  text->size += size;
  text->text[text->size] = 0;
}

static void fill(bs_text *text, char c, long count) {
  for (; count > 0; count--) bs_text_add(text, &c, 1);
}

static size_t encode(Py_UCS4 c, char *target) {
  if (c < 0x80) {
    target[0] = (char)c;
    return 1;
  }
  if (c < 0x800) {
    target[0] = (char)(0xc0 | c >> 6);
    target[1] = (char)(0x80 | (c & 0x3f));
    return 2;
  }
  if (c < 0x10000) {
    target[0] = (char)(0xe0 | c >> 12);
    target[1] = (char)(0x80 | (c >> 6 & 0x3f));
    target[2] = (char)(0x80 | (c & 0x3f));
    return 3;
  }
  target[0] = (char)(0xf0 | c >> 18);
  target[1] = (char)(0x80 | (c >> 12 & 0x3f));
  target[2] = (char)(0x80 | (c >> 6 & 0x3f));
  target[3] = (char)(0x80 | (c & 0x3f));
  return 4;
}

/* Adds UTF-8 in a field; widths and precisions count characters. */
static void add_field(bs_text *text, const char *utf8, size_t size, long width, long precision, bool left) {
  size_t end = 0;
  long characters = 0;
  while (end < size && (precision < 0 || characters < precision)) {
    end++;
    while (end < size && (utf8[end] & 0xc0) == 0x80) end++;
    characters++;
  }
  if (!left) fill(text, ' ', width - characters);
  bs_text_add(text, utf8, end);
  if (left) fill(text, ' ', width - characters);
}

static void add_object(bs_text *text, PyObject *made, long width, long precision, bool left) {
  Py_ssize_t size;
  const char *utf8 = made == NULL ? NULL : PyUnicode_AsUTF8AndSize(made, &size);
  if (utf8 == NULL) {
    text->failed = true;
  } else {
    add_field(text, utf8, (size_t)size, width, precision, left);
  }
  Py_XDECREF(made);
}

/* Adds to the text; false with an exception set. */
bool bs_text_format(bs_text *text, const char *format, va_list arguments) {
  bs_text_add(text, "", 0);
  const char *c = format;
  while (*c != 0 && !text->failed) {
    const char *start = c;
    while (*c != 0 && *c != '%') c++;
    bs_text_add(text, start, (size_t)(c - start));
    if (*c == 0) break;
    const char *directive = c++;
    bool left = false, zero = false, alternate = false;
    for (;; c++) {
      if (*c == '-') left = true;
      else if (*c == '0') zero = true;
      else if (*c == '#') alternate = true;
      else break;
    }
    long width = 0, precision = -1;
    if (*c == '*') {
      width = va_arg(arguments, int);
      c++;
      if (width < 0) {
        left = true;
        width = -width;
      }
    } else {
      while (*c >= '0' && *c <= '9') width = 10 * width + (*c++ - '0');
    }
    if (*c == '.') {
      c++;
      precision = 0;
      if (*c == '*') {
        precision = va_arg(arguments, int);
        c++;
        if (precision < 0) precision = -2;
      } else {
        while (*c >= '0' && *c <= '9') precision = 10 * precision + (*c++ - '0');
      }
    }
    int size = 0; /* 1 long, 2 long long, 3 size_t, 4 ptrdiff_t, 5 intmax_t */
    if (*c == 'l') {
      size = 1;
      if (*++c == 'l') {
        size = 2;
        c++;
      }
    } else if (*c == 'z') {
      size = 3;
      c++;
    } else if (*c == 't') {
      size = 4;
      c++;
    } else if (*c == 'j') {
      size = 5;
      c++;
    }
    char kind = *c == 0 ? 0 : *c++;
    switch (kind) {
      case '%':
        bs_text_add(text, "%", 1);
        break;
      case 'c': {
        int value = va_arg(arguments, int);
        char encoded[4];
        if (value < 0 || value > 0x10ffff) {
          PyErr_SetString(PyExc_OverflowError, "character argument not in range(0x110000)");
          text->failed = true;
          break;
        }
        add_field(text, encoded, encode((Py_UCS4)value, encoded), width, -1, left);
        break;
      }
      case 'd': case 'i': case 'u': case 'o': case 'x': case 'X': {
        bool negative = false;
        unsigned long long value;
        if (kind == 'd' || kind == 'i') {
          long long signed_value = size == 0 ? va_arg(arguments, int) : va_arg(arguments, long long);
          negative = signed_value < 0;
          value = negative ? 0ULL - (unsigned long long)signed_value : (unsigned long long)signed_value;
        } else {
          value = size == 0 ? va_arg(arguments, unsigned int) : va_arg(arguments, unsigned long long);
        }
        char digits[40], number[48];
        int count = snprintf(digits, sizeof digits, kind == 'o' ? "%llo" : kind == 'x' ? "%llx" : kind == 'X' ? "%llX" : "%llu", value);
        long zeros = precision - count;
        if (zero && !left && precision < 0) zeros = width - count - negative;
        int at = 0;
        if (negative) number[at++] = '-';
        long total = at + count + (zeros > 0 ? zeros : 0);
        if (!left) fill(text, ' ', width - total);
        bs_text_add(text, number, (size_t)at);
        fill(text, '0', zeros);
        bs_text_add(text, digits, (size_t)count);
        if (left) fill(text, ' ', width - total);
        break;
      }
      case 'p': {
        char number[32];
        int count = snprintf(number, sizeof number, "%p", va_arg(arguments, void *));
        add_field(text, number, (size_t)count, width, -1, left);
        break;
      }
      case 's': {
        if (size == 1) {
          add_object(text, PyUnicode_FromWideChar(va_arg(arguments, wchar_t *), -1), width, precision, left);
          break;
        }
        const char *string = va_arg(arguments, const char *);
        add_field(text, string, precision < 0 ? strlen(string) : strnlen(string, 4 * (size_t)precision), width, precision, left);
        break;
      }
      case 'U':
        add_object(text, Py_XNewRef(va_arg(arguments, PyObject *)), width, precision, left);
        break;
      case 'V': {
        PyObject *o = va_arg(arguments, PyObject *);
        const char *string = va_arg(arguments, const char *);
        if (o != NULL) {
          add_object(text, Py_NewRef(o), width, precision, left);
        } else {
          add_field(text, string, strlen(string), width, precision, left);
        }
        break;
      }
      case 'S':
        add_object(text, PyObject_Str(va_arg(arguments, PyObject *)), width, precision, left);
        break;
      case 'R':
        add_object(text, PyObject_Repr(va_arg(arguments, PyObject *)), width, precision, left);
        break;
      case 'A':
        add_object(text, PyObject_ASCII(va_arg(arguments, PyObject *)), width, precision, left);
        break;
      case 'T': case 'N': {
        char name[512];
        PyObject *o = va_arg(arguments, PyObject *);
        if (up_type_name(o, name, sizeof name, (alternate ? 2 : 1) + (kind == 'N' ? 2 : 0)) < 0) {
          text->failed = true;
        } else {
          add_field(text, name, strlen(name), width, precision, left);
        }
        break;
      }
      default:
        PyErr_Format(PyExc_SystemError, "invalid format string: %s", directive);
        text->failed = true;
    }
  }
  return !text->failed;
}

PyObject *PyUnicode_FromFormatV(const char *format, va_list arguments) {
  bs_text text = {0};
  PyObject *result = NULL;
  if (bs_text_format(&text, format, arguments)) result = PyUnicode_FromStringAndSize(text.text, (Py_ssize_t)text.size);
  free(text.text);
  return result;
}

PyObject *PyUnicode_FromFormat(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  PyObject *result = PyUnicode_FromFormatV(format, arguments);
  va_end(arguments);
  return result;
}

PyObject *PyBytes_FromFormatV(const char *format, va_list arguments) {
  bs_text text = {0};
  PyObject *result = NULL;
  if (bs_text_format(&text, format, arguments)) result = PyBytes_FromStringAndSize(text.text, (Py_ssize_t)text.size);
  free(text.text);
  return result;
}

PyObject *PyBytes_FromFormat(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  PyObject *result = PyBytes_FromFormatV(format, arguments);
  va_end(arguments);
  return result;
}

/* ---------------------------------------------------------------- exceptions */

PyObject *PyErr_Occurred(void) { return bs_current->error ? up_error_type() : NULL; }

void PyErr_SetString(PyObject *type, const char *message) { up_set_error(type, message, (Py_ssize_t)strlen(message)); }

PyObject *PyErr_FormatV(PyObject *type, const char *format, va_list arguments) {
  bs_text text = {0};
  /* What the format needs may set an exception itself, which then stands. */
  PyErr_Clear();
  if (bs_text_format(&text, format, arguments)) up_set_error(type, text.text, (Py_ssize_t)text.size);
  free(text.text);
  return NULL;
}

PyObject *PyErr_Format(PyObject *type, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  PyErr_FormatV(type, format, arguments);
  va_end(arguments);
  return NULL;
}

int PyErr_WarnFormat(PyObject *category, Py_ssize_t stack_level, const char *format, ...) {
  bs_text text = {0};
  va_list arguments;
  va_start(arguments, format);
  int result = bs_text_format(&text, format, arguments) ? PyErr_WarnEx(category, text.text, stack_level) : -1;
  va_end(arguments);
  free(text.text);
  return result;
}

PyObject *PyErr_NoMemory(void) {
  PyErr_SetNone(PyExc_MemoryError);
  return NULL;
}

int PyErr_BadArgument(void) {
  PyErr_SetString(PyExc_TypeError, "bad argument type for built-in operation");
  return 0;
}

void bs_bad_internal_call(const char *file, int line) {
  PyErr_Format(PyExc_SystemError, "%s:%d: bad argument to internal function", file, line);
}

void (PyErr_BadInternalCall)(void) { PyErr_SetString(PyExc_SystemError, "bad argument to internal function"); }

PyObject *PyErr_SetFromErrnoWithFilenameObjects(PyObject *type, PyObject *filename, PyObject *second) {
  up_errno(type, errno, filename, second);
  return NULL;
}

PyObject *PyErr_SetFromErrnoWithFilenameObject(PyObject *type, PyObject *filename) {
  return PyErr_SetFromErrnoWithFilenameObjects(type, filename, NULL);
}

PyObject *PyErr_SetFromErrno(PyObject *type) {
  up_errno(type, errno, NULL, NULL);
  return NULL;
}

PyObject *PyErr_SetFromErrnoWithFilename(PyObject *type, const char *filename) {
  int number = errno;
  PyObject *name = filename == NULL ? NULL : PyUnicode_DecodeFSDefault(filename);
  if (filename == NULL || name != NULL) up_errno(type, number, name, NULL);
  Py_XDECREF(name);
  return NULL;
}

void PyErr_Fetch(PyObject **type, PyObject **value, PyObject **traceback) {
  *value = PyErr_GetRaisedException();
  *type = *value == NULL ? NULL : PyObject_Type(*value);
  *traceback = *value == NULL ? NULL : PyException_GetTraceback(*value);
}

void PyErr_Restore(PyObject *type, PyObject *value, PyObject *traceback) {
  if (value != NULL && PyExceptionInstance_Check(value)) {
    if (traceback != NULL) PyException_SetTraceback(value, traceback);
    PyErr_SetRaisedException(Py_NewRef(value));
  } else if (type != NULL) {
    PyErr_SetObject(type, value);
  } else {
    PyErr_Clear();
  }
  Py_XDECREF(type);
  Py_XDECREF(value);
  Py_XDECREF(traceback);
}

/* What PyErr_Fetch gives is normal already. */
void PyErr_NormalizeException(PyObject **type, PyObject **value, PyObject **traceback) {
  (void)traceback;
  if (*type == NULL || (*value != NULL && PyExceptionInstance_Check(*value))) return;
  PyErr_SetObject(*type, *value);
  Py_CLEAR(*type);
  Py_CLEAR(*value);
  *value = PyErr_GetRaisedException();
  *type = *value == NULL ? NULL : PyObject_Type(*value);
}

void PyErr_Print(void) { PyErr_PrintEx(1); }

void Py_FatalError(const char *message) {
  fprintf(stderr, "Fatal Python error: %s\n", message);
  fflush(stderr);
  abort();
}

/* ---------------------------------------------------------------- output */

static void write_text(int error, const char *format, va_list arguments, bool python) {
  if (python) {
    bs_text text = {0};
    if (bs_text_format(&text, format, arguments)) up_write(text.text, (Py_ssize_t)text.size, error);
    free(text.text);
    return;
  }
  char text[1001];
  int size = vsnprintf(text, sizeof text, format, arguments);
  if (size < 0) return;
  up_write(text, Py_MIN(size, (int)sizeof text - 1), error);
  if (size >= (int)sizeof text) up_write("... truncated", 13, error);
}

#define WRITER(name, error, python)              \
  void name(const char *format, ...) {           \
    va_list arguments;                           \
    va_start(arguments, format);                 \
    write_text(error, format, arguments, python); \
    va_end(arguments);                           \
  }
WRITER(PySys_WriteStdout, 0, false)
WRITER(PySys_WriteStderr, 1, false)
WRITER(PySys_FormatStdout, 0, true)
WRITER(PySys_FormatStderr, 1, true)

int PyOS_vsnprintf(char *target, size_t size, const char *format, va_list arguments) {
  int written = vsnprintf(target, size, format, arguments);
  if (size > 0) target[size - 1] = 0;
  return written;
}

int PyOS_snprintf(char *target, size_t size, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int written = PyOS_vsnprintf(target, size, format, arguments);
  va_end(arguments);
  return written;
}

int PyOS_mystrnicmp(const char *a, const char *b, Py_ssize_t size) {
  for (; size > 0; a++, b++, size--) {
    int difference = tolower((unsigned char)*a) - tolower((unsigned char)*b);
    if (difference != 0 || *a == 0) return difference;
  }
  return 0;
}

int PyOS_mystricmp(const char *a, const char *b) { return PyOS_mystrnicmp(a, b, PY_SSIZE_T_MAX); }

const unsigned long Py_Version = PY_VERSION_HEX;
const char *Py_GetVersion(void) { return PY_VERSION " free-threading build (Boomslang)"; }
const char *Py_GetPlatform(void) { return "linux"; }
int Py_IsInitialized(void) { return 1; }
int Py_IsFinalizing(void) { return 0; }
