/* For extensions that include it by itself. */
#ifndef Py_COMPILE_H
#define Py_COMPILE_H
#include "Python.h"
#endif
