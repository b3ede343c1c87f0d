/* What extensions may ask of the build. */
#ifndef Py_PYCONFIG_H
#define Py_PYCONFIG_H
#define Py_GIL_DISABLED 1
#define SIZEOF_VOID_P 8
#define SIZEOF_SIZE_T 8
#define SIZEOF_LONG 8
#define SIZEOF_LONG_LONG 8
#define SIZEOF_INT 4
#define SIZEOF_WCHAR_T 4
#endif
