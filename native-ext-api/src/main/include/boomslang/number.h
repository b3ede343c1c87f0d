/* int, bool, float and complex. */
#ifndef BOOMSLANG_NUMBER_H
#define BOOMSLANG_NUMBER_H

PyAPI_DATA(PyTypeObject) PyLong_Type;
PyAPI_DATA(PyTypeObject) PyBool_Type;
PyAPI_DATA(PyTypeObject) PyFloat_Type;
PyAPI_DATA(PyTypeObject) PyComplex_Type;

PyAPI_FUNC(int) PyLong_Check(PyObject *o);
#define PyLong_Check(o) PyLong_Check(_PyObject_CAST(o))
#define PyLong_CheckExact(o) Py_IS_TYPE((o), &PyLong_Type)
PyAPI_FUNC(PyObject *) PyLong_FromLong(long value);
PyAPI_FUNC(PyObject *) PyLong_FromUnsignedLong(unsigned long value);
PyAPI_FUNC(PyObject *) PyLong_FromLongLong(long long value);
PyAPI_FUNC(PyObject *) PyLong_FromUnsignedLongLong(unsigned long long value);
PyAPI_FUNC(PyObject *) PyLong_FromSsize_t(Py_ssize_t value);
PyAPI_FUNC(PyObject *) PyLong_FromSize_t(size_t value);
PyAPI_FUNC(PyObject *) PyLong_FromInt32(int32_t value);
PyAPI_FUNC(PyObject *) PyLong_FromUInt32(uint32_t value);
PyAPI_FUNC(PyObject *) PyLong_FromInt64(int64_t value);
PyAPI_FUNC(PyObject *) PyLong_FromUInt64(uint64_t value);
PyAPI_FUNC(PyObject *) PyLong_FromVoidPtr(void *value);
PyAPI_FUNC(PyObject *) PyLong_FromDouble(double value);
PyAPI_FUNC(PyObject *) PyLong_FromString(const char *text, char **end, int base);
PyAPI_FUNC(PyObject *) PyLong_FromUnicodeObject(PyObject *text, int base);
PyAPI_FUNC(long) PyLong_AsLong(PyObject *o);
PyAPI_FUNC(int) PyLong_AsInt(PyObject *o);
PyAPI_FUNC(long) PyLong_AsLongAndOverflow(PyObject *o, int *overflow);
PyAPI_FUNC(long long) PyLong_AsLongLong(PyObject *o);
PyAPI_FUNC(long long) PyLong_AsLongLongAndOverflow(PyObject *o, int *overflow);
PyAPI_FUNC(Py_ssize_t) PyLong_AsSsize_t(PyObject *o);
PyAPI_FUNC(size_t) PyLong_AsSize_t(PyObject *o);
PyAPI_FUNC(unsigned long) PyLong_AsUnsignedLong(PyObject *o);
PyAPI_FUNC(unsigned long long) PyLong_AsUnsignedLongLong(PyObject *o);
PyAPI_FUNC(unsigned long) PyLong_AsUnsignedLongMask(PyObject *o);
PyAPI_FUNC(unsigned long long) PyLong_AsUnsignedLongLongMask(PyObject *o);
PyAPI_FUNC(int) PyLong_AsInt32(PyObject *o, int32_t *value);
PyAPI_FUNC(int) PyLong_AsUInt32(PyObject *o, uint32_t *value);
PyAPI_FUNC(int) PyLong_AsInt64(PyObject *o, int64_t *value);
PyAPI_FUNC(int) PyLong_AsUInt64(PyObject *o, uint64_t *value);
PyAPI_FUNC(double) PyLong_AsDouble(PyObject *o);
PyAPI_FUNC(void *) PyLong_AsVoidPtr(PyObject *o);
PyAPI_FUNC(PyObject *) PyLong_GetInfo(void);

#define Py_ASNATIVEBYTES_DEFAULTS -1
#define Py_ASNATIVEBYTES_BIG_ENDIAN 0
#define Py_ASNATIVEBYTES_LITTLE_ENDIAN 1
#define Py_ASNATIVEBYTES_NATIVE_ENDIAN 3
#define Py_ASNATIVEBYTES_UNSIGNED_BUFFER 4
#define Py_ASNATIVEBYTES_REJECT_NEGATIVE 8
#define Py_ASNATIVEBYTES_ALLOW_INDEX 16
PyAPI_FUNC(Py_ssize_t) PyLong_AsNativeBytes(PyObject *o, void *target, Py_ssize_t size, int flags);
PyAPI_FUNC(PyObject *) PyLong_FromNativeBytes(const void *bytes, size_t size, int flags);
PyAPI_FUNC(PyObject *) PyLong_FromUnsignedNativeBytes(const void *bytes, size_t size, int flags);

