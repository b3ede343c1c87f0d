/* For extensions that include it by itself. */
#ifndef Py_PYPORT_H
#define Py_PYPORT_H
#include "Python.h"
#endif
