/* The characters of str objects, and what writes such objects. */
#include "internal.h"

/* ---------------------------------------------------------------- characters */

bs_str *bs_str_of(PyObject *o) {
  bs_record *r = record(o);
  bs_str *text = __atomic_load_n((bs_str **)&r->aux, __ATOMIC_ACQUIRE);
  if (text != NULL) return text;
  if ((r->flags & FLAG_INSTANCE) != 0) {
    PyErr_SetString(PyExc_SystemError, "a subclass of str with memory of an extension has no characters in C");
    return NULL;
  }
  bs_str *made = calloc(1, sizeof *made);
  if (made == NULL) {
    PyErr_NoMemory();
    return NULL;
  }
  if (__atomic_compare_exchange_n((bs_str **)&r->aux, &text, made, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) return made;
  free(made);
  return text;
}

void bs_str_free(bs_str *text) {
  free(text->utf8);
  free(text->characters.data);
  free(text);
}

static const bs_characters none = {(void *)"\0\0\0", 0, PyUnicode_1BYTE_KIND, 1};

/* Never NULL: macros look into the result without a check. */
const bs_characters *bs_unicode_characters(PyObject *o) {
  if (!PyUnicode_Check(o)) {
    if (!PyErr_Occurred()) PyErr_BadArgument();
    return &none;
  }
  bs_str *text = bs_str_of(o);
  if (text == NULL) return &none;
  void *present = __atomic_load_n(&text->characters.data, __ATOMIC_ACQUIRE);
  if (present == NULL) {
    bs_characters made;
    if (up_characters(o, &made) < 0) return &none;
    text->characters.length = made.length; /* the same for every thread that gets here */
    text->characters.kind = made.kind;
    text->characters.ascii = made.ascii;
    if (!__atomic_compare_exchange_n(&text->characters.data, &present, made.data, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
      free(made.data);
    }
  }
  return &text->characters;
}

Py_ssize_t bs_unicode_length(PyObject *o) {
  bs_str *text = record(o)->flags & FLAG_INSTANCE ? NULL : __atomic_load_n((bs_str **)&record(o)->aux, __ATOMIC_ACQUIRE);
  if (PyUnicode_Check(o) && text != NULL && __atomic_load_n(&text->characters.data, __ATOMIC_ACQUIRE) != NULL) {
    return text->characters.length;
  }
  return PyUnicode_GetLength(o);
}

/* A str that can be written to until Java looks at it. */
PyObject *PyUnicode_New(Py_ssize_t size, Py_UCS4 maxchar) {
  if (size < 0) {
    PyErr_SetString(PyExc_SystemError, "Negative size passed to PyUnicode_New");
    return NULL;
  }
  if (maxchar > 0x10ffff) {
    PyErr_SetString(PyExc_SystemError, "invalid maximum character passed to PyUnicode_New");
    return NULL;
  }
  int kind = maxchar < 0x100 ? PyUnicode_1BYTE_KIND : maxchar < 0x10000 ? PyUnicode_2BYTE_KIND : PyUnicode_4BYTE_KIND;
  if (size > INT_MAX / 4 - 64) return PyErr_NoMemory();
  bs_str *text = calloc(1, sizeof *text);
  void *data = calloc((size_t)size + 1, (size_t)kind);
  if (text == NULL || data == NULL) {
    free(text);
    free(data);
    return PyErr_NoMemory();
  }
  text->characters = (bs_characters){data, size, kind, maxchar < 0x80};
  bs_record *r = bs_new_record(bs_current);
  r->kind = KIND_TEXT;
  r->bits = BIT_UNICODE | BIT_EXACT;
  r->value = -1; /* the hash, see PyASCIIObject */
  r->aux = text;
  return (PyObject *)r;
}

static bool writable(PyObject *o) {
  if (o != NULL && record(o)->kind == KIND_TEXT) return true;
  PyErr_SetString(PyExc_SystemError, "Cannot modify a string currently used");
  return false;
}

int PyUnicode_WriteChar(PyObject *o, Py_ssize_t index, Py_UCS4 c) {
  if (!writable(o)) return -1;
  const bs_characters *to = bs_unicode_characters(o);
  if (index < 0 || index >= to->length) {
    PyErr_SetString(PyExc_IndexError, "string index out of range");
    return -1;
  }
  if (c > PyUnicode_MAX_CHAR_VALUE(o)) {
    PyErr_SetString(PyExc_ValueError, "character out of range");
    return -1;
  }
  PyUnicode_WRITE(to->kind, to->data, index, c);
  return 0;
}

Py_ssize_t PyUnicode_Fill(PyObject *o, Py_ssize_t start, Py_ssize_t length, Py_UCS4 c) {
  if (!writable(o)) return -1;
  const bs_characters *to = bs_unicode_characters(o);
  if (start < 0) {
    PyErr_SetString(PyExc_IndexError, "string index out of range");
    return -1;
  }
  if (c > PyUnicode_MAX_CHAR_VALUE(o)) {
    PyErr_SetString(PyExc_ValueError, "fill character is bigger than the string maximum character");
    return -1;
  }
  Py_ssize_t count = Py_MIN(length, to->length - start);
  for (Py_ssize_t i = 0; i < count; i++) PyUnicode_WRITE(to->kind, to->data, start + i, c);
  return Py_MAX(count, 0);
}

Py_ssize_t PyUnicode_CopyCharacters(PyObject *target, Py_ssize_t to_start, PyObject *source, Py_ssize_t from_start, Py_ssize_t count) {
  if (source == NULL || !PyUnicode_Check(source)) {
    PyErr_BadInternalCall();
    return -1;
  }
  if (!writable(target)) return -1;
  const bs_characters *to = bs_unicode_characters(target), *from = bs_unicode_characters(source);
  if (from_start < 0 || from_start > from->length || to_start < 0 || to_start > to->length) {
    PyErr_SetString(PyExc_IndexError, "string index out of range");
    return -1;
  }
  count = Py_MIN(count, from->length - from_start);
  if (count < 0 || to_start + count > to->length) {
    PyErr_Format(PyExc_SystemError, "Cannot write %zi characters at %zi in a string of %zi characters", count, to_start, to->length);
    return -1;
  }
  if (from->kind > to->kind) {
    PyErr_SetString(PyExc_SystemError, "Cannot copy wider characters into a narrower string");
    return -1;
  }
  for (Py_ssize_t i = 0; i < count; i++) {
    PyUnicode_WRITE(to->kind, to->data, to_start + i, PyUnicode_READ(from->kind, from->data, from_start + i));
  }
  return count;
}

int bs_character_is(Py_UCS4 c, int kind) { return up_character_is((int)c, kind); }
Py_UCS4 bs_character_to(Py_UCS4 c, int kind) { return (Py_UCS4)up_character_to((int)c, kind); }
double _PyUnicode_ToNumeric(Py_UCS4 c) { return up_character_numeric((int)c); }

/* ---------------------------------------------------------------- the writer */

struct PyUnicodeWriter {
  Py_UCS4 *data;
  Py_ssize_t length, room;
};

static bool writer_room(PyUnicodeWriter *writer, Py_ssize_t more) {
  if (writer->room - writer->length >= more) return true;
  Py_ssize_t room = Py_MAX(writer->length + more, 2 * writer->room);
  Py_UCS4 *data = room > INT_MAX / 4 ? NULL : realloc(writer->data, (size_t)room * sizeof *data);
  if (data == NULL) {
    PyErr_NoMemory();
    return false;
  }
  writer->data = data;
  writer->room = room;
  return true;
}

PyUnicodeWriter *PyUnicodeWriter_Create(Py_ssize_t length) {
  if (length < 0) {
    PyErr_SetString(PyExc_ValueError, "length must be positive");
    return NULL;
  }
  PyUnicodeWriter *writer = calloc(1, sizeof *writer);
  if (writer == NULL) {
    PyErr_NoMemory();
    return NULL;
  }
  if (!writer_room(writer, Py_MAX(length, 16))) {
    free(writer);
    return NULL;
  }
  return writer;
}

void PyUnicodeWriter_Discard(PyUnicodeWriter *writer) {
  if (writer == NULL) return;
  free(writer->data);
  free(writer);
}

PyObject *PyUnicodeWriter_Finish(PyUnicodeWriter *writer) {
  PyObject *result = PyUnicode_FromKindAndData(PyUnicode_4BYTE_KIND, writer->data, writer->length);
  PyUnicodeWriter_Discard(writer);
  return result;
}

int PyUnicodeWriter_WriteChar(PyUnicodeWriter *writer, Py_UCS4 c) {
  if (c > 0x10ffff) {
    PyErr_SetString(PyExc_ValueError, "character must be in range(0x110000)");
    return -1;
  }
  if (!writer_room(writer, 1)) return -1;
  writer->data[writer->length++] = c;
  return 0;
}

int PyUnicodeWriter_WriteUCS4(PyUnicodeWriter *writer, const Py_UCS4 *text, Py_ssize_t size) {
  if (size < 0) {
    PyErr_SetString(PyExc_ValueError, "size must be positive");
    return -1;
  }
  if (!writer_room(writer, size)) return -1;
  memcpy(writer->data + writer->length, text, (size_t)size * sizeof *text);
  writer->length += size;
  return 0;
}

int PyUnicodeWriter_WriteWideChar(PyUnicodeWriter *writer, const wchar_t *text, Py_ssize_t size) {
  return PyUnicodeWriter_WriteUCS4(writer, (const Py_UCS4 *)text, size < 0 ? (Py_ssize_t)wcslen(text) : size);
}

int PyUnicodeWriter_WriteASCII(PyUnicodeWriter *writer, const char *text, Py_ssize_t size) {
  if (size < 0) size = (Py_ssize_t)strlen(text);
  if (!writer_room(writer, size)) return -1;
  for (Py_ssize_t i = 0; i < size; i++) writer->data[writer->length++] = (unsigned char)text[i];
  return 0;
}

static int write_characters(PyUnicodeWriter *writer, PyObject *o, Py_ssize_t from, Py_ssize_t to) {
  const bs_characters *text = bs_unicode_characters(o);
  if (PyErr_Occurred() || !writer_room(writer, to - from)) return -1;
  for (Py_ssize_t i = from; i < to; i++) writer->data[writer->length++] = PyUnicode_READ(text->kind, text->data, i);
  return 0;
}

static int write_new(PyUnicodeWriter *writer, PyObject *made) {
  if (made == NULL) return -1;
  int result = write_characters(writer, made, 0, PyUnicode_GET_LENGTH(made));
  Py_DECREF(made);
  return result;
}

int PyUnicodeWriter_WriteUTF8(PyUnicodeWriter *writer, const char *text, Py_ssize_t size) {
  if (size < 0) size = (Py_ssize_t)strlen(text);
  bool ascii = true;
  for (Py_ssize_t i = 0; i < size && ascii; i++) ascii = (unsigned char)text[i] < 0x80;
  return ascii ? PyUnicodeWriter_WriteASCII(writer, text, size) : write_new(writer, PyUnicode_FromStringAndSize(text, size));
}

int PyUnicodeWriter_WriteStr(PyUnicodeWriter *writer, PyObject *o) { return write_new(writer, PyObject_Str(o)); }
int PyUnicodeWriter_WriteRepr(PyUnicodeWriter *writer, PyObject *o) {
  return o == NULL ? PyUnicodeWriter_WriteASCII(writer, "<NULL>", 6) : write_new(writer, PyObject_Repr(o));
}

int PyUnicodeWriter_WriteSubstring(PyUnicodeWriter *writer, PyObject *o, Py_ssize_t from, Py_ssize_t to) {
  if (!PyUnicode_Check(o)) {
    PyErr_SetString(PyExc_TypeError, "expect str");
    return -1;
  }
  if (from < 0 || from > to || to > PyUnicode_GET_LENGTH(o)) {
    PyErr_SetString(PyExc_ValueError, from < 0 ? "start must be positive" : "end must not be less than start or beyond the end");
    return -1;
  }
  return write_characters(writer, o, from, to);
}

int PyUnicodeWriter_Format(PyUnicodeWriter *writer, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  PyObject *made = PyUnicode_FromFormatV(format, arguments);
  va_end(arguments);
  return write_new(writer, made);
}
