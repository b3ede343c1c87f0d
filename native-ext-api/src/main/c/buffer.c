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

/* Copies between a view and bytes in an order of their own. */
static void copy(const Py_buffer *view, char *bytes, bool to_view, char order) {
  Py_ssize_t indices[PyBUF_MAX_NDIM] = {0};
  size_t size = (size_t)view->itemsize;
  for (Py_ssize_t left = view->len; left > 0; left -= view->itemsize, bytes += size) {
    char *item = PyBuffer_GetPointer(view, indices);
    memcpy(to_view ? item : bytes, to_view ? bytes : item, size);
    for (int i = 0; i < view->ndim; i++) {
      int d = order == 'F' ? i : view->ndim - 1 - i;
      if (++indices[d] < view->shape[d]) break;
      indices[d] = 0;
    }
  }
}

int PyBuffer_ToContiguous(void *target, const Py_buffer *view, Py_ssize_t size, char order) {
  if (size != view->len) {
    PyErr_SetString(PyExc_ValueError, "PyBuffer_ToContiguous: len != view->len");
    return -1;
  }
  if (PyBuffer_IsContiguous(view, order)) {
    memcpy(target, view->buf, (size_t)size);
  } else {
    copy(view, target, false, order);
  }
  return 0;
}

int PyBuffer_FromContiguous(const Py_buffer *view, const void *bytes, Py_ssize_t size, char order) {
  if (size > view->len) size = view->len;
  if (PyBuffer_IsContiguous(view, order)) {
    memcpy(view->buf, bytes, (size_t)size);
  } else {
    Py_buffer part = *view;
    part.len = size;
    copy(&part, (char *)bytes, true, order);
  }
  return 0;
}

int PyObject_CopyData(PyObject *target, PyObject *source) {
  Py_buffer to, from;
  if (PyObject_GetBuffer(target, &to, PyBUF_FULL) < 0) return -1;
  if (PyObject_GetBuffer(source, &from, PyBUF_FULL_RO) < 0) {
    PyBuffer_Release(&to);
    return -1;
  }
  int status = -1;
  if (to.len < from.len) {
    PyErr_SetString(PyExc_BufferError, "destination is too small to receive data from source");
  } else {
    char *bytes = PyMem_Malloc((size_t)from.len);
    if (bytes == NULL) {
      PyErr_NoMemory();
    } else {
      status = PyBuffer_ToContiguous(bytes, &from, from.len, 'C');
      if (status == 0) status = PyBuffer_FromContiguous(&to, bytes, from.len, 'C');
      PyMem_Free(bytes);
    }
  }
  PyBuffer_Release(&from);
  PyBuffer_Release(&to);
  return status;
}

Py_ssize_t PyBuffer_SizeFromFormat(const char *format) {
  PyObject *module = PyImport_ImportModule("struct");
  PyObject *size = module == NULL ? NULL : PyObject_CallMethod(module, "calcsize", "s", format);
  Py_ssize_t result = size == NULL ? -1 : PyLong_AsSsize_t(size);
  Py_XDECREF(module);
  Py_XDECREF(size);
  return result;
}

PyObject *PyMemoryView_FromMemory(char *memory, Py_ssize_t size, int flags) {
  Py_buffer view = {.buf = memory, .len = size, .itemsize = 1, .readonly = flags != PyBUF_WRITE, .ndim = 1};
  return up_memory_view(&view);
}

PyObject *PyMemoryView_FromBuffer(const Py_buffer *view) {
  if (view->buf == NULL) {
    PyErr_SetString(PyExc_ValueError, "PyMemoryView_FromBuffer(): info->buf must not be NULL");
    return NULL;
  }
  return up_memory_view(view);
}

/* A view of the object's memory where that is in order already, else of a copy, which can only be read. */
PyObject *PyMemoryView_GetContiguous(PyObject *o, int access, char order) {
  Py_buffer view;
  if (PyObject_GetBuffer(o, &view, PyBUF_FULL_RO) < 0) return NULL;
  PyObject *result = NULL;
  if (access == PyBUF_WRITE && view.readonly) {
    PyErr_SetString(PyExc_BufferError, "underlying buffer is not writable");
  } else if (PyBuffer_IsContiguous(&view, order)) {
    result = PyMemoryView_FromObject(o);
  } else if (access == PyBUF_WRITE) {
    PyErr_SetString(PyExc_BufferError, "writable contiguous buffer requested for a non-contiguous object.");
  } else {
    PyObject *bytes = PyBytes_FromStringAndSize(NULL, view.len);
    if (bytes != NULL && PyBuffer_ToContiguous(PyBytes_AsString(bytes), &view, view.len, order) == 0) {
      result = PyMemoryView_FromObject(bytes);
    }
    Py_XDECREF(bytes);
  }
  PyBuffer_Release(&view);
  return result;
}

/* For exporters in C the memory is the exporter's own; Java calls through these. */
Py_EXPORTED_SYMBOL int bs_call_getbuffer(getbufferproc f, PyObject *o, Py_buffer *view, int flags) { return f(o, view, flags); }
