/* As extensions were written for long, and many still are: static types, single-phase initialisation, macros that look
   into objects. */
#include <Python.h>
#include <stddef.h>

typedef struct {
  PyObject_HEAD
  PyObject *dict;
  vectorcallfunc call;
  double x;
} Box;

static PyTypeObject Box_Type;

static PyObject *box_call(PyObject *self, PyObject *const *args, size_t nargsf, PyObject *kwnames) {
  return Py_BuildValue("dnn", ((Box *)self)->x, PyVectorcall_NARGS(nargsf), kwnames == NULL ? (Py_ssize_t)0 : PyTuple_GET_SIZE(kwnames));
}

static PyObject *box_new(PyTypeObject *type, PyObject *args, PyObject *kwargs) {
  Box *self = (Box *)type->tp_alloc(type, 0);
  if (self == NULL) return NULL;
  self->call = box_call;
  self->dict = PyDict_New();
  if (self->dict != NULL) PyDict_SetItemString(self->dict, "made", Py_True);
  return (PyObject *)self;
}

static int box_init(PyObject *self, PyObject *args, PyObject *kwargs) {
  static char *names[] = {"x", NULL};
  return PyArg_ParseTupleAndKeywords(args, kwargs, "|d:Box", names, &((Box *)self)->x) ? 0 : -1;
}

static void box_dealloc(PyObject *self) {
  Py_XDECREF(((Box *)self)->dict);
  Py_TYPE(self)->tp_free(self);
}

static PyObject *box_repr(PyObject *self) {
  char text[60];
  PyOS_snprintf(text, sizeof text, "<%s %g>", Py_TYPE(self)->tp_name, ((Box *)self)->x);
  return PyUnicode_FromString(text);
}

static PyObject *box_add(PyObject *a, PyObject *b) {
  if (!PyObject_TypeCheck(a, &Box_Type) || !PyObject_TypeCheck(b, &Box_Type)) Py_RETURN_NOTIMPLEMENTED;
  Box *sum = (Box *)Py_TYPE(a)->tp_alloc(Py_TYPE(a), 0);
  if (sum != NULL) {
    sum->x = ((Box *)a)->x + ((Box *)b)->x;
    sum->call = box_call;
  }
  return (PyObject *)sum;
}

static Py_ssize_t box_length(PyObject *self) { return (Py_ssize_t)((Box *)self)->x; }
static PyObject *box_item(PyObject *self, Py_ssize_t index) {
  if (index < 0 || index >= box_length(self)) {
    PyErr_SetString(PyExc_IndexError, "box index");
    return NULL;
  }
  return PyLong_FromSsize_t(index * index);
}

static PyMemberDef box_members[] = {{"x", Py_T_DOUBLE, offsetof(Box, x), 0, "the number"}, {NULL, 0, 0, 0, NULL}};
static PyGetSetDef box_getset[] = {{"__dict__", PyObject_GenericGetDict, PyObject_GenericSetDict, NULL, NULL}, {NULL, NULL, NULL, NULL, NULL}};
static PyNumberMethods box_number = {.nb_add = box_add};
static PySequenceMethods box_sequence = {.sq_length = box_length, .sq_item = box_item};

static PyTypeObject Box_Type = {
    PyVarObject_HEAD_INIT(NULL, 0) "oldstyle.Box",
    .tp_basicsize = sizeof(Box),
    .tp_dealloc = box_dealloc,
    .tp_vectorcall_offset = offsetof(Box, call),
    .tp_repr = box_repr,
    .tp_as_number = &box_number,
    .tp_as_sequence = &box_sequence,
    .tp_call = PyVectorcall_Call,
    .tp_getattro = PyObject_GenericGetAttr,
    .tp_setattro = PyObject_GenericSetAttr,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_VECTORCALL,
    .tp_doc = PyDoc_STR("A box with a number."),
    .tp_members = box_members,
    .tp_getset = box_getset,
    .tp_dictoffset = offsetof(Box, dict),
    .tp_init = box_init,
    .tp_new = box_new,
};

