/* Codecs, and the exceptions that they raise. */
#ifndef BOOMSLANG_CODEC_H
#define BOOMSLANG_CODEC_H

PyAPI_FUNC(int) PyCodec_Register(PyObject *search);
PyAPI_FUNC(int) PyCodec_Unregister(PyObject *search);
PyAPI_FUNC(int) PyCodec_KnownEncoding(const char *encoding);
PyAPI_FUNC(PyObject *) PyCodec_Encode(PyObject *o, const char *encoding, const char *errors);
PyAPI_FUNC(PyObject *) PyCodec_Decode(PyObject *o, const char *encoding, const char *errors);
PyAPI_FUNC(PyObject *) PyCodec_Encoder(const char *encoding);
PyAPI_FUNC(PyObject *) PyCodec_Decoder(const char *encoding);
PyAPI_FUNC(PyObject *) PyCodec_IncrementalEncoder(const char *encoding, const char *errors);
PyAPI_FUNC(PyObject *) PyCodec_IncrementalDecoder(const char *encoding, const char *errors);
PyAPI_FUNC(PyObject *) PyCodec_StreamReader(const char *encoding, PyObject *stream, const char *errors);
PyAPI_FUNC(PyObject *) PyCodec_StreamWriter(const char *encoding, PyObject *stream, const char *errors);
PyAPI_FUNC(int) PyCodec_RegisterError(const char *name, PyObject *handler);
PyAPI_FUNC(PyObject *) PyCodec_LookupError(const char *name);
PyAPI_FUNC(PyObject *) PyCodec_StrictErrors(PyObject *exception);
PyAPI_FUNC(PyObject *) PyCodec_IgnoreErrors(PyObject *exception);
PyAPI_FUNC(PyObject *) PyCodec_ReplaceErrors(PyObject *exception);
PyAPI_FUNC(PyObject *) PyCodec_XMLCharRefReplaceErrors(PyObject *exception);
PyAPI_FUNC(PyObject *) PyCodec_BackslashReplaceErrors(PyObject *exception);
PyAPI_FUNC(PyObject *) PyCodec_NameReplaceErrors(PyObject *exception);

/* With a place for the number of bytes read, what is incomplete at the end is left; without one it is an error. */
PyAPI_FUNC(PyObject *) PyUnicode_DecodeUTF7(const char *bytes, Py_ssize_t size, const char *errors);
PyAPI_FUNC(PyObject *) PyUnicode_DecodeUTF7Stateful(const char *bytes, Py_ssize_t size, const char *errors, Py_ssize_t *consumed);
PyAPI_FUNC(PyObject *) PyUnicode_DecodeUTF8Stateful(const char *bytes, Py_ssize_t size, const char *errors, Py_ssize_t *consumed);
PyAPI_FUNC(PyObject *) PyUnicode_DecodeUTF16(const char *bytes, Py_ssize_t size, const char *errors, int *byte_order);
PyAPI_FUNC(PyObject *) PyUnicode_DecodeUTF16Stateful(const char *bytes, Py_ssize_t size, const char *errors, int *byte_order, Py_ssize_t *consumed);
PyAPI_FUNC(PyObject *) PyUnicode_DecodeUTF32(const char *bytes, Py_ssize_t size, const char *errors, int *byte_order);
PyAPI_FUNC(PyObject *) PyUnicode_DecodeUTF32Stateful(const char *bytes, Py_ssize_t size, const char *errors, int *byte_order, Py_ssize_t *consumed);
PyAPI_FUNC(PyObject *) PyUnicode_DecodeUnicodeEscape(const char *bytes, Py_ssize_t size, const char *errors);
PyAPI_FUNC(PyObject *) PyUnicode_DecodeRawUnicodeEscape(const char *bytes, Py_ssize_t size, const char *errors);
PyAPI_FUNC(PyObject *) PyUnicode_DecodeCharmap(const char *bytes, Py_ssize_t size, PyObject *mappingOrNull, const char *errors);
PyAPI_FUNC(PyObject *) PyUnicode_DecodeLocaleAndSize(const char *bytes, Py_ssize_t size, const char *errors);
PyAPI_FUNC(PyObject *) PyUnicode_AsUnicodeEscapeString(PyObject *o);
PyAPI_FUNC(PyObject *) PyUnicode_AsRawUnicodeEscapeString(PyObject *o);
PyAPI_FUNC(PyObject *) PyUnicode_AsCharmapString(PyObject *o, PyObject *mapping);
PyAPI_FUNC(PyObject *) PyUnicode_BuildEncodingMap(PyObject *o);
PyAPI_FUNC(PyObject *) PyUnicode_EncodeLocale(PyObject *o, const char *errors);
PyAPI_FUNC(int) PyUnicode_FSDecoder(PyObject *o, void *result);
PyAPI_FUNC(const char *) PyUnicode_GetDefaultEncoding(void);
PyAPI_FUNC(PyObject *) PyUnicode_Translate(PyObject *o, PyObject *table, const char *errors);
PyAPI_FUNC(PyObject *) PyBytes_DecodeEscape(const char *bytes, Py_ssize_t size, const char *errors, Py_ssize_t unicode, const char *encoding);
PyAPI_FUNC(PyObject *) PyBytes_Repr(PyObject *o, int smartquotes);

