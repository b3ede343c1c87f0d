/* Objects: handles, reference counts, and the protocol that all objects have. */
#ifndef BOOMSLANG_OBJECT_H
#define BOOMSLANG_OBJECT_H

/* A handle. Only its size is public, so that the structures of an extension's own types can begin with it. */
struct _object {
  int64_t _private[8];
};
typedef struct {
  PyObject ob_base;
  Py_ssize_t ob_size;
} PyVarObject;

#define PyObject_HEAD PyObject ob_base;
#define PyObject_VAR_HEAD PyVarObject ob_base;
#define PyObject_HEAD_INIT(type) {{0}},
#define PyVarObject_HEAD_INIT(type, size) {{{0}}, (size)},
#define _PyObject_EXTRA_INIT
#define _PyVarObject_CAST(o) ((PyVarObject *)(o))
#define _PyObject_CAST(o) ((PyObject *)(o))

PyAPI_FUNC(void) Py_IncRef(PyObject *o);
PyAPI_FUNC(void) Py_DecRef(PyObject *o);
PyAPI_FUNC(PyObject *) Py_NewRef(PyObject *o);
PyAPI_FUNC(PyObject *) Py_XNewRef(PyObject *o);
PyAPI_FUNC(Py_ssize_t) Py_REFCNT(PyObject *o);
PyAPI_FUNC(void) Py_SET_REFCNT(PyObject *o, Py_ssize_t count);
PyAPI_FUNC(int) PyUnstable_Object_IsUniquelyReferenced(PyObject *o);
PyAPI_FUNC(void) bs_incref(PyObject *o);
PyAPI_FUNC(void) bs_decref(PyObject *o);

/* The number of items: of a variable-sized object of an extension's, and of what Python has. */
PyAPI_FUNC(Py_ssize_t) Py_SIZE(PyObject *o);
PyAPI_FUNC(void) Py_SET_SIZE(PyVarObject *o, Py_ssize_t size);
PyAPI_FUNC(void) Py_SET_TYPE(PyObject *o, PyTypeObject *type);
#define Py_SIZE(o) Py_SIZE(_PyObject_CAST(o))
#define Py_SET_SIZE(o, size) Py_SET_SIZE(_PyVarObject_CAST(o), (size))
#define Py_SET_TYPE(o, type) Py_SET_TYPE(_PyObject_CAST(o), (type))

#define Py_INCREF(o) bs_incref(_PyObject_CAST(o))
#define Py_DECREF(o) bs_decref(_PyObject_CAST(o))
#define Py_XINCREF(o) Py_IncRef(_PyObject_CAST(o))
#define Py_XDECREF(o) Py_DecRef(_PyObject_CAST(o))
#define Py_NewRef(o) Py_NewRef(_PyObject_CAST(o))
#define Py_XNewRef(o) Py_XNewRef(_PyObject_CAST(o))
#define Py_REFCNT(o) Py_REFCNT(_PyObject_CAST(o))
#define Py_SET_REFCNT(o, count) Py_SET_REFCNT(_PyObject_CAST(o), (count))
#define Py_CLEAR(place)                        \
  do {                                         \
    __typeof__(place) *_place = &(place);      \
    __typeof__(place) _old = *_place;          \
    if (_old != NULL) {                        \
      *_place = NULL;                          \
      Py_DECREF(_old);                         \
    }                                          \
  } while (0)
#define Py_SETREF(place, value)                \
  do {                                         \
    __typeof__(place) *_place = &(place);      \
    __typeof__(place) _old = *_place;          \
    *_place = (value);                         \
    Py_DECREF(_old);                           \
  } while (0)
#define Py_XSETREF(place, value)               \
  do {                                         \
    __typeof__(place) *_place = &(place);      \
    __typeof__(place) _old = *_place;          \
    *_place = (value);                         \
    Py_XDECREF(_old);                          \
  } while (0)