/* Older names of the same, which many extensions use though they are private. */
typedef PyObject PyLongObject;
PyAPI_FUNC(PyObject *) _PyLong_FromByteArray(const unsigned char *bytes, size_t size, int little_endian, int is_signed);
PyAPI_FUNC(int) _PyLong_AsByteArray(PyLongObject *o, unsigned char *bytes, size_t size, int little_endian, int is_signed, int with_exceptions);
PyAPI_FUNC(int64_t) _PyLong_NumBits(PyObject *o);
PyAPI_FUNC(int) _PyLong_Sign(PyObject *o);
PyAPI_FUNC(int) PyLong_GetSign(PyObject *o, int *sign);
PyAPI_FUNC(int) PyLong_IsPositive(PyObject *o);
PyAPI_FUNC(int) PyLong_IsNegative(PyObject *o);
PyAPI_FUNC(int) PyLong_IsZero(PyObject *o);

#define PyLong_FromPid PyLong_FromLong
#define PyLong_AsPid PyLong_AsLong
#define _Py_PARSE_PID "i"

#define PyBool_Check(o) Py_IS_TYPE((o), &PyBool_Type)
PyAPI_FUNC(PyObject *) PyBool_FromLong(long value);

PyAPI_FUNC(int) PyFloat_Check(PyObject *o);
#define PyFloat_Check(o) PyFloat_Check(_PyObject_CAST(o))
#define PyFloat_CheckExact(o) Py_IS_TYPE((o), &PyFloat_Type)
PyAPI_FUNC(PyObject *) PyFloat_FromDouble(double value);
PyAPI_FUNC(PyObject *) PyFloat_FromString(PyObject *text);
PyAPI_FUNC(double) PyFloat_AsDouble(PyObject *o);
PyAPI_FUNC(double) PyFloat_GetMax(void);
PyAPI_FUNC(double) PyFloat_GetMin(void);
PyAPI_FUNC(PyObject *) PyFloat_GetInfo(void);
/* IEEE 754 in 2, 4 and 8 bytes, the least significant one first where that is asked for. */
PyAPI_FUNC(int) PyFloat_Pack2(double value, char *bytes, int little_endian);
PyAPI_FUNC(int) PyFloat_Pack4(double value, char *bytes, int little_endian);
PyAPI_FUNC(int) PyFloat_Pack8(double value, char *bytes, int little_endian);
PyAPI_FUNC(double) PyFloat_Unpack2(const char *bytes, int little_endian);
PyAPI_FUNC(double) PyFloat_Unpack4(const char *bytes, int little_endian);
PyAPI_FUNC(double) PyFloat_Unpack8(const char *bytes, int little_endian);
#define PyFloat_AS_DOUBLE(o) PyFloat_AsDouble(o)
#define Py_RETURN_NAN return PyFloat_FromDouble(NAN)
#define Py_RETURN_INF(sign) return PyFloat_FromDouble(copysign(INFINITY, (sign)))
#define Py_HUGE_VAL HUGE_VAL
#define Py_NAN NAN
#define Py_INFINITY INFINITY
#define Py_MATH_PI 3.14159265358979323846
#define Py_MATH_E 2.7182818284590452354
#define Py_IS_NAN(x) isnan(x)
#define Py_IS_INFINITY(x) isinf(x)
#define Py_IS_FINITE(x) isfinite(x)

typedef struct {
  double real;
  double imag;
} Py_complex;
#define PyComplex_Check(o) PyObject_TypeCheck((o), &PyComplex_Type)
#define PyComplex_CheckExact(o) Py_IS_TYPE((o), &PyComplex_Type)
PyAPI_FUNC(PyObject *) PyComplex_FromDoubles(double real, double imag);
PyAPI_FUNC(PyObject *) PyComplex_FromCComplex(Py_complex value);
PyAPI_FUNC(double) PyComplex_RealAsDouble(PyObject *o);
PyAPI_FUNC(double) PyComplex_ImagAsDouble(PyObject *o);
PyAPI_FUNC(Py_complex) PyComplex_AsCComplex(PyObject *o);

PyAPI_FUNC(double) PyOS_string_to_double(const char *text, char **end, PyObject *overflow_exception);
#define Py_DTSF_SIGN 0x01
#define Py_DTSF_ADD_DOT_0 0x02
#define Py_DTSF_ALT 0x04
#define Py_DTSF_NO_NEG_0 0x08
#define Py_DTST_FINITE 0
#define Py_DTST_INFINITE 1
#define Py_DTST_NAN 2
PyAPI_FUNC(char *) PyOS_double_to_string(double value, char format_code, int precision, int flags, int *type);
PyAPI_FUNC(int) PyOS_snprintf(char *target, size_t size, const char *format, ...);
PyAPI_FUNC(int) PyOS_vsnprintf(char *target, size_t size, const char *format, va_list arguments);
PyAPI_FUNC(int) PyOS_mystricmp(const char *a, const char *b);
PyAPI_FUNC(int) PyOS_mystrnicmp(const char *a, const char *b, Py_ssize_t size);
#define PyOS_stricmp PyOS_mystricmp
#define PyOS_strnicmp PyOS_mystrnicmp

#endif
