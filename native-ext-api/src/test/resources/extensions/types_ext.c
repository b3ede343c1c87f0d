#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stddef.h>

typedef struct { PyObject_HEAD double x, y; int tag; PyObject *label; } Point;
typedef struct { PyObject *point_type; PyObject *error; long made; } State;
static struct PyModuleDef def;

static PyObject *Point_new(PyTypeObject *type, PyObject *args, PyObject *kw) {
  allocfunc alloc = (allocfunc)PyType_GetSlot(type, Py_tp_alloc);
  Point *self = (Point *)alloc(type, 0);
  if (self == NULL) return NULL;
  self->label = Py_NewRef(Py_None);
  return (PyObject *)self;
}
static int Point_init(PyObject *o, PyObject *args, PyObject *kw) {
  static char *names[] = {"x", "y", "label", NULL};
  Point *self = (Point *)o;
  PyObject *label = NULL;
  if (!PyArg_ParseTupleAndKeywords(args, kw, "dd|O:Point", names, &self->x, &self->y, &label)) return -1;
  if (label) Py_XSETREF(self->label, Py_NewRef(label));
  return 0;
}
static int deallocated;
static void Point_dealloc(PyObject *o) {
  PyTypeObject *tp = Py_TYPE(o);
  Py_INCREF(tp);
  PyObject_GC_UnTrack(o);
  Py_CLEAR(((Point *)o)->label);
  deallocated++;
  freefunc f = (freefunc)PyType_GetSlot(tp, Py_tp_free);
  f(o);
  Py_DECREF(tp);
  Py_DECREF(tp);
}
static int Point_traverse(PyObject *o, visitproc visit, void *arg) { Py_VISIT(Py_TYPE(o)); Py_VISIT(((Point *)o)->label); return 0; }
static int Point_clear(PyObject *o) { Py_CLEAR(((Point *)o)->label); return 0; }
static PyObject *Point_repr(PyObject *o) {
  Point *p = (Point *)o;
  PyObject *x = PyFloat_FromDouble(p->x), *y = PyFloat_FromDouble(p->y);
  PyObject *r = PyUnicode_FromFormat("Point(%R, %R, %R)", x, y, p->label);
  Py_DECREF(x); Py_DECREF(y);
  return r;
}
static PyObject *Point_add(PyObject *a, PyObject *b) {
  if (!PyObject_TypeCheck(a, Py_TYPE(b)) && !PyObject_TypeCheck(b, Py_TYPE(a))) Py_RETURN_NOTIMPLEMENTED;
  PyTypeObject *t = Py_TYPE(a);
  return PyObject_CallFunction((PyObject *)t, "dd", ((Point *)a)->x + ((Point *)b)->x, ((Point *)a)->y + ((Point *)b)->y);
}
static PyObject *Point_compare(PyObject *a, PyObject *b, int op) {
  if (!PyObject_TypeCheck(b, Py_TYPE(a))) Py_RETURN_NOTIMPLEMENTED;
  double d = ((Point *)a)->x - ((Point *)b)->x;
  Py_RETURN_RICHCOMPARE(d, 0, op);
}
static Py_hash_t Point_hash(PyObject *o) { return (Py_hash_t)((Point *)o)->x; }
static Py_ssize_t Point_len(PyObject *o) { return 2; }
static PyObject *Point_item(PyObject *o, Py_ssize_t i) {
  if (i < 0 || i > 1) { PyErr_SetString(PyExc_IndexError, "point index"); return NULL; }
  return PyFloat_FromDouble(i ? ((Point *)o)->y : ((Point *)o)->x);
}
static int Point_bool(PyObject *o) { return ((Point *)o)->x != 0; }
static PyObject *Point_call(PyObject *o, PyObject *args, PyObject *kw) { return Py_BuildValue("OO", args, kw ? kw : Py_None); }
static PyObject *Point_norm(PyObject *o, PyObject *unused) { Point *p = (Point *)o; return PyFloat_FromDouble(sqrt(p->x * p->x + p->y * p->y)); }
static PyObject *Point_make(PyObject *cls, PyObject *args) { return PyObject_CallFunction(cls, "dd", 7.0, 8.0); }
static PyObject *Point_static(PyObject *nothing, PyObject *o) { return PyBool_FromLong(nothing == NULL); }
static PyObject *Point_state(PyObject *self, PyTypeObject *cls, PyObject *const *args, size_t n, PyObject *kw) {
  State *s = PyType_GetModuleState(cls);
  if (!s) return NULL;
  s->made++;
  return Py_BuildValue("ln", s->made, (Py_ssize_t)n);
}
static PyMethodDef Point_methods[] = {{"norm", Point_norm, METH_NOARGS, "Length."}, {"make", Point_make, METH_NOARGS | METH_CLASS, NULL}, {"static", Point_static, METH_O | METH_STATIC, NULL},
  {"state", (PyCFunction)(void(*)(void))Point_state, METH_METHOD | METH_FASTCALL | METH_KEYWORDS, NULL}, {NULL}};
