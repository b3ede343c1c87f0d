/* tuple, list, dict, set, slice, and views of them. */
#ifndef BOOMSLANG_CONTAINER_H
#define BOOMSLANG_CONTAINER_H

PyAPI_DATA(PyTypeObject) PyTuple_Type;
PyAPI_DATA(PyTypeObject) PyList_Type;
PyAPI_DATA(PyTypeObject) PyDict_Type;
PyAPI_DATA(PyTypeObject) PySet_Type;
PyAPI_DATA(PyTypeObject) PyFrozenSet_Type;
PyAPI_DATA(PyTypeObject) PySlice_Type;
PyAPI_DATA(PyTypeObject) PyRange_Type;
PyAPI_DATA(PyTypeObject) PyReversed_Type;
PyAPI_DATA(PyTypeObject) PyEnum_Type;
PyAPI_DATA(PyTypeObject) PyFilter_Type;
PyAPI_DATA(PyTypeObject) PyMap_Type;
PyAPI_DATA(PyTypeObject) PyZip_Type;
PyAPI_DATA(PyTypeObject) PyProperty_Type;
PyAPI_DATA(PyTypeObject) PyStaticMethod_Type;
PyAPI_DATA(PyTypeObject) PyClassMethod_Type;
PyAPI_DATA(PyTypeObject) PyFunction_Type;
PyAPI_DATA(PyTypeObject) PyMethod_Type;
PyAPI_DATA(PyTypeObject) PyCode_Type;
PyAPI_DATA(PyTypeObject) PyFrame_Type;
PyAPI_DATA(PyTypeObject) PyGen_Type;
PyAPI_DATA(PyTypeObject) PyCoro_Type;
PyAPI_DATA(PyTypeObject) PyDictProxy_Type;
PyAPI_DATA(PyTypeObject) PyMethodDescr_Type;
PyAPI_DATA(PyTypeObject) PyWrapperDescr_Type;
PyAPI_DATA(PyTypeObject) PyGetSetDescr_Type;
PyAPI_DATA(PyTypeObject) PyMemberDescr_Type;
PyAPI_DATA(PyTypeObject) Py_GenericAliasType;
PyAPI_DATA(PyTypeObject) PyTraceBack_Type;
#define PyFunction_Check(o) Py_IS_TYPE((o), &PyFunction_Type)
#define PyMethod_Check(o) Py_IS_TYPE((o), &PyMethod_Type)
#define PyCode_Check(o) Py_IS_TYPE((o), &PyCode_Type)
#define PyFrame_Check(o) Py_IS_TYPE((o), &PyFrame_Type)
#define PyGen_Check(o) PyObject_TypeCheck((o), &PyGen_Type)
#define PyGen_CheckExact(o) Py_IS_TYPE((o), &PyGen_Type)
#define PyCoro_CheckExact(o) Py_IS_TYPE((o), &PyCoro_Type)
#define PyRange_Check(o) Py_IS_TYPE((o), &PyRange_Type)
#define PyDictProxy_Check(o) Py_IS_TYPE((o), &PyDictProxy_Type)
#define PyTraceBack_Check(o) Py_IS_TYPE((o), &PyTraceBack_Type)
PyAPI_FUNC(PyObject *) Py_GenericAlias(PyObject *origin, PyObject *args);
PyAPI_FUNC(PyObject *) PyStaticMethod_New(PyObject *callable);
PyAPI_FUNC(PyObject *) PyClassMethod_New(PyObject *callable);
PyAPI_FUNC(PyObject *) PyMethod_New(PyObject *function, PyObject *self);
PyAPI_FUNC(PyObject *) PyMethod_Function(PyObject *method);
PyAPI_FUNC(PyObject *) PyMethod_Self(PyObject *method);
#define PyMethod_GET_FUNCTION(o) PyMethod_Function(_PyObject_CAST(o))
#define PyMethod_GET_SELF(o) PyMethod_Self(_PyObject_CAST(o))

PyAPI_FUNC(int) PyTuple_Check(PyObject *o);
#define PyTuple_Check(o) PyTuple_Check(_PyObject_CAST(o))
#define PyTuple_CheckExact(o) Py_IS_TYPE((o), &PyTuple_Type)
PyAPI_FUNC(PyObject *) PyTuple_New(Py_ssize_t size);
PyAPI_FUNC(PyObject *) PyTuple_Pack(Py_ssize_t size, ...);
PyAPI_FUNC(Py_ssize_t) PyTuple_Size(PyObject *o);
PyAPI_FUNC(PyObject *) PyTuple_GetItem(PyObject *o, Py_ssize_t index);
PyAPI_FUNC(int) PyTuple_SetItem(PyObject *o, Py_ssize_t index, PyObject *stolen);
PyAPI_FUNC(PyObject *) PyTuple_GetSlice(PyObject *o, Py_ssize_t from, Py_ssize_t to);
#define PyTuple_GET_SIZE(o) PyTuple_Size(_PyObject_CAST(o))
#define PyTuple_GET_ITEM(o, i) PyTuple_GetItem(_PyObject_CAST(o), (i))
#define PyTuple_SET_ITEM(o, i, v) ((void)PyTuple_SetItem(_PyObject_CAST(o), (i), (v)))

