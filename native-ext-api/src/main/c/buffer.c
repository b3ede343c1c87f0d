/* Arithmetic on buffers; who has one is Java's business or the exporting extension's. */
#include "internal.h"

int PyBuffer_FillInfo(Py_buffer *view, PyObject *o, void *memory, Py_ssize_t size, int readonly, int flags) {
  if (view == NULL) {
    PyErr_SetString(PyExc_BufferError, "PyBuffer_FillInfo: view==NULL argument is obsolete");
    return -1;
  }
  if ((flags & PyBUF_WRITABLE) && readonly) {
    PyErr_SetString(PyExc_BufferError, "Object is not writable.");
    view->obj = NULL;
    return -1;
  }
  view->buf = memory;
  view->obj = Py_XNewRef(o);
  view->len = size;
  view->readonly = readonly;
  view->itemsize = 1;
  view->ndim = 1;
  view->format = flags & PyBUF_FORMAT ? "B" : NULL;
  view->shape = (flags & PyBUF_ND) == PyBUF_ND ? &view->len : NULL;
  view->strides = (flags & PyBUF_STRIDES) == PyBUF_STRIDES ? &view->itemsize : NULL;
  view->suboffsets = NULL;
  view->internal = NULL;
  return 0;
}

static bool ordered(const Py_buffer *view, bool fortran) {
  if (view->suboffsets != NULL) return false;
  if (view->strides == NULL) return !fortran || view->ndim <= 1;
  if (view->len == 0) return true;
  Py_ssize_t expected = view->itemsize;
  for (int i = 0; i < view->ndim; i++) {
    int d = fortran ? i : view->ndim - 1 - i;
    if (view->shape[d] > 1 && view->strides[d] != expected) return false;
    expected *= view->shape[d];
  }
  return true;
}

int PyBuffer_IsContiguous(const Py_buffer *view, char order) {
  if (order == 'C') return ordered(view, false);
  if (order == 'F') return ordered(view, true);
  return order == 'A' && (ordered(view, false) || ordered(view, true));
}

void *PyBuffer_GetPointer(const Py_buffer *view, const Py_ssize_t *indices) {
  char *at = view->buf;
  for (int i = 0; i < view->ndim; i++) {
    at += view->strides[i] * indices[i];
    if (view->suboffsets != NULL && view->suboffsets[i] >= 0) at = *(char **)at + view->suboffsets[i];
  }
  return at;
}

void PyBuffer_FillContiguousStrides(int ndim, Py_ssize_t *shape, Py_ssize_t *strides, int itemsize, char order) {
  Py_ssize_t size = itemsize;
  for (int i = 0; i < ndim; i++) {
    int d = order == 'F' || order == 'f' ? i : ndim - 1 - i;
    strides[d] = size;
    size *= shape[d];
  }
}

int PyBuffer_ToContiguous(void *target, const Py_buffer *view, Py_ssize_t size, char order) {
  if (size != view->len) {
    PyErr_SetString(PyExc_ValueError, "PyBuffer_ToContiguous: len != view->len");
    return -1;
  }
  if (PyBuffer_IsContiguous(view, order)) {
    memcpy(target, view->buf, (size_t)size);
    return 0;
  }
  Py_ssize_t indices[PyBUF_MAX_NDIM] = {0};
  char *to = target;
  for (Py_ssize_t left = size; left > 0; left -= view->itemsize, to += view->itemsize) {
    memcpy(to, PyBuffer_GetPointer(view, indices), (size_t)view->itemsize);
    for (int i = 0; i < view->ndim; i++) {
      int d = order == 'F' ? i : view->ndim - 1 - i;
      if (++indices[d] < view->shape[d]) break;
      indices[d] = 0;
    }
  }
  return 0;
}

/* For exporters in C the memory is the exporter's own; Java calls through these. */
Py_EXPORTED_SYMBOL int bs_call_getbuffer(getbufferproc f, PyObject *o, Py_buffer *view, int flags) { return f(o, view, flags); }
