/* str, bytes and bytearray. */
#ifndef BOOMSLANG_TEXT_H
#define BOOMSLANG_TEXT_H

PyAPI_DATA(PyTypeObject) PyUnicode_Type;
PyAPI_DATA(PyTypeObject) PyBytes_Type;
PyAPI_DATA(PyTypeObject) PyByteArray_Type;

PyAPI_FUNC(int) PyUnicode_Check(PyObject *o);
#define PyUnicode_Check(o) PyUnicode_Check(_PyObject_CAST(o))
#define PyUnicode_CheckExact(o) Py_IS_TYPE((o), &PyUnicode_Type)
PyAPI_FUNC(PyObject *) PyUnicode_FromString(const char *utf8);
PyAPI_FUNC(PyObject *) PyUnicode_FromStringAndSize(const char *utf8, Py_ssize_t size);
PyAPI_FUNC(PyObject *) PyUnicode_FromKindAndData(int kind, const void *data, Py_ssize_t length);
PyAPI_FUNC(PyObject *) PyUnicode_FromOrdinal(int codepoint);
PyAPI_FUNC(PyObject *) PyUnicode_FromObject(PyObject *o);
PyAPI_FUNC(PyObject *) PyUnicode_FromEncodedObject(PyObject *o, const char *encoding, const char *errors);
PyAPI_FUNC(PyObject *) PyUnicode_FromWideChar(const wchar_t *text, Py_ssize_t size);
PyAPI_FUNC(PyObject *) PyUnicode_FromFormat(const char *format, ...);
PyAPI_FUNC(PyObject *) PyUnicode_FromFormatV(const char *format, va_list arguments);
PyAPI_FUNC(PyObject *) PyUnicode_InternFromString(const char *utf8);
PyAPI_FUNC(void) PyUnicode_InternInPlace(PyObject **place);
PyAPI_FUNC(const char *) PyUnicode_AsUTF8AndSize(PyObject *o, Py_ssize_t *size);
PyAPI_FUNC(const char *) PyUnicode_AsUTF8(PyObject *o);
PyAPI_FUNC(PyObject *) PyUnicode_AsUTF8String(PyObject *o);
PyAPI_FUNC(PyObject *) PyUnicode_AsLatin1String(PyObject *o);
PyAPI_FUNC(PyObject *) PyUnicode_AsASCIIString(PyObject *o);
PyAPI_FUNC(PyObject *) PyUnicode_AsUTF16String(PyObject *o);
PyAPI_FUNC(PyObject *) PyUnicode_AsUTF32String(PyObject *o);
PyAPI_FUNC(PyObject *) PyUnicode_AsEncodedString(PyObject *o, const char *encoding, const char *errors);
PyAPI_FUNC(PyObject *) PyUnicode_Decode(const char *bytes, Py_ssize_t size, const char *encoding, const char *errors);
PyAPI_FUNC(PyObject *) PyUnicode_DecodeUTF8(const char *bytes, Py_ssize_t size, const char *errors);
PyAPI_FUNC(PyObject *) PyUnicode_DecodeLatin1(const char *bytes, Py_ssize_t size, const char *errors);
PyAPI_FUNC(PyObject *) PyUnicode_DecodeASCII(const char *bytes, Py_ssize_t size, const char *errors);
PyAPI_FUNC(PyObject *) PyUnicode_DecodeFSDefault(const char *text);
PyAPI_FUNC(PyObject *) PyUnicode_DecodeFSDefaultAndSize(const char *text, Py_ssize_t size);
PyAPI_FUNC(PyObject *) PyUnicode_DecodeLocale(const char *text, const char *errors);
PyAPI_FUNC(PyObject *) PyUnicode_EncodeFSDefault(PyObject *o);
PyAPI_FUNC(int) PyUnicode_FSConverter(PyObject *o, void *result);
PyAPI_FUNC(Py_UCS4 *) PyUnicode_AsUCS4Copy(PyObject *o);
PyAPI_FUNC(Py_UCS4 *) PyUnicode_AsUCS4(PyObject *o, Py_UCS4 *target, Py_ssize_t size, int copy_null);
PyAPI_FUNC(Py_ssize_t) PyUnicode_AsWideChar(PyObject *o, wchar_t *target, Py_ssize_t size);
PyAPI_FUNC(wchar_t *) PyUnicode_AsWideCharString(PyObject *o, Py_ssize_t *size);
PyAPI_FUNC(Py_ssize_t) PyUnicode_GetLength(PyObject *o);
PyAPI_FUNC(Py_UCS4) PyUnicode_ReadChar(PyObject *o, Py_ssize_t index);
PyAPI_FUNC(PyObject *) PyUnicode_Substring(PyObject *o, Py_ssize_t from, Py_ssize_t to);
PyAPI_FUNC(PyObject *) PyUnicode_Concat(PyObject *a, PyObject *b);
PyAPI_FUNC(void) PyUnicode_Append(PyObject **place, PyObject *right);
PyAPI_FUNC(void) PyUnicode_AppendAndDel(PyObject **place, PyObject *right);
PyAPI_FUNC(PyObject *) PyUnicode_Join(PyObject *separator, PyObject *parts);
PyAPI_FUNC(PyObject *) PyUnicode_Split(PyObject *o, PyObject *separatorOrNull, Py_ssize_t most);
PyAPI_FUNC(PyObject *) PyUnicode_RSplit(PyObject *o, PyObject *separatorOrNull, Py_ssize_t most);
PyAPI_FUNC(PyObject *) PyUnicode_Splitlines(PyObject *o, int keepends);
PyAPI_FUNC(PyObject *) PyUnicode_Partition(PyObject *o, PyObject *separator);
PyAPI_FUNC(PyObject *) PyUnicode_RPartition(PyObject *o, PyObject *separator);
PyAPI_FUNC(PyObject *) PyUnicode_Replace(PyObject *o, PyObject *old, PyObject *replacement, Py_ssize_t most);
PyAPI_FUNC(PyObject *) PyUnicode_Format(PyObject *format, PyObject *arguments);
PyAPI_FUNC(Py_ssize_t) PyUnicode_Find(PyObject *o, PyObject *part, Py_ssize_t from, Py_ssize_t to, int direction);
PyAPI_FUNC(Py_ssize_t) PyUnicode_FindChar(PyObject *o, Py_UCS4 c, Py_ssize_t from, Py_ssize_t to, int direction);
PyAPI_FUNC(Py_ssize_t) PyUnicode_Count(PyObject *o, PyObject *part, Py_ssize_t from, Py_ssize_t to);
PyAPI_FUNC(Py_ssize_t) PyUnicode_Tailmatch(PyObject *o, PyObject *part, Py_ssize_t from, Py_ssize_t to, int direction);
PyAPI_FUNC(int) PyUnicode_Contains(PyObject *o, PyObject *part);
PyAPI_FUNC(int) PyUnicode_Compare(PyObject *a, PyObject *b);
PyAPI_FUNC(int) PyUnicode_Equal(PyObject *a, PyObject *b);
PyAPI_FUNC(int) PyUnicode_CompareWithASCIIString(PyObject *o, const char *text);
PyAPI_FUNC(int) PyUnicode_EqualToUTF8(PyObject *o, const char *text);
PyAPI_FUNC(int) PyUnicode_EqualToUTF8AndSize(PyObject *o, const char *text, Py_ssize_t size);
PyAPI_FUNC(PyObject *) PyUnicode_RichCompare(PyObject *a, PyObject *b, int op);
PyAPI_FUNC(int) PyUnicode_IsIdentifier(PyObject *o);
#define PyUnicode_1BYTE_KIND 1
#define PyUnicode_2BYTE_KIND 2
#define PyUnicode_4BYTE_KIND 4

