/* A counter in a static variable. The module does not declare that it supports free threading, so its calls are serialised by
   a lock of its own, and the count is exact however many threads use it. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static long count;

static PyObject *
increment(PyObject *module, PyObject *Py_UNUSED(ignored))
{
    long seen = count;
    for (volatile int i = 0; i < 20; i++) {
        /* time for another thread to come in between */
    }
    count = seen + 1;
    return PyLong_FromLong(count);
}

static PyObject *
value(PyObject *module, PyObject *Py_UNUSED(ignored))
{
    return PyLong_FromLong(count);
}

/* Counts in C alone, for as long as the caller says. */
static PyObject *
spin(PyObject *module, PyObject *args)
{
    long rounds;
    if (!PyArg_ParseTuple(args, "l:spin", &rounds)) {
        return NULL;
    }
    double x = 1.0;
    for (long i = 0; i < rounds; i++) {
        x = x * 1.0000001 + 1e-9;
    }
    return PyFloat_FromDouble(x);
}

static PyMethodDef methods[] = {
    {"increment", increment, METH_NOARGS, PyDoc_STR("Adds one and returns the count.")},
    {"value", value, METH_NOARGS, PyDoc_STR("Returns the count.")},
    {"spin", spin, METH_VARARGS, PyDoc_STR("Computes for a while.")},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot slots[] = {
    {0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "counter",
    .m_doc = PyDoc_STR("Counts in a static variable."),
    .m_methods = methods,
    .m_slots = slots,
};

PyMODINIT_FUNC
PyInit_counter(void)
{
    return PyModuleDef_Init(&definition);
}
