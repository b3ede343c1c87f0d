/* Calls Python from a thread that C has made. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <pthread.h>

typedef struct {
    PyObject *function;
    long calls;
    int failed;
} Work;

static void *
run(void *argument)
{
    Work *work = argument;
    for (long i = 0; i < work->calls; i++) {
        PyGILState_STATE state = PyGILState_Ensure();
        PyObject *result = PyObject_CallFunction(work->function, "l", i);
        if (result == NULL) {
            PyErr_WriteUnraisable(work->function);
            work->failed = 1;
        }
        Py_XDECREF(result);
        PyGILState_Release(state);
    }
    return NULL;
}

/* call_from_thread(function, calls): whether all calls went well. */
static PyObject *
call_from_thread(PyObject *module, PyObject *args)
{
    Work work = {NULL, 0, 0};
    if (!PyArg_ParseTuple(args, "Ol:call_from_thread", &work.function, &work.calls)) {
        return NULL;
    }
    pthread_t thread;
    int status;
    Py_INCREF(work.function);
    Py_BEGIN_ALLOW_THREADS
    status = pthread_create(&thread, NULL, run, &work);
    if (status == 0) {
        pthread_join(thread, NULL);
    }
    Py_END_ALLOW_THREADS
    Py_DECREF(work.function);
    if (status != 0) {
        errno = status;
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    return PyBool_FromLong(!work.failed);
}

static PyMethodDef methods[] = {
    {"call_from_thread", call_from_thread, METH_VARARGS, PyDoc_STR("Calls a function from a thread made in C.")},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot slots[] = {
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},
    {0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "callback",
    .m_methods = methods,
    .m_slots = slots,
};

PyMODINIT_FUNC
PyInit_callback(void)
{
    return PyModuleDef_Init(&definition);
}
