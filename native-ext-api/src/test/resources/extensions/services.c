/* Written against CPython's documentation: codecs, Unicode errors, code, memory, dates, sending, calls by vector, tracebacks. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <datetime.h>
#include <frameobject.h>
#include <structmember.h>
#include <traceback.h>

/* ---------------------------------------------------------------- codecs */

static PyObject *decode(PyObject *self, PyObject *args) {
  const char *bytes;
  Py_ssize_t size, read = -1;
  int order = 0;
  if (!PyArg_ParseTuple(args, "y#", &bytes, &size)) return NULL;
  PyObject *partial = PyUnicode_DecodeUTF8Stateful(bytes, size, "strict", &read);
  if (partial == NULL) return NULL;
  PyObject *wide = PyUnicode_DecodeUTF16(bytes, size & ~1, "replace", &order);
  PyObject *escaped = PyUnicode_AsUnicodeEscapeString(partial);
  PyObject *known = PyBool_FromLong(PyCodec_KnownEncoding("latin-1") && !PyCodec_KnownEncoding("no such"));
  return Py_BuildValue("(NnNiNN)", partial, read, wide, order, escaped, known);
}

static PyObject *handle(PyObject *self, PyObject *exception) {
  Py_ssize_t start, end;
  if (PyUnicodeEncodeError_GetStart(exception, &start) < 0 || PyUnicodeEncodeError_GetEnd(exception, &end) < 0) return NULL;
  PyObject *text = PyUnicodeEncodeError_GetObject(exception);
  PyObject *part = text == NULL ? NULL : PyUnicode_Substring(text, start, end);
  Py_XDECREF(text);
  PyObject *upper = part == NULL ? NULL : PyUnicode_FromFormat("<%zd:%U>", end - start, PyUnicodeEncodeError_GetReason(exception));
  Py_XDECREF(part);
  return upper == NULL ? NULL : Py_BuildValue("(Nn)", upper, end);
}

static PyObject *decode_error(PyObject *self, PyObject *unused) {
  PyObject *error = PyUnicodeDecodeError_Create("mine", "abc", 3, 1, 2, "because");
  if (error == NULL || PyUnicodeDecodeError_SetReason(error, "for another reason") < 0) return NULL;
  PyErr_SetObject(PyExc_UnicodeDecodeError, error);
  Py_DECREF(error);
  return NULL;
}

/* ---------------------------------------------------------------- code */

static PyObject *run(PyObject *self, PyObject *args) {
  const char *source;
  PyObject *names;
  if (!PyArg_ParseTuple(args, "sO!", &source, &PyDict_Type, &names)) return NULL;
  PyObject *code = Py_CompileString(source, "<services>", Py_eval_input);
  PyObject *result = code == NULL ? NULL : PyEval_EvalCode(code, names, names);
  Py_XDECREF(code);
  return result;
}

static PyObject *make_module(PyObject *self, PyObject *args) {
  const char *name, *source;
  if (!PyArg_ParseTuple(args, "ss", &name, &source)) return NULL;
  PyObject *code = Py_CompileString(source, "made.py", Py_file_input);
  PyObject *module = code == NULL ? NULL : PyImport_ExecCodeModuleEx(name, code, "/nowhere/made.py");
  Py_XDECREF(code);
  return module;
}

/* Raises with a line of another language in the traceback, as translators do. */
static PyObject *fail(PyObject *self, PyObject *unused) {
  PyObject *names = PyDict_New(), *sys = PyImport_ImportModule("sys");
  PyObject *get = PyObject_GetAttrString(sys, "_getframe");
  PyDict_SetItemString(names, "_getframe", get);
  PyObject *code = Py_CompileString("_getframe()", "rules.txt", Py_eval_input);
  PyObject *replace = PyObject_GetAttrString(code, "replace"), *nothing = PyTuple_New(0);
  PyObject *changes = Py_BuildValue("{sissss}", "co_firstlineno", 42, "co_name", "rule", "co_qualname", "rule");
  PyObject *moved = PyObject_Call(replace, nothing, changes);
  PyObject *frame = moved == NULL ? NULL : PyEval_EvalCode(moved, names, names);
  if (frame != NULL) {
    PyErr_SetString(PyExc_ValueError, "no such rule");
    PyTraceBack_Here((PyFrameObject *)frame);
  }
  Py_DECREF(names);
  Py_DECREF(sys);
  Py_DECREF(get);
  Py_DECREF(code);
  Py_DECREF(replace);
  Py_DECREF(nothing);
  Py_DECREF(changes);
  Py_XDECREF(moved);
  Py_XDECREF(frame);
  return NULL;
}

/* ---------------------------------------------------------------- memory */

static char memory[8] = "abcdefgh";

static PyObject *view(PyObject *self, PyObject *writable) {
  return PyMemoryView_FromMemory(memory, sizeof memory, PyObject_IsTrue(writable) ? PyBUF_WRITE : PyBUF_READ);
}