PyAPI_FUNC(PyObject *) PyUnicodeDecodeError_Create(const char *encoding, const char *object, Py_ssize_t size, Py_ssize_t start, Py_ssize_t end, const char *reason);
PyAPI_FUNC(PyObject *) PyUnicodeDecodeError_GetEncoding(PyObject *exception);
PyAPI_FUNC(PyObject *) PyUnicodeDecodeError_GetObject(PyObject *exception);
PyAPI_FUNC(int) PyUnicodeDecodeError_GetStart(PyObject *exception, Py_ssize_t *start);
PyAPI_FUNC(int) PyUnicodeDecodeError_SetStart(PyObject *exception, Py_ssize_t start);
PyAPI_FUNC(int) PyUnicodeDecodeError_GetEnd(PyObject *exception, Py_ssize_t *end);
PyAPI_FUNC(int) PyUnicodeDecodeError_SetEnd(PyObject *exception, Py_ssize_t end);
PyAPI_FUNC(PyObject *) PyUnicodeDecodeError_GetReason(PyObject *exception);
PyAPI_FUNC(int) PyUnicodeDecodeError_SetReason(PyObject *exception, const char *reason);
PyAPI_FUNC(PyObject *) PyUnicodeEncodeError_GetEncoding(PyObject *exception);
PyAPI_FUNC(PyObject *) PyUnicodeEncodeError_GetObject(PyObject *exception);
PyAPI_FUNC(int) PyUnicodeEncodeError_GetStart(PyObject *exception, Py_ssize_t *start);
PyAPI_FUNC(int) PyUnicodeEncodeError_SetStart(PyObject *exception, Py_ssize_t start);
PyAPI_FUNC(int) PyUnicodeEncodeError_GetEnd(PyObject *exception, Py_ssize_t *end);
PyAPI_FUNC(int) PyUnicodeEncodeError_SetEnd(PyObject *exception, Py_ssize_t end);
PyAPI_FUNC(PyObject *) PyUnicodeEncodeError_GetReason(PyObject *exception);
PyAPI_FUNC(int) PyUnicodeEncodeError_SetReason(PyObject *exception, const char *reason);
PyAPI_FUNC(PyObject *) PyUnicodeTranslateError_GetObject(PyObject *exception);
PyAPI_FUNC(int) PyUnicodeTranslateError_GetStart(PyObject *exception, Py_ssize_t *start);
PyAPI_FUNC(int) PyUnicodeTranslateError_SetStart(PyObject *exception, Py_ssize_t start);
PyAPI_FUNC(int) PyUnicodeTranslateError_GetEnd(PyObject *exception, Py_ssize_t *end);
PyAPI_FUNC(int) PyUnicodeTranslateError_SetEnd(PyObject *exception, Py_ssize_t end);
PyAPI_FUNC(PyObject *) PyUnicodeTranslateError_GetReason(PyObject *exception);
PyAPI_FUNC(int) PyUnicodeTranslateError_SetReason(PyObject *exception, const char *reason);

#endif
