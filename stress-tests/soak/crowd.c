/* What an extension shares between threads: a heap type with state and memory that others see, capsules, weak references, a registry, errors,
   callbacks from threads of its own. extension.py checks that every total comes out and that nothing stays behind. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#define MEMORY 256

static atomic_long allocated, deallocated, opened, destroyed, exported, released;

typedef struct {
    PyObject *box;
    PyObject *error;
    PyObject *registry;
    PyMutex mutex;
    long calls;
} State;

typedef struct {
    PyObject_HEAD
    PyMutex mutex;
    PyObject *content;
    unsigned char memory[MEMORY];
    atomic_long exports;
} Box;

static PyObject *
box_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"content", NULL};
    PyObject *content = Py_None;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "|O:Box", names, &content)) {
        return NULL;
    }
    allocfunc allocate = (allocfunc)PyType_GetSlot(type, Py_tp_alloc);
    Box *self = (Box *)allocate(type, 0);
    if (self != NULL) {
        self->content = Py_NewRef(content);
        atomic_fetch_add(&allocated, 1);
    }
    return (PyObject *)self;
}

static int
box_traverse(PyObject *op, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(op));
    Py_VISIT(((Box *)op)->content);
    return 0;
}

static int
box_clear(PyObject *op)
{
    Py_CLEAR(((Box *)op)->content);
    return 0;
}

static void
box_dealloc(PyObject *op)
{
    PyTypeObject *type = Py_TYPE(op);
    Py_INCREF(type);
    PyObject_GC_UnTrack(op);
    Py_CLEAR(((Box *)op)->content);
    atomic_fetch_add(&deallocated, 1);
    freefunc release = (freefunc)PyType_GetSlot(type, Py_tp_free);
    release(op);
    Py_DECREF(type);
    Py_DECREF(type);
}

/* Puts something in and gives back what was there: one step. */
static PyObject *
box_swap(PyObject *op, PyObject *content)
{
    Box *self = (Box *)op;
    Py_INCREF(content);
    PyMutex_Lock(&self->mutex);
    PyObject *before = self->content;
    self->content = content;
    PyMutex_Unlock(&self->mutex);
    return before;
}

/* What is there, with a reference of one's own. */
static PyObject *
box_get(PyObject *op, PyObject *Py_UNUSED(ignored))
{
    Box *self = (Box *)op;
    PyMutex_Lock(&self->mutex);
    PyObject *content = Py_NewRef(self->content);
    PyMutex_Unlock(&self->mutex);
    return content;
}

static PyObject *
box_called(PyObject *op, PyTypeObject *class, PyObject *const *args, size_t count, PyObject *names)
{
    State *state = PyType_GetModuleState(class);
    if (state == NULL) {
        return NULL;
    }
    PyMutex_Lock(&state->mutex);
    long calls = ++state->calls;
    PyMutex_Unlock(&state->mutex);
    return PyLong_FromLong(calls);
}

static int
box_getbuffer(PyObject *op, Py_buffer *view, int flags)
{
    Box *self = (Box *)op;
    if (PyBuffer_FillInfo(view, op, self->memory, MEMORY, 0, flags) < 0) {
        return -1;
    }
    atomic_fetch_add(&self->exports, 1);
    atomic_fetch_add(&exported, 1);
    return 0;
}

static void
box_releasebuffer(PyObject *op, Py_buffer *view)
{
    atomic_fetch_sub(&((Box *)op)->exports, 1);
    atomic_fetch_add(&released, 1);
}

static PyObject *
box_exports(PyObject *op, void *closure)
{
    return PyLong_FromLong(atomic_load(&((Box *)op)->exports));
}