/* Singletons. */
PyAPI_DATA(PyObject) _Py_NoneStruct;
PyAPI_DATA(PyObject) _Py_TrueStruct;
PyAPI_DATA(PyObject) _Py_FalseStruct;
PyAPI_DATA(PyObject) _Py_EllipsisObject;
PyAPI_DATA(PyObject) _Py_NotImplementedStruct;
#define Py_None (&_Py_NoneStruct)
#define Py_True (&_Py_TrueStruct)
#define Py_False (&_Py_FalseStruct)
#define Py_Ellipsis (&_Py_EllipsisObject)
#define Py_NotImplemented (&_Py_NotImplementedStruct)
#define Py_RETURN_NONE return Py_None
#define Py_RETURN_TRUE return Py_True
#define Py_RETURN_FALSE return Py_False
#define Py_RETURN_NOTIMPLEMENTED return Py_NotImplemented
#define Py_CONSTANT_NONE 0
#define Py_CONSTANT_FALSE 1
#define Py_CONSTANT_TRUE 2
#define Py_CONSTANT_ELLIPSIS 3
#define Py_CONSTANT_NOT_IMPLEMENTED 4
#define Py_CONSTANT_ZERO 5
#define Py_CONSTANT_ONE 6
#define Py_CONSTANT_EMPTY_STR 7
#define Py_CONSTANT_EMPTY_BYTES 8
#define Py_CONSTANT_EMPTY_TUPLE 9
PyAPI_FUNC(PyObject *) Py_GetConstant(unsigned int constant);
PyAPI_FUNC(PyObject *) Py_GetConstantBorrowed(unsigned int constant);

PyAPI_FUNC(int) Py_Is(PyObject *a, PyObject *b);
PyAPI_FUNC(int) Py_IsNone(PyObject *o);
PyAPI_FUNC(int) Py_IsTrue(PyObject *o);
PyAPI_FUNC(int) Py_IsFalse(PyObject *o);
#define Py_Is(a, b) ((PyObject *)(a) == (PyObject *)(b))
#define Py_IsNone(o) Py_Is(o, Py_None)
#define Py_IsTrue(o) Py_Is(o, Py_True)
#define Py_IsFalse(o) Py_Is(o, Py_False)

#define Py_LT 0
#define Py_LE 1
#define Py_EQ 2
#define Py_NE 3
#define Py_GT 4
#define Py_GE 5
#define Py_RETURN_RICHCOMPARE(a, b, op)                             \
  do {                                                              \
    switch (op) {                                                   \
      case Py_EQ: if ((a) == (b)) Py_RETURN_TRUE; Py_RETURN_FALSE;  \
      case Py_NE: if ((a) != (b)) Py_RETURN_TRUE; Py_RETURN_FALSE;  \
      case Py_LT: if ((a) < (b)) Py_RETURN_TRUE; Py_RETURN_FALSE;   \
      case Py_GT: if ((a) > (b)) Py_RETURN_TRUE; Py_RETURN_FALSE;   \
      case Py_LE: if ((a) <= (b)) Py_RETURN_TRUE; Py_RETURN_FALSE;  \
      case Py_GE: if ((a) >= (b)) Py_RETURN_TRUE; Py_RETURN_FALSE;  \
      default: Py_UNREACHABLE();                                    \
    }                                                               \
  } while (0)

PyAPI_FUNC(PyTypeObject *) Py_TYPE(PyObject *o);
PyAPI_FUNC(int) Py_IS_TYPE(PyObject *o, PyTypeObject *type);
#define Py_TYPE(o) Py_TYPE(_PyObject_CAST(o))
#define Py_IS_TYPE(o, type) Py_IS_TYPE(_PyObject_CAST(o), (type))
PyAPI_FUNC(int) PyObject_TypeCheck(PyObject *o, PyTypeObject *type);
#define PyObject_TypeCheck(o, type) PyObject_TypeCheck(_PyObject_CAST(o), (type))

