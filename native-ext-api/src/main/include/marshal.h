/* For extensions that include it by itself. */
#ifndef Py_MARSHAL_H
#define Py_MARSHAL_H
#include "Python.h"
#endif
