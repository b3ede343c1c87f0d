/* A matrix of doubles whose memory others can see: memoryview, struct, and other extensions read and write it in place. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject_HEAD
    double *items;
    Py_ssize_t shape[2];
    Py_ssize_t strides[2];
    Py_ssize_t exports;
} Matrix;

static PyObject *
matrix_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"rows", "columns", NULL};
    Py_ssize_t rows, columns;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "nn:Matrix", names, &rows, &columns)) {
        return NULL;
    }
    if (rows <= 0 || columns <= 0) {
        PyErr_SetString(PyExc_ValueError, "a matrix has rows and columns");
        return NULL;
    }
    allocfunc allocate = (allocfunc)PyType_GetSlot(type, Py_tp_alloc);
    Matrix *self = (Matrix *)allocate(type, 0);
    if (self == NULL) {
        return NULL;
    }
    self->items = PyMem_Calloc((size_t)(rows * columns), sizeof(double));
    if (self->items == NULL) {
        Py_DECREF(self);
        return PyErr_NoMemory();
    }
    self->shape[0] = rows;
    self->shape[1] = columns;
    self->strides[0] = columns * (Py_ssize_t)sizeof(double);
    self->strides[1] = sizeof(double);
    return (PyObject *)self;
}

static void
matrix_dealloc(PyObject *op)
{
    PyTypeObject *type = Py_TYPE(op);
    Py_INCREF(type);
    PyMem_Free(((Matrix *)op)->items);
    freefunc release = (freefunc)PyType_GetSlot(type, Py_tp_free);
    release(op);
    Py_DECREF(type);
    Py_DECREF(type);
}

static int
matrix_getbuffer(PyObject *op, Py_buffer *view, int flags)
{
    Matrix *self = (Matrix *)op;
    view->buf = self->items;
    view->obj = Py_NewRef(op);
    view->len = self->shape[0] * self->strides[0];
    view->itemsize = sizeof(double);
    view->readonly = 0;
    view->ndim = 2;
    view->format = (flags & PyBUF_FORMAT) ? "d" : NULL;
    view->shape = (flags & PyBUF_ND) ? self->shape : NULL;
    view->strides = (flags & PyBUF_STRIDES) == PyBUF_STRIDES ? self->strides : NULL;
    view->suboffsets = NULL;
    view->internal = NULL;
    self->exports++;
    return 0;
}

static void
matrix_releasebuffer(PyObject *op, Py_buffer *view)
{
    ((Matrix *)op)->exports--;
}

static int
position(Matrix *self, PyObject *key, double **place)
{
    Py_ssize_t row, column;
    if (!PyTuple_Check(key) || PyTuple_Size(key) != 2) {
        PyErr_SetString(PyExc_TypeError, "a matrix is indexed by row and column");
        return -1;
    }
    row = PyNumber_AsSsize_t(PyTuple_GetItem(key, 0), PyExc_IndexError);
    if (row == -1 && PyErr_Occurred()) {
        return -1;
    }
    column = PyNumber_AsSsize_t(PyTuple_GetItem(key, 1), PyExc_IndexError);
    if (column == -1 && PyErr_Occurred()) {
        return -1;
    }
    if (row < 0 || row >= self->shape[0] || column < 0 || column >= self->shape[1]) {
        PyErr_Format(PyExc_IndexError, "no element at row %zd, column %zd", row, column);
        return -1;
    }
    *place = self->items + row * self->shape[1] + column;
    return 0;
}

static PyObject *
matrix_subscript(PyObject *op, PyObject *key)
{
    double *place;
    return position((Matrix *)op, key, &place) < 0 ? NULL : PyFloat_FromDouble(*place);
}

static int
matrix_ass_subscript(PyObject *op, PyObject *key, PyObject *value)
{
    double *place;
    if (value == NULL) {
        PyErr_SetString(PyExc_TypeError, "elements cannot be deleted");
        return -1;
    }
    double number = PyFloat_AsDouble(value);
    if ((number == -1.0 && PyErr_Occurred()) || position((Matrix *)op, key, &place) < 0) {
        return -1;
    }
    *place = number;
    return 0;
}

static PyObject *
matrix_matmul(PyObject *left, PyObject *right)
{
    PyTypeObject *type = Py_TYPE(left);
    if (!Py_IS_TYPE(right, type)) {
        Py_RETURN_NOTIMPLEMENTED;
    }
    Matrix *a = (Matrix *)left, *b = (Matrix *)right;
    if (a->shape[1] != b->shape[0]) {
        PyErr_SetString(PyExc_ValueError, "matrices do not fit");
        return NULL;
    }
    Matrix *c = (Matrix *)PyObject_CallFunction((PyObject *)type, "nn", a->shape[0], b->shape[1]);
    if (c == NULL) {
        return NULL;
    }
    /* Nothing here touches objects, so other threads may run. */
    Py_BEGIN_ALLOW_THREADS
    for (Py_ssize_t i = 0; i < a->shape[0]; i++) {
        for (Py_ssize_t k = 0; k < a->shape[1]; k++) {
            for (Py_ssize_t j = 0; j < b->shape[1]; j++) {
                c->items[i * b->shape[1] + j] += a->items[i * a->shape[1] + k] * b->items[k * b->shape[1] + j];
            }
        }
    }
    Py_END_ALLOW_THREADS
    return (PyObject *)c;
}

