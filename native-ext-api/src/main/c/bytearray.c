/* The memory of a bytearray is Java's. C gets a copy of it with the handle; what it has changed there is written back when the
   handle ends, which is when the call from Java returns, and before the size changes. */
#include "internal.h"

typedef struct {
  int64_t size;
  char *before; /* as it was read, behind the bytes that C sees */
  char bytes[];
} Copy;

char *PyByteArray_AsString(PyObject *o) {
  bs_record *r = record(o);
  if (!(r->bits & BIT_BYTEARRAY) || (r->flags & FLAG_INSTANCE)) {
    PyErr_Format(PyExc_SystemError, "PyByteArray_AsString: expected a bytearray, without memory of an extension");
    return NULL;
  }
  Copy *copy = __atomic_load_n((Copy **)&r->aux, __ATOMIC_ACQUIRE);
  Py_ssize_t size = PyByteArray_Size(o);
  if (copy != NULL && copy->size == size) return copy->bytes;
  if (size < 0) return NULL;
  Copy *made = malloc(sizeof *made + 2 * (size_t)size + 1);
  if (made == NULL) {
    PyErr_NoMemory();
    return NULL;
  }
  made->size = size;
  made->before = made->bytes + size + 1;
  if (up_byte_array_read(o, made->bytes, size) < 0) {
    free(made);
    return NULL;
  }
  made->bytes[size] = 0;
  memcpy(made->before, made->bytes, (size_t)size);
  if (copy != NULL) {
    /* Python code has changed the size: the old pointer is as dead as in CPython. */
    bs_end_byte_array(r);
    copy = NULL;
  }
  if (!__atomic_compare_exchange_n((Copy **)&r->aux, &copy, made, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
    free(made);
    return copy->bytes;
  }
  bs_pool_add(Py_NewRef(o));
  return made->bytes;
}

int PyByteArray_Resize(PyObject *o, Py_ssize_t size) {
  if ((record(o)->bits & BIT_BYTEARRAY) && !(record(o)->flags & FLAG_INSTANCE)) bs_end_byte_array(record(o));
  return up_byte_array_resize(o, size);
}

/* Writes back what differs, and gives the copy up. */
void bs_end_byte_array(bs_record *r) {
  Copy *copy = r->aux;
  if (copy == NULL) return;
  r->aux = NULL;
  int64_t first = 0, last = copy->size;
  while (first < last && copy->bytes[first] == copy->before[first]) first++;
  while (last > first && copy->bytes[last - 1] == copy->before[last - 1]) last--;
  if (first < last) up_byte_array_write((PyObject *)r, copy->bytes + first, first, last - first);
  free(copy);
}