/* Inherits, and has attributes in the oldest way. */
static PyObject *lid_getattr(PyObject *self, char *name) {
  if (strcmp(name, "answer") == 0) return PyLong_FromLong(42);
  PyErr_Format(PyExc_AttributeError, "no %s", name);
  return NULL;
}
static PyTypeObject Lid_Type = {
    PyVarObject_HEAD_INIT(NULL, 0) "oldstyle.Lid", .tp_basicsize = sizeof(PyObject), .tp_getattr = lid_getattr, .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = PyType_GenericNew};
static PyTypeObject Chest_Type = {PyVarObject_HEAD_INIT(NULL, 0) "oldstyle.Chest", .tp_basicsize = sizeof(Box), .tp_flags = Py_TPFLAGS_DEFAULT};
static PyTypeObject Hidden_Type = {PyVarObject_HEAD_INIT(NULL, 0) "oldstyle.Hidden", .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT};

/* The characters doubled, by macros. */
static PyObject *doubled(PyObject *module, PyObject *text) {
  Py_ssize_t length = PyUnicode_GET_LENGTH(text);
  int kind = PyUnicode_KIND(text);
  const void *data = PyUnicode_DATA(text);
  PyObject *result = PyUnicode_New(2 * length, PyUnicode_MAX_CHAR_VALUE(text));
  if (result == NULL) return NULL;
  for (Py_ssize_t i = 0; i < length; i++) {
    Py_UCS4 c = PyUnicode_READ(kind, data, i);
    PyUnicode_WRITE(PyUnicode_KIND(result), PyUnicode_DATA(result), 2 * i, c);
    PyUnicode_WRITE(PyUnicode_KIND(result), PyUnicode_DATA(result), 2 * i + 1, c);
  }
  return Py_BuildValue("Nii", result, kind, PyUnicode_IS_ASCII(text));
}

static PyObject *written(PyObject *module, PyObject *o) {
  PyUnicodeWriter *writer = PyUnicodeWriter_Create(0);
  if (writer == NULL) return NULL;
  if (PyUnicodeWriter_WriteUTF8(writer, "[\xc3\xa9]", -1) < 0 || PyUnicodeWriter_WriteRepr(writer, o) < 0 || PyUnicodeWriter_WriteChar(writer, 0x1f600) < 0 ||
      PyUnicodeWriter_WriteStr(writer, o) < 0) {
    PyUnicodeWriter_Discard(writer);
    return NULL;
  }
  return PyUnicodeWriter_Finish(writer);
}

static PyObject *names(PyObject *module, PyObject *o) {
  PyTypeObject *type = Py_TYPE(o);
  Py_ssize_t size = PyTuple_GET_SIZE(type->tp_mro);
  PyObject *list = PyList_New(0);
  for (Py_ssize_t i = 0; list != NULL && i < size; i++) {
    PyObject *name = PyUnicode_FromString(((PyTypeObject *)PyTuple_GET_ITEM(type->tp_mro, i))->tp_name);
    if (name == NULL || PyList_Append(list, name) < 0) Py_CLEAR(list);
    Py_XDECREF(name);
  }
  return list;
}

static PyMethodDef functions[] = {
    {"doubled", doubled, METH_O, NULL}, {"written", written, METH_O, NULL}, {"names", names, METH_O, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "oldstyle", "An old module.", -1, functions, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_oldstyle(void) {
  Chest_Type.tp_base = &Box_Type;
  if (PyType_Ready(&Box_Type) < 0 || PyType_Ready(&Lid_Type) < 0 || PyType_Ready(&Chest_Type) < 0 || PyType_Ready(&Hidden_Type) < 0) return NULL;
  PyObject *module = PyModule_Create(&definition);
  if (module == NULL) return NULL;
  Py_INCREF(&Box_Type);
  if (PyModule_AddObject(module, "Box", (PyObject *)&Box_Type) < 0 || PyModule_AddObjectRef(module, "Lid", (PyObject *)&Lid_Type) < 0 ||
      PyModule_AddObjectRef(module, "Chest", (PyObject *)&Chest_Type) < 0 || PyModule_AddObjectRef(module, "Hidden", (PyObject *)&Hidden_Type) < 0) {
    Py_DECREF(module);
    return NULL;
  }
  return module;
}