static PyObject *
matrix_exports(PyObject *op, void *closure)
{
    return PyLong_FromSsize_t(((Matrix *)op)->exports);
}

/* Fills the matrix with the numbers of any object that exports doubles. */
static PyObject *
matrix_fill(PyObject *op, PyObject *source)
{
    Matrix *self = (Matrix *)op;
    Py_buffer view;
    if (PyObject_GetBuffer(source, &view, PyBUF_FORMAT | PyBUF_C_CONTIGUOUS) < 0) {
        return NULL;
    }
    Py_ssize_t size = self->shape[0] * self->strides[0];
    if (view.format == NULL || strcmp(view.format, "d") != 0 || view.len != size) {
        PyErr_SetString(PyExc_ValueError, "as many doubles as the matrix has are required");
        PyBuffer_Release(&view);
        return NULL;
    }
    memcpy(self->items, view.buf, (size_t)size);
    PyBuffer_Release(&view);
    Py_RETURN_NONE;
}

/* Doubles every byte of a writable buffer: a test of writing to memory of others. */
static PyObject *
double_bytes(PyObject *module, PyObject *args)
{
    Py_buffer view;
    if (!PyArg_ParseTuple(args, "w*:double_bytes", &view)) {
        return NULL;
    }
    unsigned char *bytes = view.buf;
    for (Py_ssize_t i = 0; i < view.len; i++) {
        bytes[i] = (unsigned char)(2 * bytes[i]);
    }
    PyBuffer_Release(&view);
    Py_RETURN_NONE;
}

static PyGetSetDef matrix_getset[] = {
    {"exports", matrix_exports, NULL, PyDoc_STR("How many views there are."), NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyMethodDef matrix_methods[] = {
    {"fill", matrix_fill, METH_O, PyDoc_STR("Copies numbers from a buffer of doubles.")},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot matrix_slots[] = {
    {Py_tp_doc, (void *)PyDoc_STR("A matrix of doubles, zero at first.")},
    {Py_tp_new, matrix_new},
    {Py_tp_dealloc, matrix_dealloc},
    {Py_tp_getset, matrix_getset},
    {Py_tp_methods, matrix_methods},
    {Py_bf_getbuffer, matrix_getbuffer},
    {Py_bf_releasebuffer, matrix_releasebuffer},
    {Py_mp_subscript, matrix_subscript},
    {Py_mp_ass_subscript, matrix_ass_subscript},
    {Py_nb_matrix_multiply, matrix_matmul},
    {0, NULL},
};

static PyType_Spec matrix_spec = {
    .name = "matrix.Matrix",
    .basicsize = sizeof(Matrix),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = matrix_slots,
};

static int
matrix_exec(PyObject *module)
{
    PyObject *type = PyType_FromModuleAndSpec(module, &matrix_spec, NULL);
    return PyModule_Add(module, "Matrix", type);
}

static PyMethodDef methods[] = {
    {"double_bytes", double_bytes, METH_VARARGS, PyDoc_STR("Doubles every byte of a writable buffer.")},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, matrix_exec},
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},
    {0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "matrix",
    .m_doc = PyDoc_STR("Matrices that share their memory."),
    .m_methods = methods,
    .m_slots = slots,
};

PyMODINIT_FUNC
PyInit_matrix(void)
{
    return PyModuleDef_Init(&definition);
}