/* The characters of a str: a copy that is made at the first question and lives as long as the handle. One from
   PyUnicode_New may be written to until Python code sees it. */
typedef struct {
  void *data;
  Py_ssize_t length;
  int kind;
  int ascii;
} bs_characters;
/* Only the hash can be read: -1, which means that it is not known. */
typedef struct {
  int64_t _private[4];
  Py_hash_t hash;
  int64_t _more[3];
} PyASCIIObject;
typedef PyASCIIObject PyCompactUnicodeObject;
typedef PyASCIIObject PyUnicodeObject;
PyAPI_FUNC(const bs_characters *) bs_unicode_characters(PyObject *o);
PyAPI_FUNC(PyObject *) PyUnicode_New(Py_ssize_t size, Py_UCS4 maxchar);
PyAPI_FUNC(Py_ssize_t) bs_unicode_length(PyObject *o);
PyAPI_FUNC(Py_ssize_t) PyUnicode_CopyCharacters(PyObject *to, Py_ssize_t to_start, PyObject *from, Py_ssize_t from_start, Py_ssize_t count);
PyAPI_FUNC(int) PyUnicode_WriteChar(PyObject *o, Py_ssize_t index, Py_UCS4 c);
PyAPI_FUNC(Py_ssize_t) PyUnicode_Fill(PyObject *o, Py_ssize_t start, Py_ssize_t length, Py_UCS4 c);
#define PyUnicode_GET_LENGTH(o) bs_unicode_length(_PyObject_CAST(o))
#define PyUnicode_GET_SIZE(o) bs_unicode_length(_PyObject_CAST(o))
#define PyUnicode_KIND(o) (bs_unicode_characters(_PyObject_CAST(o))->kind)
#define PyUnicode_DATA(o) (bs_unicode_characters(_PyObject_CAST(o))->data)
#define PyUnicode_1BYTE_DATA(o) ((Py_UCS1 *)PyUnicode_DATA(o))
#define PyUnicode_2BYTE_DATA(o) ((Py_UCS2 *)PyUnicode_DATA(o))
#define PyUnicode_4BYTE_DATA(o) ((Py_UCS4 *)PyUnicode_DATA(o))
#define PyUnicode_IS_ASCII(o) (bs_unicode_characters(_PyObject_CAST(o))->ascii)
#define PyUnicode_IS_COMPACT_ASCII(o) PyUnicode_IS_ASCII(o)
#define PyUnicode_IS_COMPACT(o) 1
#define PyUnicode_IS_READY(o) 1
#define PyUnicode_READY(o) 0
#define PyUnicode_CHECK_INTERNED(o) 0
#define PyUnicode_READ(kind, data, index)                                         \
  ((Py_UCS4)((kind) == PyUnicode_1BYTE_KIND   ? ((const Py_UCS1 *)(data))[index]  \
             : (kind) == PyUnicode_2BYTE_KIND ? ((const Py_UCS2 *)(data))[index]  \
                                              : ((const Py_UCS4 *)(data))[index]))