PyAPI_FUNC(PyObject *) PyObject_Repr(PyObject *o);
PyAPI_FUNC(PyObject *) PyObject_Str(PyObject *o);
PyAPI_FUNC(PyObject *) PyObject_ASCII(PyObject *o);
PyAPI_FUNC(PyObject *) PyObject_Bytes(PyObject *o);
PyAPI_FUNC(PyObject *) PyObject_Format(PyObject *o, PyObject *specOrNull);
PyAPI_FUNC(PyObject *) PyObject_Type(PyObject *o);
PyAPI_FUNC(PyObject *) PyObject_Dir(PyObject *oOrNull);
PyAPI_FUNC(PyObject *) PyObject_RichCompare(PyObject *a, PyObject *b, int op);
PyAPI_FUNC(int) PyObject_RichCompareBool(PyObject *a, PyObject *b, int op);
PyAPI_FUNC(Py_hash_t) PyObject_Hash(PyObject *o);
PyAPI_FUNC(Py_hash_t) PyObject_HashNotImplemented(PyObject *o);
PyAPI_FUNC(int) PyObject_IsTrue(PyObject *o);
PyAPI_FUNC(int) PyObject_Not(PyObject *o);
PyAPI_FUNC(int) PyObject_IsInstance(PyObject *o, PyObject *type);
PyAPI_FUNC(int) PyObject_IsSubclass(PyObject *o, PyObject *type);
PyAPI_FUNC(int) PyCallable_Check(PyObject *o);

PyAPI_FUNC(PyObject *) PyObject_GetAttr(PyObject *o, PyObject *name);
PyAPI_FUNC(PyObject *) PyObject_GetAttrString(PyObject *o, const char *name);
PyAPI_FUNC(int) PyObject_GetOptionalAttr(PyObject *o, PyObject *name, PyObject **result);
PyAPI_FUNC(int) PyObject_GetOptionalAttrString(PyObject *o, const char *name, PyObject **result);
PyAPI_FUNC(int) PyObject_HasAttr(PyObject *o, PyObject *name);
PyAPI_FUNC(int) PyObject_HasAttrString(PyObject *o, const char *name);
PyAPI_FUNC(int) PyObject_HasAttrWithError(PyObject *o, PyObject *name);
PyAPI_FUNC(int) PyObject_HasAttrStringWithError(PyObject *o, const char *name);
PyAPI_FUNC(int) PyObject_SetAttr(PyObject *o, PyObject *name, PyObject *valueOrNull);
PyAPI_FUNC(int) PyObject_SetAttrString(PyObject *o, const char *name, PyObject *valueOrNull);
PyAPI_FUNC(int) PyObject_DelAttr(PyObject *o, PyObject *name);
PyAPI_FUNC(int) PyObject_DelAttrString(PyObject *o, const char *name);
PyAPI_FUNC(PyObject *) PyObject_GenericGetAttr(PyObject *o, PyObject *name);
PyAPI_FUNC(int) PyObject_GenericSetAttr(PyObject *o, PyObject *name, PyObject *valueOrNull);
PyAPI_FUNC(int) PyObject_GenericSetDict(PyObject *o, PyObject *valueOrNull, void *context);
PyAPI_FUNC(PyObject **) _PyObject_GetDictPtr(PyObject *o);
PyAPI_FUNC(int) PyObject_Print(PyObject *o, FILE *file, int flags);
PyAPI_FUNC(PyObject *) PyObject_GenericGetDict(PyObject *o, void *context);
PyAPI_FUNC(PyObject *) PyObject_SelfIter(PyObject *o);
PyAPI_FUNC(int) PyObject_AsFileDescriptor(PyObject *o);
PyAPI_FUNC(int) Py_ReprEnter(PyObject *o);
PyAPI_FUNC(void) Py_ReprLeave(PyObject *o);
PyAPI_FUNC(int) Py_EnterRecursiveCall(const char *where);
PyAPI_FUNC(void) Py_LeaveRecursiveCall(void);

#define Py_PRINT_RAW 1

PyAPI_DATA(PyTypeObject) PyType_Type;
PyAPI_DATA(PyTypeObject) PyBaseObject_Type;
PyAPI_DATA(PyTypeObject) PySuper_Type;
PyAPI_FUNC(int) PyType_Check(PyObject *o);
#define PyType_Check(o) PyType_Check(_PyObject_CAST(o))
#define PyType_CheckExact(o) Py_IS_TYPE((o), &PyType_Type)

#endif
