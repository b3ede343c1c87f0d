/* What extensions may ask of the build. */
#ifndef Py_PYCONFIG_H
#define Py_PYCONFIG_H
/* As CPython's own builds say: what the system's headers are to declare. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#define Py_GIL_DISABLED 1
#define SIZEOF_VOID_P 8
#define SIZEOF_SIZE_T 8
#define SIZEOF_LONG 8
#define SIZEOF_LONG_LONG 8
#define SIZEOF_INT 4
#define SIZEOF_WCHAR_T 4
#define SIZEOF_SHORT 2
#define SIZEOF_FLOAT 4
#define SIZEOF_DOUBLE 8
#define SIZEOF_PID_T 4
#define SIZEOF_OFF_T 8
#define SIZEOF_TIME_T 8
#define SIZEOF_UINTPTR_T 8
#define HAVE_LONG_LONG 1
#define HAVE_STDINT_H 1
#define HAVE_STDDEF_H 1
#define HAVE_UNISTD_H 1
#define HAVE_SYS_TYPES_H 1
#define HAVE_FORK 1
#define WITH_THREAD 1
#endif
