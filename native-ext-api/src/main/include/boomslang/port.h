/* Types and macros that everything else rests on. */
#ifndef BOOMSLANG_PORT_H
#define BOOMSLANG_PORT_H

#include "../pyconfig.h"

#ifdef __cplusplus
#define BS_EXTERN extern "C"
#else
#define BS_EXTERN extern
#endif

#define PyAPI_FUNC(type) BS_EXTERN __attribute__((visibility("default"))) type
#define PyAPI_DATA(type) BS_EXTERN __attribute__((visibility("default"))) type
#ifdef __cplusplus
#define PyMODINIT_FUNC extern "C" __attribute__((visibility("default"))) PyObject *
#else
#define PyMODINIT_FUNC __attribute__((visibility("default"))) PyObject *
#endif
#define Py_EXPORTED_SYMBOL __attribute__((visibility("default")))
#define Py_LOCAL_SYMBOL __attribute__((visibility("hidden")))

typedef ssize_t Py_ssize_t;
typedef Py_ssize_t Py_hash_t;
typedef size_t Py_uhash_t;
typedef uintptr_t Py_uintptr_t;
typedef intptr_t Py_intptr_t;
typedef uint32_t Py_UCS4;
typedef uint16_t Py_UCS2;
typedef uint8_t Py_UCS1;
#define PY_INT32_T int32_t
#define PY_INT64_T int64_t
#define PY_UINT32_T uint32_t
#define PY_UINT64_T uint64_t

#define PY_SSIZE_T_MAX SSIZE_MAX
#define PY_SSIZE_T_MIN (-PY_SSIZE_T_MAX - 1)
#define PY_SSIZE_T_CLEAN_DEFAULT 1
#define PY_FORMAT_SIZE_T "z"
#define PY_LONG_LONG long long
#define PY_LLONG_MIN LLONG_MIN
#define PY_LLONG_MAX LLONG_MAX
#define PY_ULLONG_MAX ULLONG_MAX

#define Py_UNUSED(name) _unused_##name __attribute__((unused))
#define Py_STRINGIFY(x) Py_STRINGIFY_(x)
#define Py_STRINGIFY_(x) #x
#define Py_MIN(x, y) (((x) > (y)) ? (y) : (x))
#define Py_MAX(x, y) (((x) > (y)) ? (x) : (y))
#define Py_ABS(x) ((x) < 0 ? -(x) : (x))
#define Py_CHARMASK(c) ((unsigned char)((c) & 0xff))
#define Py_ARRAY_LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define Py_ALWAYS_INLINE __attribute__((always_inline))
#define Py_NO_INLINE __attribute__((noinline))
#define Py_DEPRECATED(version) __attribute__((__deprecated__))
#define Py_GCC_ATTRIBUTE(x) __attribute__(x)
#define Py_LL(x) x##LL
#define Py_ULL(x) x##ULL
#define Py_UNREACHABLE() abort()
#define Py_MEMBER_SIZE(type, member) sizeof(((type *)0)->member)
#define Py_SAFE_DOWNCAST(value, wide, narrow) ((narrow)(value))
#define Py_MEMCPY memcpy
#define Py_LOCAL(type) static type
#define Py_LOCAL_INLINE(type) static inline type
#define Py_VA_COPY va_copy
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define PY_BIG_ENDIAN 1
#define PY_LITTLE_ENDIAN 0
#else
#define PY_BIG_ENDIAN 0
#define PY_LITTLE_ENDIAN 1
#endif
#ifdef __cplusplus
#define _Py_CAST(type, value) ((type)(value))
#define _Py_NULL nullptr
#else
#define _Py_CAST(type, value) ((type)(value))
#define _Py_NULL NULL
#endif
#define _Py_STATIC_CAST(type, value) ((type)(value))
#define Py_fall_through __attribute__((fallthrough))

typedef struct _object PyObject;
typedef struct _typeobject PyTypeObject;
typedef struct _thread_state PyThreadState;
typedef struct _interpreter_state PyInterpreterState;
typedef struct PyModuleDef PyModuleDef;
typedef struct _frame PyFrameObject;
typedef struct _code PyCodeObject;

#endif