#define PyUnicode_WRITE(kind, data, index, value)                                 \
  do {                                                                            \
    if ((kind) == PyUnicode_1BYTE_KIND) {                                         \
      ((Py_UCS1 *)(data))[index] = (Py_UCS1)(value);                              \
    } else if ((kind) == PyUnicode_2BYTE_KIND) {                                  \
      ((Py_UCS2 *)(data))[index] = (Py_UCS2)(value);                              \
    } else {                                                                      \
      ((Py_UCS4 *)(data))[index] = (Py_UCS4)(value);                              \
    }                                                                             \
  } while (0)
#define PyUnicode_READ_CHAR(o, i) PyUnicode_READ(PyUnicode_KIND(o), PyUnicode_DATA(o), (i))
static inline Py_UCS4 PyUnicode_MAX_CHAR_VALUE_of(const bs_characters *characters) {
  return characters->ascii ? 0x7f : characters->kind == PyUnicode_1BYTE_KIND ? 0xff : characters->kind == PyUnicode_2BYTE_KIND ? 0xffff : 0x10ffff;
}
#define PyUnicode_MAX_CHAR_VALUE(o) PyUnicode_MAX_CHAR_VALUE_of(bs_unicode_characters(_PyObject_CAST(o)))

/* Builds a str bit by bit. */
typedef struct PyUnicodeWriter PyUnicodeWriter;
PyAPI_FUNC(PyUnicodeWriter *) PyUnicodeWriter_Create(Py_ssize_t length);
PyAPI_FUNC(void) PyUnicodeWriter_Discard(PyUnicodeWriter *writer);
PyAPI_FUNC(PyObject *) PyUnicodeWriter_Finish(PyUnicodeWriter *writer);
PyAPI_FUNC(int) PyUnicodeWriter_WriteChar(PyUnicodeWriter *writer, Py_UCS4 c);
PyAPI_FUNC(int) PyUnicodeWriter_WriteUTF8(PyUnicodeWriter *writer, const char *text, Py_ssize_t size);
PyAPI_FUNC(int) PyUnicodeWriter_WriteASCII(PyUnicodeWriter *writer, const char *text, Py_ssize_t size);
PyAPI_FUNC(int) PyUnicodeWriter_WriteUCS4(PyUnicodeWriter *writer, const Py_UCS4 *text, Py_ssize_t size);
PyAPI_FUNC(int) PyUnicodeWriter_WriteWideChar(PyUnicodeWriter *writer, const wchar_t *text, Py_ssize_t size);
PyAPI_FUNC(int) PyUnicodeWriter_WriteStr(PyUnicodeWriter *writer, PyObject *o);
PyAPI_FUNC(int) PyUnicodeWriter_WriteRepr(PyUnicodeWriter *writer, PyObject *o);
PyAPI_FUNC(int) PyUnicodeWriter_WriteSubstring(PyUnicodeWriter *writer, PyObject *o, Py_ssize_t from, Py_ssize_t to);
PyAPI_FUNC(int) PyUnicodeWriter_Format(PyUnicodeWriter *writer, const char *format, ...);

