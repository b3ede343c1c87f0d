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
#define PyUnicode_GET_LENGTH(o) PyUnicode_GetLength(o)
#define PyUnicode_READ_CHAR(o, i) PyUnicode_ReadChar((o), (i))
#define PyUnicode_READY(o) 0

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
PyAPI_FUNC(Py_ssize_t) PyByteArray_Size(PyObject *o);
PyAPI_FUNC(int) PyByteArray_Resize(PyObject *o, Py_ssize_t size);

#endif