static PyObject *first(PyObject *self, PyObject *unused) { return PyBytes_FromStringAndSize(memory, sizeof memory); }

/* Writes through a pointer and through a buffer. */
static PyObject *fill(PyObject *self, PyObject *args) {
  PyObject *array, *other;
  if (!PyArg_ParseTuple(args, "YO", &array, &other)) return NULL;
  char *bytes = PyByteArray_AsString(array);
  for (Py_ssize_t i = 0; i < PyByteArray_Size(array); i += 2) bytes[i] = 'x';
  Py_buffer buffer;
  if (PyObject_GetBuffer(other, &buffer, PyBUF_WRITABLE) < 0) return NULL;
  ((char *)buffer.buf)[buffer.len - 1] = 'y';
  PyBuffer_Release(&buffer);
  if (PyByteArray_Resize(array, PyByteArray_Size(array) + 2) < 0) return NULL;
  bytes = PyByteArray_AsString(array);
  bytes[PyByteArray_Size(array) - 2] = bytes[PyByteArray_Size(array) - 1] = 'z';
  return Py_NewRef(array);
}

/* Bytes that are filled when they are in a list already. */
static PyObject *filled_late(PyObject *self, PyObject *unused) {
  PyObject *list = PyList_New(0), *bytes = PyBytes_FromStringAndSize(NULL, 3);
  if (list == NULL || bytes == NULL || PyList_Append(list, bytes) < 0) return NULL;
  memcpy(PyBytes_AsString(bytes), "xyz", 3);
  Py_DECREF(bytes);
  return list;
}

/* What something else holds outlives the reference that was given up. */
static PyObject *held(PyObject *self, PyObject *o) {
  PyObject *text = PyObject_GetAttrString(o, "text");
  if (text == NULL) return NULL;
  const char *utf8 = PyUnicode_AsUTF8(text);
  Py_DECREF(text);
  PyObject *pair = PyObject_GetAttrString(o, "pair");
  PyObject *item = pair == NULL ? NULL : PySequence_GetItem(pair, 0);
  if (item == NULL) return NULL;
  Py_DECREF(pair);
  Py_DECREF(item); /* the tuple has it */
  for (int i = 0; i < 100; i++) Py_DECREF(PyUnicode_FromFormat("another %d", i));
  return Py_BuildValue("(sO)", utf8, item);
}

static PyObject *bytes_of(PyObject *self, PyObject *number) {
  unsigned char bytes[4];
  Py_ssize_t needed = PyLong_AsNativeBytes(number, bytes, sizeof bytes, Py_ASNATIVEBYTES_BIG_ENDIAN);
  if (needed < 0) return NULL;
  PyObject *back = PyLong_FromNativeBytes(bytes, sizeof bytes, Py_ASNATIVEBYTES_BIG_ENDIAN);
  return Py_BuildValue("(ny#N)", needed, bytes, (Py_ssize_t)sizeof bytes, back);
}

static PyObject *number_text(PyObject *self, PyObject *args) {
  double value;
  int code, precision, flags;
  if (!PyArg_ParseTuple(args, "dCii", &value, &code, &precision, &flags)) return NULL;
  char *text = PyOS_double_to_string(value, (char)code, precision, flags, NULL);
  PyObject *result = text == NULL ? NULL : PyUnicode_FromString(text);
  PyMem_Free(text);
  return result;
}

/* ---------------------------------------------------------------- dates */

static PyObject *next_day(PyObject *self, PyObject *o) {
  if (!PyDateTime_Check(o)) return PyErr_Format(PyExc_TypeError, "a datetime is needed");
  PyObject *day = PyDelta_FromDSU(1, 0, 0);
  PyObject *next = day == NULL ? NULL : PyNumber_Add(o, day);
  Py_XDECREF(day);
  if (next == NULL) return NULL;
  PyObject *date = PyDate_FromDate(PyDateTime_GET_YEAR(next), PyDateTime_GET_MONTH(next), PyDateTime_GET_DAY(next));
  int zone = PyDateTime_DATE_GET_TZINFO(o) == PyDateTime_TimeZone_UTC;
  return Py_BuildValue("(NNi)", next, date, zone);
}

/* ---------------------------------------------------------------- generators */

static PyObject *drive(PyObject *self, PyObject *generator) {
  PyObject *list = PyList_New(0), *value = Py_NewRef(Py_None), *got = NULL;
  PySendResult status;
  while ((status = PyIter_Send(generator, value, &got)) == PYGEN_NEXT) {
    PyList_Append(list, got);
    Py_SETREF(value, got);
  }
  Py_DECREF(value);
  if (status == PYGEN_RETURN) PyList_Append(list, got);
  Py_XDECREF(got);
  if (status == PYGEN_ERROR) Py_CLEAR(list);
  return list;
}

/* ---------------------------------------------------------------- an object that is called by vector */