PyAPI_FUNC(int) PyList_Check(PyObject *o);
#define PyList_Check(o) PyList_Check(_PyObject_CAST(o))
#define PyList_CheckExact(o) Py_IS_TYPE((o), &PyList_Type)
PyAPI_FUNC(PyObject *) PyList_New(Py_ssize_t size);
PyAPI_FUNC(Py_ssize_t) PyList_Size(PyObject *o);
PyAPI_FUNC(PyObject *) PyList_GetItem(PyObject *o, Py_ssize_t index);
PyAPI_FUNC(PyObject *) PyList_GetItemRef(PyObject *o, Py_ssize_t index);
PyAPI_FUNC(int) PyList_SetItem(PyObject *o, Py_ssize_t index, PyObject *stolen);
PyAPI_FUNC(int) PyList_Insert(PyObject *o, Py_ssize_t index, PyObject *value);
PyAPI_FUNC(int) PyList_Append(PyObject *o, PyObject *value);
PyAPI_FUNC(int) PyList_Extend(PyObject *o, PyObject *values);
PyAPI_FUNC(int) PyList_Clear(PyObject *o);
PyAPI_FUNC(PyObject *) PyList_GetSlice(PyObject *o, Py_ssize_t from, Py_ssize_t to);
PyAPI_FUNC(int) PyList_SetSlice(PyObject *o, Py_ssize_t from, Py_ssize_t to, PyObject *valuesOrNull);
PyAPI_FUNC(int) PyList_Sort(PyObject *o);
PyAPI_FUNC(int) PyList_Reverse(PyObject *o);
PyAPI_FUNC(PyObject *) PyList_AsTuple(PyObject *o);
#define PyList_GET_SIZE(o) PyList_Size(_PyObject_CAST(o))
#define PyList_GET_ITEM(o, i) PyList_GetItem(_PyObject_CAST(o), (i))
#define PyList_SET_ITEM(o, i, v) ((void)PyList_SetItem(_PyObject_CAST(o), (i), (v)))

PyAPI_FUNC(int) PyDict_Check(PyObject *o);
#define PyDict_Check(o) PyDict_Check(_PyObject_CAST(o))
#define PyDict_CheckExact(o) Py_IS_TYPE((o), &PyDict_Type)
PyAPI_FUNC(PyObject *) PyDict_New(void);
PyAPI_FUNC(PyObject *) PyDictProxy_New(PyObject *mapping);
PyAPI_FUNC(void) PyDict_Clear(PyObject *o);
PyAPI_FUNC(int) PyDict_Contains(PyObject *o, PyObject *key);
PyAPI_FUNC(int) PyDict_ContainsString(PyObject *o, const char *key);
PyAPI_FUNC(PyObject *) PyDict_Copy(PyObject *o);
PyAPI_FUNC(int) PyDict_SetItem(PyObject *o, PyObject *key, PyObject *value);
PyAPI_FUNC(int) PyDict_SetItemString(PyObject *o, const char *key, PyObject *value);
PyAPI_FUNC(int) PyDict_DelItem(PyObject *o, PyObject *key);
PyAPI_FUNC(int) PyDict_DelItemString(PyObject *o, const char *key);
PyAPI_FUNC(PyObject *) PyDict_GetItem(PyObject *o, PyObject *key);
PyAPI_FUNC(PyObject *) PyDict_GetItemWithError(PyObject *o, PyObject *key);
PyAPI_FUNC(PyObject *) PyDict_GetItemString(PyObject *o, const char *key);
PyAPI_FUNC(int) PyDict_GetItemRef(PyObject *o, PyObject *key, PyObject **result);
PyAPI_FUNC(int) PyDict_GetItemStringRef(PyObject *o, const char *key, PyObject **result);
PyAPI_FUNC(PyObject *) PyDict_SetDefault(PyObject *o, PyObject *key, PyObject *value);
PyAPI_FUNC(int) PyDict_SetDefaultRef(PyObject *o, PyObject *key, PyObject *value, PyObject **result);
PyAPI_FUNC(int) PyDict_Pop(PyObject *o, PyObject *key, PyObject **result);
PyAPI_FUNC(int) PyDict_PopString(PyObject *o, const char *key, PyObject **result);
PyAPI_FUNC(Py_ssize_t) PyDict_Size(PyObject *o);
PyAPI_FUNC(PyObject *) PyDict_Keys(PyObject *o);
PyAPI_FUNC(PyObject *) PyDict_Values(PyObject *o);
PyAPI_FUNC(PyObject *) PyDict_Items(PyObject *o);
PyAPI_FUNC(int) PyDict_Next(PyObject *o, Py_ssize_t *position, PyObject **key, PyObject **value);
PyAPI_FUNC(int) PyDict_Merge(PyObject *o, PyObject *other, int override);
PyAPI_FUNC(int) PyDict_Update(PyObject *o, PyObject *other);
PyAPI_FUNC(int) PyDict_MergeFromSeq2(PyObject *o, PyObject *pairs, int override);
#define PyDict_GET_SIZE(o) PyDict_Size(_PyObject_CAST(o))

