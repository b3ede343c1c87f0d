/* Passes objects through in every way, so that the test can see whether anything stays behind. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *kept;

/* Calls, containers, borrowed references and errors with a fresh object each. */
static PyObject *
churn(PyObject *module, PyObject *args)
{
    long rounds;
    PyObject *make;
    if (!PyArg_ParseTuple(args, "lO:churn", &rounds, &make)) {
        return NULL;
    }
    for (long i = 0; i < rounds; i++) {
        PyObject *made = PyObject_CallNoArgs(make);
        if (made == NULL) {
            return NULL;
        }
        PyObject *tuple = Py_BuildValue("(Oi[s])", made, 1000 + (int)i, "text");
        PyObject *dict = PyDict_New();
        if (tuple == NULL || dict == NULL || PyDict_SetItemString(dict, "key", tuple) < 0) {
            return NULL;
        }
        PyObject *same = PyTuple_GetItem(PyDict_GetItemString(dict, "key"), 0);
        if (same != made) {
            PyErr_SetString(PyExc_AssertionError, "one object, two handles");
            return NULL;
        }
        PyObject *text = PyUnicode_FromFormat("%R %d", made, 3);
        if (text == NULL || PyUnicode_AsUTF8(text) == NULL) {
            return NULL;
        }
        PyObject *bytes = PyBytes_FromStringAndSize("abc", 3);
        if (PyObject_GetAttrString(bytes, "nothing") != NULL || !PyErr_ExceptionMatches(PyExc_AttributeError)) {
            return NULL;
        }
        PyErr_Clear();
        Py_DECREF(bytes);
        Py_DECREF(text);
        Py_DECREF(dict);
        Py_DECREF(tuple);
        Py_DECREF(made);
    }
    Py_RETURN_NONE;
}

static PyObject *
keep(PyObject *module, PyObject *o)
{
    Py_XSETREF(kept, Py_NewRef(o));
    Py_RETURN_NONE;
}

/* Gives up what another thread may have kept. */
static PyObject *
drop(PyObject *module, PyObject *Py_UNUSED(ignored))
{
    PyObject *o = kept;
    kept = NULL;
    Py_XDECREF(o);
    return PyBool_FromLong(o != NULL);
}

static PyObject *
pass_on(PyObject *module, PyObject *o)
{
    for (int i = 0; i < 3; i++) {
        Py_INCREF(o);
    }
    Py_DECREF(o);
    Py_DECREF(o);
    return o;
}

static PyObject *
count(PyObject *module, PyObject *o)
{
    return PyLong_FromSsize_t(Py_REFCNT(o));
}

/* How long a pair of INCREF and DECREF takes, in nanoseconds. */
#include <time.h>
static PyObject *
pair_nanos(PyObject *module, PyObject *o)
{
    struct timespec from, to;
    long rounds = 20 * 1000 * 1000;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from);
    for (long i = 0; i < rounds; i++) {
        Py_INCREF(o);
        Py_DECREF(o);
    }
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &to);
    return PyFloat_FromDouble(((double)(to.tv_sec - from.tv_sec) * 1e9 + (double)(to.tv_nsec - from.tv_nsec)) / (double)rounds);
}

static PyMethodDef methods[] = {
    {"churn", churn, METH_VARARGS, NULL}, {"keep", keep, METH_O, NULL},   {"drop", drop, METH_NOARGS, NULL},
    {"pass_on", pass_on, METH_O, NULL},   {"count", count, METH_O, NULL}, {"pair_nanos", pair_nanos, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};
static PyModuleDef_Slot slots[] = {{Py_mod_gil, Py_MOD_GIL_NOT_USED}, {0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, .m_name = "leaks", .m_methods = methods, .m_slots = slots};
PyMODINIT_FUNC
PyInit_leaks(void)
{
    return PyModuleDef_Init(&definition);
}