static PyMemberDef Point_members[] = {{"x", Py_T_DOUBLE, offsetof(Point, x), 0, "x"}, {"tag", Py_T_INT, offsetof(Point, tag), 0, NULL}, {"y", Py_T_DOUBLE, offsetof(Point, y), Py_READONLY, NULL},
  {"label", Py_T_OBJECT_EX, offsetof(Point, label), 0, NULL}, {NULL}};
static PyObject *get_sum(PyObject *o, void *c) { return PyFloat_FromDouble(((Point *)o)->x + ((Point *)o)->y + (long)c); }
static int set_sum(PyObject *o, PyObject *v, void *c) {
  if (!v) { PyErr_SetString(PyExc_TypeError, "no delete"); return -1; }
  double d = PyFloat_AsDouble(v);
  if (d == -1.0 && PyErr_Occurred()) return -1;
  ((Point *)o)->x = d; ((Point *)o)->y = 0;
  return 0;
}
static PyGetSetDef Point_getset[] = {{"sum", get_sum, set_sum, "sum", (void *)0}, {"ro", get_sum, NULL, NULL, (void *)100}, {NULL}};
static PyType_Slot Point_slots[] = {{Py_tp_new, Point_new}, {Py_tp_init, Point_init}, {Py_tp_dealloc, Point_dealloc}, {Py_tp_traverse, Point_traverse}, {Py_tp_clear, Point_clear}, {Py_tp_repr, Point_repr},
  {Py_nb_add, Point_add}, {Py_tp_richcompare, Point_compare}, {Py_tp_hash, Point_hash}, {Py_sq_length, Point_len}, {Py_sq_item, Point_item}, {Py_nb_bool, Point_bool}, {Py_tp_call, Point_call},
  {Py_tp_methods, Point_methods}, {Py_tp_members, Point_members}, {Py_tp_getset, Point_getset}, {Py_tp_doc, "A point."}, {0, NULL}};
static PyType_Spec Point_spec = {"types_ext.Point", sizeof(Point), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC, Point_slots};

/* an iterator without base type */
typedef struct { PyObject_HEAD long at, end; } Count;
static PyObject *Count_next(PyObject *o) { Count *c = (Count *)o; return c->at < c->end ? PyLong_FromLong(c->at++) : NULL; }
static void Count_dealloc(PyObject *o) { PyTypeObject *t = Py_TYPE(o); Py_INCREF(t); PyObject_Free(o); Py_DECREF(t); Py_DECREF(t); }
static PyType_Slot Count_slots[] = {{Py_tp_iter, PyObject_SelfIter}, {Py_tp_iternext, Count_next}, {Py_tp_dealloc, Count_dealloc}, {0, NULL}};
static PyType_Spec Count_spec = {"types_ext.Count", sizeof(Count), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION, Count_slots};
static PyObject *count_type;
static PyObject *count(PyObject *m, PyObject *args) {
  long n;
  if (!PyArg_ParseTuple(args, "l", &n)) return NULL;
  Count *c = PyObject_New(Count, (PyTypeObject *)count_type);
  if (!c) return NULL;
  c->at = 0; c->end = n;
  return (PyObject *)c;
}
static PyObject *dealloc_count(PyObject *m, PyObject *unused) { return PyLong_FromLong(deallocated); }
static PyObject *raise_own(PyObject *m, PyObject *unused) { State *s = PyModule_GetState(m); PyErr_SetString(s->error, "own"); return NULL; }
static PyMethodDef methods[] = {{"count", count, METH_VARARGS, NULL}, {"deallocated", dealloc_count, METH_NOARGS, NULL}, {"raise_own", raise_own, METH_NOARGS, NULL}, {NULL}};
static int exec(PyObject *m) {
  State *s = PyModule_GetState(m);
  s->point_type = PyType_FromModuleAndSpec(m, &Point_spec, NULL);
  if (!s->point_type || PyModule_AddType(m, (PyTypeObject *)s->point_type) < 0) return -1;
  count_type = PyType_FromSpec(&Count_spec);
  if (!count_type || PyModule_AddObjectRef(m, "Count", count_type) < 0) return -1;
  s->error = PyErr_NewException("types_ext.Error", PyExc_RuntimeError, NULL);
  return PyModule_AddObjectRef(m, "Error", s->error);
}
static PyModuleDef_Slot slots[] = {{Py_mod_exec, exec}, {Py_mod_gil, Py_MOD_GIL_NOT_USED}, {0, NULL}};
static struct PyModuleDef def = {PyModuleDef_HEAD_INIT, .m_name = "types_ext", .m_size = sizeof(State), .m_methods = methods, .m_slots = slots};
PyMODINIT_FUNC PyInit_types_ext(void) { return PyModuleDef_Init(&def); }