typedef struct {
  PyObject_HEAD
  vectorcallfunc call;
  PyObject *name;
} Adder;

static PyObject *add(PyObject *self, PyObject *const *args, size_t nargsf, PyObject *names) {
  PyObject *sum = PyLong_FromLong(0);
  Py_ssize_t count = PyVectorcall_NARGS(nargsf) + (names == NULL ? 0 : PyTuple_Size(names));
  for (Py_ssize_t i = 0; sum != NULL && i < count; i++) Py_SETREF(sum, PyNumber_Add(sum, args[i]));
  return sum == NULL ? NULL : Py_BuildValue("(NOO)", sum, ((Adder *)self)->name, names == NULL ? Py_None : names);
}

static PyObject *adder_new(PyTypeObject *type, PyObject *args, PyObject *kwargs) {
  PyObject *name;
  if (!PyArg_ParseTuple(args, "U", &name)) return NULL;
  Adder *made = (Adder *)type->tp_alloc(type, 0);
  if (made == NULL) return NULL;
  made->call = add;
  made->name = Py_NewRef(name);
  return (PyObject *)made;
}

static void adder_dealloc(PyObject *self) {
  PyTypeObject *type = Py_TYPE(self);
  Py_XDECREF(((Adder *)self)->name);
  type->tp_free(self);
  Py_DECREF(type);
}

static PyObject *adder_doc(PyObject *self, void *closure) { return PyUnicode_FromFormat("adds as %U", ((Adder *)self)->name); }

static PyMemberDef adder_members[] = {
    {"__vectorcalloffset__", T_PYSSIZET, offsetof(Adder, call), READONLY, NULL},
    {"name", T_OBJECT, offsetof(Adder, name), READONLY, NULL},
    {NULL, 0, 0, 0, NULL},
};
static PyGetSetDef adder_getset[] = {{"what", adder_doc, NULL, "what it does", NULL}, {NULL, NULL, NULL, NULL, NULL}};
static PyType_Slot adder_slots[] = {
    {Py_tp_new, adder_new},         {Py_tp_dealloc, adder_dealloc}, {Py_tp_members, adder_members},
    {Py_tp_getset, adder_getset},   {Py_tp_call, PyVectorcall_Call}, {Py_tp_doc, "An adder."},
    {0, NULL},
};
static PyType_Spec adder_spec = {"services.Adder", sizeof(Adder), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_VECTORCALL, adder_slots};

static PyObject *slots_of(PyObject *self, PyObject *type) {
  PyTypeObject *t = (PyTypeObject *)type;
  return Py_BuildValue("(OOii)", (PyObject *)PyType_GetSlot(t, Py_tp_base), (PyObject *)PyType_GetSlot(t, Py_tp_bases),
                       PyType_GetSlot(t, Py_tp_new) != NULL, PyType_GetSlot(t, Py_sq_length) != NULL);
}

/* Of a type that nobody has made ready. */
static void plain_dealloc(PyObject *self) { PyObject_Free(self); }
static PyTypeObject plain_type = {PyVarObject_HEAD_INIT(NULL, 0).tp_name = "services.Plain", .tp_basicsize = sizeof(PyObject),
                                  .tp_flags = Py_TPFLAGS_DEFAULT, .tp_dealloc = plain_dealloc};
static PyObject *plain(PyObject *self, PyObject *unused) { return (PyObject *)PyObject_New(PyObject, &plain_type); }

static PyMethodDef functions[] = {
    {"plain", plain, METH_NOARGS, NULL},
    {"decode", decode, METH_VARARGS, NULL},
    {"handle", handle, METH_O, NULL},
    {"decode_error", decode_error, METH_NOARGS, NULL},
    {"run", run, METH_VARARGS, NULL},
    {"make_module", make_module, METH_VARARGS, NULL},
    {"fail", fail, METH_NOARGS, NULL},
    {"view", view, METH_O, NULL},
    {"first", first, METH_NOARGS, NULL},
    {"fill", fill, METH_VARARGS, NULL},
    {"filled_late", filled_late, METH_NOARGS, NULL},
    {"held", held, METH_O, NULL},
    {"bytes_of", bytes_of, METH_O, NULL},
    {"number_text", number_text, METH_VARARGS, NULL},
    {"next_day", next_day, METH_O, NULL},
    {"drive", drive, METH_O, NULL},
    {"slots_of", slots_of, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static int execute(PyObject *module) {
  PyDateTime_IMPORT;
  if (PyDateTimeAPI == NULL) return -1;
  PyObject *adder = PyType_FromModuleAndSpec(module, &adder_spec, NULL);
  return PyModule_Add(module, "Adder", adder);
}

static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, execute},
#ifdef Py_mod_gil
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},
#endif
    {0, NULL},
};
static PyModuleDef definition = {PyModuleDef_HEAD_INIT, "services", NULL, 0, functions, slots, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_services(void) { return PyModuleDef_Init(&definition); }