#define PyAnySet_Check(o) (PySet_Check(o) || PyFrozenSet_Check(o))
#define PySet_Check(o) PyObject_TypeCheck((o), &PySet_Type)
#define PySet_CheckExact(o) Py_IS_TYPE((o), &PySet_Type)
#define PyFrozenSet_Check(o) PyObject_TypeCheck((o), &PyFrozenSet_Type)
#define PyFrozenSet_CheckExact(o) Py_IS_TYPE((o), &PyFrozenSet_Type)
PyAPI_FUNC(PyObject *) PySet_New(PyObject *iterableOrNull);
PyAPI_FUNC(PyObject *) PyFrozenSet_New(PyObject *iterableOrNull);
PyAPI_FUNC(Py_ssize_t) PySet_Size(PyObject *o);
PyAPI_FUNC(int) PySet_Contains(PyObject *o, PyObject *key);
PyAPI_FUNC(int) PySet_Add(PyObject *o, PyObject *key);
PyAPI_FUNC(int) PySet_Discard(PyObject *o, PyObject *key);
PyAPI_FUNC(PyObject *) PySet_Pop(PyObject *o);
PyAPI_FUNC(int) PySet_Clear(PyObject *o);
#define PySet_GET_SIZE(o) PySet_Size(o)

#define PySlice_Check(o) Py_IS_TYPE((o), &PySlice_Type)
PyAPI_FUNC(PyObject *) PySlice_New(PyObject *startOrNull, PyObject *stopOrNull, PyObject *stepOrNull);
PyAPI_FUNC(int) PySlice_Unpack(PyObject *slice, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step);
PyAPI_FUNC(Py_ssize_t) PySlice_AdjustIndices(Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t step);
PyAPI_FUNC(int) PySlice_GetIndices(PyObject *slice, Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step);
PyAPI_FUNC(int) PySlice_GetIndicesEx(PyObject *slice, Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step, Py_ssize_t *count);

PyAPI_FUNC(PyObject *) PySeqIter_New(PyObject *sequence);
PyAPI_FUNC(PyObject *) PyCallIter_New(PyObject *callable, PyObject *sentinel);

PyAPI_FUNC(PyObject *) PyWeakref_NewRef(PyObject *o, PyObject *callbackOrNull);
PyAPI_FUNC(PyObject *) PyWeakref_NewProxy(PyObject *o, PyObject *callbackOrNull);
PyAPI_FUNC(int) PyWeakref_GetRef(PyObject *reference, PyObject **result);
PyAPI_FUNC(PyObject *) PyWeakref_GetObject(PyObject *reference);
PyAPI_FUNC(int) PyWeakref_CheckRef(PyObject *o);
PyAPI_FUNC(int) PyWeakref_CheckProxy(PyObject *o);
#define PyWeakref_Check(o) (PyWeakref_CheckRef(o) || PyWeakref_CheckProxy(o))

PyAPI_FUNC(PyObject *) PyContext_New(void);
PyAPI_FUNC(PyObject *) PyContext_Copy(PyObject *context);
PyAPI_FUNC(PyObject *) PyContext_CopyCurrent(void);
PyAPI_FUNC(PyObject *) PyContextVar_New(const char *name, PyObject *defaultOrNull);
PyAPI_FUNC(int) PyContextVar_Get(PyObject *variable, PyObject *defaultOrNull, PyObject **value);
PyAPI_FUNC(PyObject *) PyContextVar_Set(PyObject *variable, PyObject *value);
PyAPI_FUNC(int) PyContextVar_Reset(PyObject *variable, PyObject *token);

#endif