/* Kinds of characters. */
PyAPI_FUNC(int) bs_character_is(Py_UCS4 c, int kind);
PyAPI_FUNC(Py_UCS4) bs_character_to(Py_UCS4 c, int kind);
PyAPI_FUNC(double) _PyUnicode_ToNumeric(Py_UCS4 c);
#define Py_UNICODE_ISSPACE(c) bs_character_is((c), 0)
#define Py_UNICODE_ISLOWER(c) bs_character_is((c), 1)
#define Py_UNICODE_ISUPPER(c) bs_character_is((c), 2)
#define Py_UNICODE_ISTITLE(c) bs_character_is((c), 3)
#define Py_UNICODE_ISLINEBREAK(c) bs_character_is((c), 4)
#define Py_UNICODE_ISDECIMAL(c) bs_character_is((c), 5)
#define Py_UNICODE_ISDIGIT(c) bs_character_is((c), 6)
#define Py_UNICODE_ISNUMERIC(c) bs_character_is((c), 7)
#define Py_UNICODE_ISPRINTABLE(c) bs_character_is((c), 8)
#define Py_UNICODE_ISALPHA(c) bs_character_is((c), 9)
#define Py_UNICODE_ISALNUM(c) (bs_character_is((c), 9) || bs_character_is((c), 7))
#define Py_UNICODE_TOLOWER(c) bs_character_to((c), 0)
#define Py_UNICODE_TOUPPER(c) bs_character_to((c), 1)
#define Py_UNICODE_TOTITLE(c) bs_character_to((c), 2)
#define Py_UNICODE_TODECIMAL(c) ((int)bs_character_to((c), 3))
#define Py_UNICODE_TODIGIT(c) ((int)bs_character_to((c), 4))
#define Py_UNICODE_TONUMERIC(c) _PyUnicode_ToNumeric(c)
#define Py_UNICODE_IS_SURROGATE(c) (0xd800 <= (c) && (c) <= 0xdfff)
#define Py_UNICODE_IS_HIGH_SURROGATE(c) (0xd800 <= (c) && (c) <= 0xdbff)
#define Py_UNICODE_IS_LOW_SURROGATE(c) (0xdc00 <= (c) && (c) <= 0xdfff)
#define Py_UNICODE_JOIN_SURROGATES(high, low) (((((Py_UCS4)(high)) & 0x3ff) << 10 | (((Py_UCS4)(low)) & 0x3ff)) + 0x10000)
#define Py_UNICODE_HIGH_SURROGATE(c) (0xd800 - (0x10000 >> 10) + ((c) >> 10))
#define Py_UNICODE_LOW_SURROGATE(c) (0xdc00 + ((c) & 0x3ff))
#define Py_UNICODE_REPLACEMENT_CHARACTER ((Py_UCS4)0xfffd)
typedef wchar_t Py_UNICODE;

#define PyBytes_Check(o) PyBytes_Check(_PyObject_CAST(o))
#define PyBytes_CheckExact(o) Py_IS_TYPE((o), &PyBytes_Type)
PyAPI_FUNC(int) (PyBytes_Check)(PyObject *o);
PyAPI_FUNC(PyObject *) PyBytes_FromString(const char *text);
PyAPI_FUNC(PyObject *) PyBytes_FromStringAndSize(const char *bytes, Py_ssize_t size);
PyAPI_FUNC(PyObject *) PyBytes_FromFormat(const char *format, ...);
PyAPI_FUNC(PyObject *) PyBytes_FromFormatV(const char *format, va_list arguments);
PyAPI_FUNC(PyObject *) PyBytes_FromObject(PyObject *o);
PyAPI_FUNC(Py_ssize_t) PyBytes_Size(PyObject *o);
PyAPI_FUNC(char *) PyBytes_AsString(PyObject *o);
PyAPI_FUNC(int) PyBytes_AsStringAndSize(PyObject *o, char **bytes, Py_ssize_t *size);
PyAPI_FUNC(void) PyBytes_Concat(PyObject **place, PyObject *right);
PyAPI_FUNC(void) PyBytes_ConcatAndDel(PyObject **place, PyObject *right);
PyAPI_FUNC(int) _PyBytes_Resize(PyObject **place, Py_ssize_t size);
#define PyBytes_AS_STRING(o) PyBytes_AsString(o)
#define PyBytes_GET_SIZE(o) PyBytes_Size(o)

#define PyByteArray_Check(o) PyObject_TypeCheck((o), &PyByteArray_Type)
#define PyByteArray_CheckExact(o) Py_IS_TYPE((o), &PyByteArray_Type)
PyAPI_FUNC(PyObject *) PyByteArray_FromObject(PyObject *o);
PyAPI_FUNC(PyObject *) PyByteArray_FromStringAndSize(const char *bytes, Py_ssize_t size);
PyAPI_FUNC(PyObject *) PyByteArray_Concat(PyObject *a, PyObject *b);
/* A copy, whose changes are written back when the call into the extension returns. */
PyAPI_FUNC(char *) PyByteArray_AsString(PyObject *o);
#define PyByteArray_AS_STRING(o) PyByteArray_AsString(_PyObject_CAST(o))
PyAPI_FUNC(Py_ssize_t) PyByteArray_Size(PyObject *o);
PyAPI_FUNC(int) PyByteArray_Resize(PyObject *o, Py_ssize_t size);

#endif
