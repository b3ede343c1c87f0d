/* The same counter for threads that run in parallel: the module declares that it supports free threading and guards its
   variable itself. racy_increment shows what the declaration costs who does not. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyMutex mutex;
static long count;
static long racy;

static PyObject *
increment(PyObject *module, PyObject *Py_UNUSED(ignored))
{
    PyMutex_Lock(&mutex);
    long result = ++count;
    PyMutex_Unlock(&mutex);
    return PyLong_FromLong(result);
}

static PyObject *
value(PyObject *module, PyObject *Py_UNUSED(ignored))
{
    PyMutex_Lock(&mutex);
    long result = count;
    PyMutex_Unlock(&mutex);
    return PyLong_FromLong(result);
}

static PyObject *
racy_increment(PyObject *module, PyObject *Py_UNUSED(ignored))
{
    volatile long *place = &racy;
    long seen = *place;
    for (volatile int i = 0; i < 20; i++) {
        /* time for another thread to come in between */
    }
    *place = seen + 1;
    Py_RETURN_NONE;
}

static PyObject *
racy_value(PyObject *module, PyObject *Py_UNUSED(ignored))
{
    return PyLong_FromLong(racy);
}

/* Appends a number to a list only if the list is empty: one step, for whoever else keeps to critical sections. */
static PyObject *
append_if_empty(PyObject *module, PyObject *list)
{
    if (!PyList_Check(list)) {
        PyErr_SetString(PyExc_TypeError, "a list is required");
        return NULL;
    }
    int status = 0, done = 0;
    Py_BEGIN_CRITICAL_SECTION(list);
    if (PyList_Size(list) == 0) {
        PyObject *number = PyLong_FromLong(1000);
        status = number == NULL ? -1 : PyList_Append(list, number);
        Py_XDECREF(number);
        done = 1;
    }
    Py_END_CRITICAL_SECTION();
    return status < 0 ? NULL : PyBool_FromLong(done);
}

static PyMethodDef methods[] = {
    {"increment", increment, METH_NOARGS, PyDoc_STR("Adds one and returns the count.")},
    {"value", value, METH_NOARGS, PyDoc_STR("Returns the count.")},
    {"racy_increment", racy_increment, METH_NOARGS, PyDoc_STR("Adds one, or loses it.")},
    {"racy_value", racy_value, METH_NOARGS, PyDoc_STR("Returns what was not lost.")},
    {"append_if_empty", append_if_empty, METH_O, PyDoc_STR("Appends to an empty list; whether it was empty.")},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot slots[] = {
    {Py_mod_multiple_interpreters, Py_MOD_MULTIPLE_INTERPRETERS_NOT_SUPPORTED},
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},
    {0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "safecounter",
    .m_doc = PyDoc_STR("Counts under a mutex."),
    .m_methods = methods,
    .m_slots = slots,
};

PyMODINIT_FUNC
PyInit_safecounter(void)
{
    return PyModuleDef_Init(&definition);
}