static PyMethodDef box_methods[] = {
    {"swap", box_swap, METH_O, NULL},
    {"get", box_get, METH_NOARGS, NULL},
    {"called", (PyCFunction)(void (*)(void))box_called, METH_METHOD | METH_FASTCALL | METH_KEYWORDS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyGetSetDef box_getset[] = {
    {"exports", box_exports, NULL, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyType_Slot box_slots[] = {
    {Py_tp_new, box_new},
    {Py_tp_dealloc, box_dealloc},
    {Py_tp_traverse, box_traverse},
    {Py_tp_clear, box_clear},
    {Py_tp_methods, box_methods},
    {Py_tp_getset, box_getset},
    {Py_bf_getbuffer, box_getbuffer},
    {Py_bf_releasebuffer, box_releasebuffer},
    {0, NULL},
};

static PyType_Spec box_spec = {
    .name = "crowd.Box",
    .basicsize = sizeof(Box),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
    .slots = box_slots,
};

typedef struct {
    PyObject *function;
    long first, calls;
    long failed;
} Work;

static void *
run(void *argument)
{
    Work *work = argument;
    for (long i = 0; i < work->calls; i++) {
        PyGILState_STATE state = PyGILState_Ensure();
        PyObject *result = PyObject_CallFunction(work->function, "l", work->first + i);
        if (result == NULL) {
            PyErr_Clear();
            work->failed++;
        }
        Py_XDECREF(result);
        PyGILState_Release(state);
    }
    return NULL;
}

/* call_from_threads(function, threads, calls): calls it with 0, 1, 2, … in that many threads; how many calls raised. */
static PyObject *
call_from_threads(PyObject *module, PyObject *args)
{
    PyObject *function;
    long threads, calls;
    if (!PyArg_ParseTuple(args, "Oll:call_from_threads", &function, &threads, &calls)) {
        return NULL;
    }
    pthread_t *started = PyMem_Calloc((size_t)threads, sizeof(pthread_t));
    Work *works = PyMem_Calloc((size_t)threads, sizeof(Work));
    if (started == NULL || works == NULL) {
        PyMem_Free(started);
        PyMem_Free(works);
        return PyErr_NoMemory();
    }
    long running = 0, failed = 0;
    Py_BEGIN_ALLOW_THREADS
    for (; running < threads; running++) {
        works[running] = (Work){function, running * calls, calls, 0};
        if (pthread_create(&started[running], NULL, run, &works[running]) != 0) {
            break;
        }
    }
    for (long i = 0; i < running; i++) {
        pthread_join(started[i], NULL);
        failed += works[i].failed;
    }
    Py_END_ALLOW_THREADS
    PyMem_Free(started);
    PyMem_Free(works);
    return PyLong_FromLong(running == threads ? failed : -1);
}

static void
destroy(PyObject *capsule)
{
    PyMem_RawFree(PyCapsule_GetPointer(capsule, "crowd.long"));
    atomic_fetch_add(&destroyed, 1);
}

static PyObject *
capsule(PyObject *module, PyObject *value)
{
    long number = PyLong_AsLong(value);
    if (number == -1 && PyErr_Occurred()) {
        return NULL;
    }
    long *place = PyMem_RawMalloc(sizeof(long));
    if (place == NULL) {
        return PyErr_NoMemory();
    }
    *place = number;
    PyObject *made = PyCapsule_New(place, "crowd.long", destroy);
    if (made == NULL) {
        PyMem_RawFree(place);
    }
    else {
        atomic_fetch_add(&opened, 1);
    }
    return made;
}

static PyObject *
contents(PyObject *module, PyObject *made)
{
    long *place = PyCapsule_GetPointer(made, "crowd.long");
    return place == NULL ? NULL : PyLong_FromLong(*place);
}

static PyObject *
weak(PyObject *module, PyObject *o)
{
    return PyWeakref_NewRef(o, NULL);
}

static PyObject *
strong(PyObject *module, PyObject *reference)
{
    PyObject *o;
    int status = PyWeakref_GetRef(reference, &o);
    return status < 0 ? NULL : status == 0 ? Py_NewRef(Py_None) : o;
}

static PyObject *
fail(PyObject *module, PyObject *with)
{
    State *state = PyModule_GetState(module);
    PyErr_SetObject(state->error, with);
    return NULL;
}

/* Calls a function and gives back what it raised, or None. */
static PyObject *
raised_by(PyObject *module, PyObject *function)
{
    PyObject *result = PyObject_CallNoArgs(function);
    if (result != NULL) {
        Py_DECREF(result);
        Py_RETURN_NONE;
    }
    PyObject *raised = PyErr_GetRaisedException();
    if (PyErr_Occurred()) {
        Py_DECREF(raised);
        return NULL;
    }
    return raised;
}

/* claim(key, value): what the registry has for the key from now on. */
static PyObject *
claim(PyObject *module, PyObject *args)
{
    State *state = PyModule_GetState(module);
    PyObject *key, *value, *held = NULL;
    if (!PyArg_ParseTuple(args, "OO:claim", &key, &value) || PyDict_SetDefaultRef(state->registry, key, value, &held) < 0) {
        return NULL;
    }
    return held;
}

static PyObject *
disclaim(PyObject *module, PyObject *Py_UNUSED(ignored))
{
    State *state = PyModule_GetState(module);
    Py_ssize_t size = PyDict_Size(state->registry);
    PyDict_Clear(state->registry);
    return PyLong_FromSsize_t(size);
}

/* Appends the length to a list: one step, for whoever else keeps to critical sections. */
static PyObject *
append_length(PyObject *module, PyObject *list)
{
    int status = -1;
    Py_BEGIN_CRITICAL_SECTION(list);
    PyObject *length = PyLong_FromSsize_t(PyList_Size(list));
    if (length != NULL) {
        status = PyList_Append(list, length);
        Py_DECREF(length);
    }
    Py_END_CRITICAL_SECTION();
    return status < 0 ? NULL : Py_NewRef(Py_None);
}

/* fill(buffer, from, to, byte): writes into memory of others, between two positions. */
static PyObject *
fill(PyObject *module, PyObject *args)
{
    Py_buffer view;
    Py_ssize_t from, to;
    unsigned char byte;
    if (!PyArg_ParseTuple(args, "w*nnb:fill", &view, &from, &to, &byte)) {
        return NULL;
    }
    if (0 <= from && from <= to && to <= view.len) {
        memset((char *)view.buf + from, byte, (size_t)(to - from));
    }
    PyBuffer_Release(&view);
    Py_RETURN_NONE;
}

static PyObject *
sum(PyObject *module, PyObject *source)
{
    Py_buffer view;
    if (PyObject_GetBuffer(source, &view, PyBUF_SIMPLE) < 0) {
        return NULL;
    }
    long total = 0;
    for (Py_ssize_t i = 0; i < view.len; i++) {
        total += ((unsigned char *)view.buf)[i];
    }
    PyBuffer_Release(&view);
    return PyLong_FromLong(total);
}

static PyObject *
count(PyObject *module, PyObject *o)
{
    return PyLong_FromSsize_t(Py_REFCNT(o));
}

static PyObject *
counts(PyObject *module, PyObject *Py_UNUSED(ignored))
{
    State *state = PyModule_GetState(module);
    return Py_BuildValue("{slslslslslslsl}", "allocated", atomic_load(&allocated), "deallocated", atomic_load(&deallocated), "opened", atomic_load(&opened), "destroyed",
                         atomic_load(&destroyed), "exported", atomic_load(&exported), "released", atomic_load(&released), "calls", state->calls);
}

static PyMethodDef methods[] = {
    {"call_from_threads", call_from_threads, METH_VARARGS, NULL},
    {"capsule", capsule, METH_O, NULL},
    {"contents", contents, METH_O, NULL},
    {"weak", weak, METH_O, NULL},
    {"strong", strong, METH_O, NULL},
    {"fail", fail, METH_O, NULL},
    {"raised_by", raised_by, METH_O, NULL},
    {"claim", claim, METH_VARARGS, NULL},
    {"disclaim", disclaim, METH_NOARGS, NULL},
    {"append_length", append_length, METH_O, NULL},
    {"fill", fill, METH_VARARGS, NULL},
    {"sum", sum, METH_O, NULL},
    {"count", count, METH_O, NULL},
    {"counts", counts, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static int
crowd_exec(PyObject *module)
{
    State *state = PyModule_GetState(module);
    state->box = PyType_FromModuleAndSpec(module, &box_spec, NULL);
    state->error = PyErr_NewException("crowd.Error", PyExc_RuntimeError, NULL);
    state->registry = PyDict_New();
    if (state->box == NULL || state->error == NULL || state->registry == NULL) {
        return -1;
    }
    return PyModule_AddObjectRef(module, "Error", state->error) < 0 ? -1 : PyModule_AddObjectRef(module, "Box", state->box);
}

static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, crowd_exec},
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},
    {0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "crowd",
    .m_size = sizeof(State),
    .m_methods = methods,
    .m_slots = slots,
};

PyMODINIT_FUNC
PyInit_crowd(void)
{
    return PyModuleDef_Init(&definition);
}
