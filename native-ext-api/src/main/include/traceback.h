/* For extensions that include it by itself. */
#ifndef Py_TRACEBACK_H
#define Py_TRACEBACK_H
#include "Python.h"
#endif
