#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *echo(PyObject *self, PyObject *o) { return Py_NewRef(o); }
static PyObject *add(PyObject *self, PyObject *args) {
  long a, b = 10;
  if (!PyArg_ParseTuple(args, "l|l:add", &a, &b)) return NULL;
  return PyLong_FromLong(a + b);
}
static PyObject *greet(PyObject *self, PyObject *args, PyObject *kw) {
  static char *names[] = {"name", "times", NULL};
  const char *name; int times = 1;
  if (!PyArg_ParseTupleAndKeywords(args, kw, "s|i:greet", names, &name, &times)) return NULL;
  return Py_BuildValue("(s#iOd[ii]{sN})", name, (Py_ssize_t)strlen(name), times, Py_None, 1.5, 1, 2, "k", PyUnicode_FromFormat("<%s %05d %R>", name, times, Py_True));
}
static PyObject *fast(PyObject *self, PyObject *const *args, Py_ssize_t n) {
  PyObject *list = PyList_New(0);
  for (Py_ssize_t i = 0; i < n; i++) if (PyList_Append(list, args[i]) < 0) { Py_DECREF(list); return NULL; }
  return list;
}
static PyObject *fastkw(PyObject *self, PyObject *const *args, Py_ssize_t n, PyObject *names) {
  PyObject *d = PyDict_New();
  for (Py_ssize_t i = 0; names && i < PyTuple_Size(names); i++) PyDict_SetItem(d, PyTuple_GetItem(names, i), args[n + i]);
  return Py_BuildValue("nN", n, d);
}
static PyObject *fail(PyObject *self, PyObject *unused) { PyErr_Format(PyExc_ValueError, "bad %d", 42); return NULL; }
static PyObject *bad_null(PyObject *self, PyObject *unused) { return NULL; }
static PyObject *bad_result(PyObject *self, PyObject *unused) { PyErr_SetString(PyExc_KeyError, "k"); return Py_NewRef(Py_None); }
static PyObject *call(PyObject *self, PyObject *f) { return PyObject_CallFunction(f, "ii", 3, 4); }
static PyMethodDef methods[] = {
  {"echo", echo, METH_O, "echo(o)\n--\n\nGives it back."}, {"add", add, METH_VARARGS, "Adds."}, {"greet", (PyCFunction)greet, METH_VARARGS | METH_KEYWORDS, NULL},
  {"fast", (PyCFunction)(void(*)(void))fast, METH_FASTCALL, NULL}, {"fastkw", (PyCFunction)(void(*)(void))fastkw, METH_FASTCALL | METH_KEYWORDS, NULL},
  {"fail", fail, METH_NOARGS, NULL}, {"bad_null", bad_null, METH_NOARGS, NULL}, {"bad_result", bad_result, METH_NOARGS, NULL}, {"call", call, METH_O, NULL},
  {NULL, NULL, 0, NULL}};
static int exec(PyObject *m) { return PyModule_AddIntConstant(m, "answer", 42); }
static PyModuleDef_Slot slots[] = {{Py_mod_exec, exec}, {Py_mod_gil, Py_MOD_GIL_NOT_USED}, {0, NULL}};
static struct PyModuleDef def = {PyModuleDef_HEAD_INIT, .m_name = "hello", .m_doc = "Says hello.", .m_methods = methods, .m_slots = slots};
PyMODINIT_FUNC PyInit_hello(void) { return PyModuleDef_Init(&def); }
